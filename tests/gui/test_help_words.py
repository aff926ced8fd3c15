"""What the help pages put in quotes is what the screens say, letter by letter."""

import re
import xml.etree.ElementTree as ET

import pytest

from tests.gui.keys import ESC, type_keys
from tests.gui.window import Program
from treem_desktop.gui.help_sheet import HelpSheet
from treem_desktop.system.paths import resource, translations

PAGES = sorted(page.name for page in resource("help", "vi").glob("*.md"))
QUOTED = {"vi": re.compile("«(.+?)»"), "en": re.compile("“(.+?)”")}


def spoken(language: str) -> set[str]:
    """List what the screens say: the English sources, or their Vietnamese."""
    found: set[str] = set()
    tree = ET.parse(translations() / "treem_vi.ts")  # noqa: S314  # the project's own file
    for message in tree.getroot().iter("message"):
        told = [message.findtext("source") or ""]
        translation = message.find("translation")
        if language == "vi" and translation is not None:
            forms = [form.text or "" for form in translation.iter("numerusform")]
            told = forms or [translation.text or ""]
        found.update(told)
    return found


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_button_a_page_names_is_called_so_on_the_screen(language: str) -> None:
    said = {words.removesuffix("…") for words in spoken(language)}
    named = {
        (page, words)
        for page in PAGES
        for words in QUOTED[language].findall(resource("help", language, page).read_text("utf-8"))
    }

    assert named
    unknown = {
        (page, words)
        for page, words in named
        if not any(one.startswith(words.removesuffix("…")) for one in said)
    }
    assert unknown == set()


def test_both_languages_have_the_same_pages() -> None:
    assert sorted(page.name for page in resource("help", "en").glob("*.md")) == PAGES


def test_before_the_book_the_help_is_that_of_the_face_one_is_at(program: Program) -> None:
    window = program.window
    window.begin(program.make_book())

    assert title_of_help(program) == "Mở sổ"
    window.doorway.unlock.forgot_button.click()
    assert title_of_help(program) == "Mở bằng mã khôi phục"


def title_of_help(program: Program) -> str:
    program.window.doorway.help_button.click()
    sheet = program.window.findChildren(HelpSheet)[-1]
    program.qtbot.waitUntil(sheet.isVisible)
    type_keys(ESC)
    return sheet.card.title.text()


def test_the_button_at_the_top_opens_the_help_of_the_screen(program: Program) -> None:
    place = program.open(program.make_book())

    place.top.help_button.click()

    sheet = place.findChild(HelpSheet)
    assert sheet is not None
    program.qtbot.waitUntil(sheet.isVisible)
    type_keys(ESC)
