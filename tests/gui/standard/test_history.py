from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.gui.keys import click, show
from treem_desktop.gui.standard.history import Difference, Entry, EntryLine, HistoryList


def _texts(history: HistoryList) -> list[str]:
    return [label.text() for label in history.findChildren(QLabel)]


def test_an_act_tells_who_when_and_each_value_before_and_after(qtbot: QtBot) -> None:
    history = HistoryList()
    show(qtbot, history)

    history.show_entries(
        [
            Entry(
                "24/11/2026 10:42",
                "Nguyễn Thử Lan",
                "Sửa Nguyễn Thử Minh Khang",
                (Difference("Lớp", "4A2", "5A2"), Difference("Trường", "", "TH Mẫu")),
            )
        ]
    )

    assert _texts(history) == [
        "Sửa Nguyễn Thử Minh Khang",
        "24/11/2026 10:42 · Nguyễn Thử Lan",
        "Lớp: 4A2 – nay là 5A2",
        "Trường: chưa hỏi – nay là TH Mẫu",
    ]


def test_a_long_history_is_shown_in_parts(qtbot: QtBot) -> None:
    history = HistoryList()
    show(qtbot, history)
    history.show_entries([Entry(str(at), "Lan", "Sửa") for at in range(130)])
    assert len(history.findChildren(EntryLine)) == 60

    click(history._more)
    click(history._more)

    assert len(history.findChildren(EntryLine)) == 130
    assert not history._more.isVisible()
