"""F1 opens the help of the screen one is at, in the language of the interface."""

import pytest

from tests.gui.keys import ESC, type_keys
from tests.gui.window import Program
from treem_desktop.gui.help_sheet import HelpSheet, page
from treem_desktop.gui.screens import SCREENS
from treem_desktop.system.paths import resource


@pytest.mark.parametrize("name", ["program", "unlock", *(listed.code for listed in SCREENS)])
def test_every_screen_has_its_page_in_both_languages(name: str) -> None:
    for language in ("vi", "en"):
        assert resource("help", language, f"{name}.md").is_file()
        title, text = page(name, language)
        assert title
        assert "#" not in title
        assert len(text) > 100


def test_f1_shows_the_page_of_the_screen_and_esc_leads_back(program: Program) -> None:
    place = program.open(program.make_book())
    program.window.show_help()
    sheet = place.findChild(HelpSheet)
    assert sheet is not None
    program.qtbot.waitUntil(sheet.isVisible)
    assert sheet.card.title.text() == "Hôm nay"

    type_keys(ESC)

    assert sheet.isHidden()
