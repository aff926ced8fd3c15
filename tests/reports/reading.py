"""PDFs read back: their text, page by page, as a viewer selects it."""

import shutil
import subprocess
from pathlib import Path

from pypdfium2 import PdfDocument

from tests.reports.families import OPTIONS
from treem_desktop.catalog.loading import catalog
from treem_desktop.domain.page import Page
from treem_desktop.reports.sheet_options import SheetOptions
from treem_desktop.reports.sheet_setting import render
from treem_desktop.system.progress import Silent

GOLDEN = Path(__file__).resolve().parents[1] / "golden"


def printed(*pages: Page, options: SheetOptions = OPTIONS) -> bytes:
    """Print the sheets of pages."""
    return render(pages, options, catalog(), Silent())


def texts(pdf: bytes) -> list[str]:
    """Read the text of every page, a line a line of print."""
    document = PdfDocument(pdf)
    try:
        return [_text(document, number) for number in range(len(document))]
    finally:
        document.close()


def _text(document: PdfDocument, number: int) -> str:
    page = document[number]
    found = page.get_textpage()
    try:
        return "\n".join(line.strip() for line in str(found.get_text_bounded()).splitlines())
    finally:
        found.close()
        page.close()


def text(pdf: bytes) -> str:
    """Read all text, with its line ends as blanks."""
    return " ".join(" ".join(texts(pdf)).split())


def stock_text(pdf: bytes, folder: Path) -> str:
    """Read all text with the pdftotext of the system."""
    program = shutil.which("pdftotext")
    assert program, "poppler-utils is needed"
    path = folder / "paper.pdf"
    path.write_bytes(pdf)
    found = subprocess.run([program, "-raw", path, "-"], check=True, capture_output=True)
    return found.stdout.decode()


def golden(name: str, pdf: bytes) -> tuple[str, str]:
    """Give what a paper says and what it said when it was last looked at."""
    pages = [f"── {number} ──\n{page}" for number, page in enumerate(texts(pdf), 1)]
    return "\n".join(pages) + "\n", (GOLDEN / name).read_text("utf-8")
