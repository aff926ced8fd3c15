"""Pictures of a paper's pages, drawn from the very bytes that are printed or saved.

PDFium is not made for two threads at once: always the same one draws.
"""

from typing import NamedTuple, Protocol, SupportsBytes


class PagePicture(NamedTuple):
    """One page as rows of red, green, blue and alpha bytes."""

    width: int
    height: int
    rgba: bytes


class _Bitmap(Protocol):
    width: int
    height: int
    buffer: SupportsBytes

    def close(self) -> None: ...


class _Page(Protocol):
    def render(self, *, scale: float, rev_byteorder: bool, force_bitmap_format: int) -> _Bitmap: ...
    def close(self) -> None: ...


def page_count(pdf: bytes) -> int:
    """Count the pages of a PDF."""
    from pypdfium2 import PdfDocument

    document = PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def page_sizes(pdf: bytes) -> tuple[tuple[float, float], ...]:
    """Give width and height of every page, in points."""
    from pypdfium2 import PdfDocument

    document = PdfDocument(pdf)
    try:
        return tuple(document.get_page_size(number) for number in range(len(document)))
    finally:
        document.close()


def page_image(pdf: bytes, number: int, scale: float = 1.0) -> PagePicture:
    """Draw one page, counted from 0; at scale 1 a point is a pixel."""
    from pypdfium2 import PdfDocument

    document = PdfDocument(pdf)
    try:
        return _picture(document[number], scale)
    finally:
        document.close()


def page_images(pdf: bytes, scale: float = 1.0) -> list[PagePicture]:
    """Draw every page; at scale 1 a point is a pixel."""
    from pypdfium2 import PdfDocument

    document = PdfDocument(pdf)
    try:
        return [_picture(document[number], scale) for number in range(len(document))]
    finally:
        document.close()


def _picture(page: _Page, scale: float) -> PagePicture:
    from pypdfium2.raw import FPDFBitmap_BGRA

    bitmap = page.render(scale=scale, rev_byteorder=True, force_bitmap_format=FPDFBitmap_BGRA)
    try:
        return PagePicture(bitmap.width, bitmap.height, bytes(bitmap.buffer))
    finally:
        bitmap.close()
        page.close()
