"""The drawing of household sheets on a bare ReportLab canvas: what setting them is held against."""

from collections.abc import Iterable
from io import BytesIO

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from treem_desktop.catalog.loading import Catalog
from treem_desktop.domain.page import Page
from treem_desktop.reports.frames import Frame, Leaf
from treem_desktop.reports.household_sheet import household_sheet
from treem_desktop.reports.pdf import HAIR, SHADE, THIN
from treem_desktop.reports.setting import set_paper
from treem_desktop.reports.sheet_options import SheetOptions
from treem_desktop.reports.wording import Wording
from treem_desktop.reports.wrapping import Wrapping


def leaves_of(pages: Iterable[Page], options: SheetOptions, catalog: Catalog) -> list[Leaf]:
    """Give all that is drawn for these pages, ready at its place."""
    wording, wrapping = Wording(catalog, options.language), Wrapping()
    return [
        leaf
        for page in pages
        for leaf in set_paper(household_sheet(page, options, wording), options.frame, wrapping)
    ]


def raw_pdf(leaves: Iterable[Leaf], frame: Frame) -> bytes:
    """Draw leaves with ReportLab's own calls, one for each text, line and rectangle."""
    rl_config.useA85 = 0  # as ours: no side is slowed by what the other leaves out
    file = BytesIO()
    canvas = Canvas(file, pagesize=(frame.wide, frame.high), pageCompression=1, invariant=1)
    for leaf in leaves:
        canvas.setFillGray(SHADE)
        for box in leaf.shades:
            canvas.rect(*box, stroke=0, fill=1)
        canvas.setFillGray(0)
        canvas.setLineWidth(THIN)
        for stroke in leaf.rules:
            canvas.line(*stroke)
        for box in leaf.boxes:
            canvas.rect(*box)
        for style, x, y, words in leaf.texts:
            canvas.setFont(style.face.value, style.size)
            canvas.drawString(x, y, words)
        canvas.setLineWidth(HAIR)
        for stroke in leaf.dots:
            canvas.line(*stroke)
        canvas.showPage()
    canvas.save()
    return file.getvalue()
