"""The only place of message boxes, which are rare, and of the computer's own file dialogs."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QWidget

Weight = Literal["plain", "primary", "danger"]


@dataclass(frozen=True, slots=True)
class Answer:
    """One button of a question."""

    name: str
    words: str
    weight: Weight = "plain"


def ask(parent: QWidget, title: str, detail: str, answers: Sequence[Answer], *, safe: str) -> str:
    """Ask, and give the name of the answer. Enter, Esc and the window's cross give the safe one."""
    box = _box(parent, title, detail)
    buttons: dict[QPushButton, str] = {}
    for answer in answers:
        button = QPushButton(answer.words, box)
        button.setProperty("kind", answer.weight)
        box.addButton(button, QMessageBox.ButtonRole.ActionRole)
        buttons[button] = answer.name
        if answer.name == safe:
            box.setDefaultButton(button)
            box.setEscapeButton(button)
    box.exec()
    chosen = next((name for button, name in buttons.items() if button is box.clickedButton()), safe)
    box.deleteLater()
    return chosen


def tell(parent: QWidget, title: str, detail: str) -> None:
    """Tell what must be read before anything else is done."""
    close = QCoreApplication.translate("Dialogs", "Close")
    ask(parent, title, detail, [Answer("close", close, "primary")], safe="close")


def report_bug(parent: QWidget, report: Path | None) -> None:
    """Tell that the program failed, that the book is whole, and where the report lies."""
    title = QCoreApplication.translate("Dialogs", "The program has failed")
    detail = QCoreApplication.translate(
        "Dialogs", "What you just did was not written; the book is as it was before."
    )
    if report is not None:
        where = QCoreApplication.translate(
            "Dialogs", "A report without anybody's name lies here: {path}"
        )
        detail += "\n\n" + where.format(path=report)
    tell(parent, title, detail)


def open_file(parent: QWidget, title: str, kinds: str, folder: Path | None = None) -> Path | None:
    """Let a file be chosen. `kinds` is as Qt has it: `Bundles (*.treem)`."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(folder or ""), kinds)
    return Path(chosen) if chosen else None


def open_files(
    parent: QWidget, title: str, kinds: str, folder: Path | None = None
) -> tuple[Path, ...]:
    """Let several files be chosen."""
    chosen, _ = QFileDialog.getOpenFileNames(parent, title, str(folder or ""), kinds)
    return tuple(Path(name) for name in chosen)


def open_folder(parent: QWidget, title: str, folder: Path | None = None) -> Path | None:
    """Let a folder be chosen."""
    chosen = QFileDialog.getExistingDirectory(parent, title, str(folder or ""))
    return Path(chosen) if chosen else None


def save_file(parent: QWidget, title: str, kinds: str, proposed: Path) -> Path | None:
    """Let a place be chosen for a file that is written then; asks before one is replaced."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(proposed), kinds)
    return Path(chosen) if chosen else None


def _box(parent: QWidget, title: str, detail: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setWindowModality(Qt.WindowModality.WindowModal)
    box.setWindowTitle(QCoreApplication.applicationName())
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(title)
    box.setInformativeText(detail)
    return box
