"""Household sheets as one PDF: every household begins on a new page and is numbered by itself."""

from collections.abc import Iterable, Sized

from treem_desktop.catalog.loading import Catalog
from treem_desktop.domain.errors import BookRefused
from treem_desktop.domain.page import Page
from treem_desktop.reports.household_sheet import household_sheet
from treem_desktop.reports.official import about
from treem_desktop.reports.pdf import PdfFile
from treem_desktop.reports.setting import set_paper
from treem_desktop.reports.sheet_options import SheetOptions
from treem_desktop.reports.wording import Wording
from treem_desktop.reports.wrapping import Wrapping
from treem_desktop.system.progress import Progress


def render(
    pages: Iterable[Page], options: SheetOptions, catalog: Catalog, progress: Progress
) -> bytes:
    """Set the sheets of households as a PDF, in memory only.

    The same pages and options give the same bytes. No pages and a blank copy give one empty sheet;
    raises BookRefused when there is nothing to print.
    """
    wording, wrapping = Wording(catalog, options.language), Wrapping()
    file = PdfFile(options.frame, about(options, wording, wording.word("sheet.name")))
    of = len(pages) if isinstance(pages, Sized) else 0
    done = 0
    for page in pages:
        file.add(set_paper(household_sheet(page, options, wording), options.frame, wrapping))
        done += 1
        progress.step(done, max(of, done), "papers.setting")
    if not done:
        if not options.blank:
            raise BookRefused("papers.nothing_to_print")
        file.add(set_paper(household_sheet(None, options, wording), options.frame, wrapping))
    return file.finish()
