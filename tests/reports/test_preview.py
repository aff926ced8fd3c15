"""The preview draws the very bytes that are printed."""

from tests.reports.families import family
from tests.reports.reading import printed
from treem_desktop.reports.preview import page_count, page_image, page_images

PDF = printed(family())


def test_every_page_is_drawn_at_its_scale() -> None:
    pictures = page_images(PDF, scale=2)

    assert len(pictures) == page_count(PDF) == 2
    assert all(abs(picture.width - 1684) <= 1 for picture in pictures)
    assert all(len(it.rgba) == it.width * it.height * 4 for it in pictures)


def test_a_page_is_white_paper_with_ink_on_it() -> None:
    picture = page_image(PDF, 0)

    assert picture.rgba[:4] == b"\xff\xff\xff\xff"
    assert picture.rgba.count(b"\x00\x00\x00\xff") > 100
    assert picture == page_images(PDF)[0]
