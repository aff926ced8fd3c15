"""Printing draws the PDF's own pages, so that the paper is what the preview showed."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from treem_desktop.services.papers import page_count, page_image

_DOTS = 300
_POINTS = 72


def print_pdf(parent: QWidget, pdf: bytes, name: str, *, landscape: bool) -> bool:
    """Ask for a printer and print a PDF on A4; tell whether it was printed."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    side = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    printer.setPageOrientation(side)
    pages = page_count(pdf)
    printer.setFromTo(1, pages)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, pages)
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return False
    first, last = printer.fromPage() or 1, printer.toPage() or pages
    draw_on(printer, pdf, first, last)
    return True


def draw_on(printer: QPrinter, pdf: bytes, first: int, last: int) -> None:
    """Draw pages of a PDF, counted from 1, each on a page of its own."""
    painter = QPainter(printer)
    try:
        for number in range(first, last + 1):
            if number > first:
                printer.newPage()
            found = page_image(pdf, number - 1, _DOTS / _POINTS)
            image = QImage(found.rgba, found.width, found.height, QImage.Format.Format_RGBA8888)
            painter.drawImage(QRectF(painter.viewport()), image)
    finally:
        painter.end()
