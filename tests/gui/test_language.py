from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from treem_desktop.gui.language import language, switch
from treem_desktop.gui.widgets.code_box import CodeBox
from treem_desktop.gui.widgets.passphrase_box import PassphraseBox
from treem_desktop.system.paths import translations


def _messages(path: Path) -> Iterator[ET.Element]:
    return ET.parse(path).getroot().iter("message")  # noqa: S314  # the project's own file


@pytest.mark.parametrize("path", sorted(translations().glob("*.ts")), ids=lambda path: path.name)
def test_no_word_of_the_interface_is_left_untranslated(path: Path) -> None:
    open_words = [
        message.findtext("source")
        for message in _messages(path)
        if (translation := message.find("translation")) is None
        or translation.get("type") == "unfinished"
        or not "".join(translation.itertext()).strip()
    ]

    assert open_words == []


def test_the_interface_begins_in_vietnamese() -> None:
    assert language() == "vi"
    assert QCoreApplication.translate("Wizard", "Continue") == "Tiếp tục"


def test_standard_buttons_are_vietnamese(qtbot: QtBot) -> None:
    box = QDialogButtonBox(
        QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
    )
    qtbot.addWidget(box)

    words = {button.text().replace("&", "") for button in box.buttons()}

    assert words == {"Lưu", "Hủy"}


def test_the_language_is_switched_without_a_restart(qtbot: QtBot, words: Path) -> None:
    box, passphrase = CodeBox("Dân tộc"), PassphraseBox("Mật khẩu")
    qtbot.addWidget(box)
    qtbot.addWidget(passphrase)
    assert box.line.placeholderText() == "Chưa hỏi"

    switch("en", words)

    qtbot.waitUntil(lambda: box.line.placeholderText() == "Not asked")
    assert passphrase.eye.accessibleName() == "Show the passphrase"


def test_a_language_whose_words_were_not_made_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"treem_en\.qm"):
        switch("en", tmp_path)

    assert language() == "vi"


def test_only_vietnamese_and_english_are_known(words: Path) -> None:
    with pytest.raises(ValueError, match="no language 'fr'"):
        switch("fr", words)


def test_words_of_a_parent_class_are_found_from_its_children(qtbot: QtBot) -> None:
    """`self.tr` in a base class has the name of the child as its first context."""

    class Special(CodeBox):
        pass

    box = Special("Dân tộc")
    qtbot.addWidget(box)

    assert box.line.placeholderText() == "Chưa hỏi"
