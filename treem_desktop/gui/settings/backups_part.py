"""Backups: where they go, made now, listed, tried out, and put back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from treem_desktop.domain.dates import show
from treem_desktop.domain.values import PartialDate
from treem_desktop.gui import dialogs, theme
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.dialogs import Answer
from treem_desktop.gui.remembered import remembered
from treem_desktop.gui.settings.section import Section
from treem_desktop.gui.standard.backup_contents import BackupContents
from treem_desktop.gui.standard.passphrase_sheet import PassphraseSheet
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.card import Card
from treem_desktop.gui.widgets.label import Label
from treem_desktop.gui.widgets.path_line import PathLine
from treem_desktop.gui.widgets.sheet import Sheet
from treem_desktop.services import backups, books
from treem_desktop.services.backups import Contents, Kept
from treem_desktop.services.books import Book
from treem_desktop.system.progress import Progress

_MANY = 12


@dataclass(frozen=True, slots=True)
class Found:
    """Where the backups lie, and which there are."""

    folder: Path
    kept: tuple[Kept, ...]
    proposed: str
    """The name of a backup made today."""


class BackupsPart(Section):
    """A backup is made each time the book is closed; here is what can be done besides."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._found: Found | None = None
        self.card = Card("", self)
        self.words = Label("", self, tone="muted", wrap=True)
        self.folder = PathLine(self)
        self.now_button = Button("", self, kind="primary", picture="backup")
        self.elsewhere_button = Button("", self, picture="usb")
        self.kept = Card("", self)
        self.kept_words = Label("", self, tone="muted", wrap=True)
        self._list = QWidget(self)
        self._lines = QVBoxLayout(self._list)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self.folder.asked.connect(self._choose_folder)
        self.now_button.clicked.connect(self._back_up)
        self.elsewhere_button.clicked.connect(self._back_up_elsewhere)
        self._set_out()
        self.retranslate()

    def enter(self) -> None:
        """Read which backups there are."""
        chosen = remembered().now.backups.get(self.desk.open.book)

        def look(book: Book, _: Progress) -> Found:
            folder = Path(chosen) if chosen else books.default_backups(book)
            return Found(folder, tuple(backups.kept(folder)), backups.proposed_name(book))

        self.desk.ask(self, look, self._show)

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        self.card.set_title(self.tr("Backing up"))
        self.words.setText(
            self.tr(
                "A backup is made each time the book is closed, encrypted like the book, opened "
                "and counted. Those of 7 days, 4 weeks and 12 months are kept. Put one on a stick "
                "now and then, and keep that stick away from this computer."
            )
        )
        self.folder.set_words(
            self.tr("Folder of the backups"), self.tr("Choose…"), self.tr("None yet")
        )
        self.now_button.set_words(self.tr("Back up now"))
        self.elsewhere_button.set_words(self.tr("Back up to a stick…"))
        self.kept.set_title(self.tr("Backups in this folder"))
        if self._found is not None:
            self._show(self._found)

    # ── the list ─────────────────────────────────────────────────────────────────────────────────

    def _show(self, found: Found) -> None:
        self._found = found
        self.folder.show_path(str(found.folder))
        may_write = not self.desk.open.read_only
        self.now_button.setVisible(may_write)
        self.folder.button.setVisible(may_write)
        while item := self._lines.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._show_lines(found.kept[:_MANY])
        self.kept_words.setText(
            self.tr("Try one out now and then: a backup that nobody opened is only a hope.")
            if found.kept
            else self.tr("None yet. The first one is made when the book is closed.")
        )

    def _show_lines(self, kept: Sequence[Kept]) -> None:
        for each in kept:
            line = KeptLine(each, may_restore="restore" in self.desk.open.may, parent=self._list)
            line.wanted_drill.connect(self._drill)
            line.wanted_restore.connect(self._restore)
            self._lines.addWidget(line)

    # ── acts ─────────────────────────────────────────────────────────────────────────────────────

    def _choose_folder(self) -> None:
        chosen = dialogs.open_folder(self, self.tr("Folder of the backups"))
        if chosen is not None:
            now = remembered().now
            kept = {**now.backups, self.desk.open.book: str(chosen)}
            remembered().change(replace(now, backups=kept))
            self.enter()

    def _back_up(self) -> None:
        found = self._found
        if found is not None:
            self.desk.ask(
                self,
                lambda book, _: backups.back_up_now(book, found.folder),
                self._backed_up,
                title=self.tr("Backing up"),
            )

    def _backed_up(self, contents: Contents | None) -> None:
        if contents is None:
            words = self.tr("Nothing was written since the last backup; it is still good.")
        else:
            words = self.tr("Backed up, opened again and counted: {households}, {children}.")
            words = words.format(
                households=self.tr("%Ln household(s)", "", contents.households),
                children=self.tr("%Ln child(ren)", "", contents.children),
            )
        self.desk.told.emit(words)
        self.enter()

    def _back_up_elsewhere(self) -> None:
        found = self._found
        if found is None:
            return
        title, kinds = self.tr("Back up to a stick"), self.tr("Backups (*.backup)")
        target = dialogs.save_file(self, title, kinds, Path(found.proposed))
        if target is not None:
            self.desk.ask(
                self,
                lambda book, _: backups.back_up_to(book, target),
                self._backed_up,
                title=self.tr("Backing up"),
            )

    def _drill(self, kept: Kept) -> None:
        sheet = PassphraseSheet(self.desk, self)
        sheet.set_words(
            self.tr("Try this backup out"),
            self.tr("It is opened beside the book and counted; the book is not touched."),
            self.tr("Open it"),
        )
        sheet.closed.connect(sheet.deleteLater)
        sheet.entered.connect(lambda passphrase: self._look(sheet, kept, passphrase))
        sheet.ask()

    def _look(self, sheet: PassphraseSheet, kept: Kept, passphrase: str) -> None:
        def looked(contents: Contents) -> None:
            sheet.accept()
            ContentsSheet(contents, self).ask()

        self.desk.ask(
            sheet,
            lambda book, _: backups.look_into_beside(book, kept.path, passphrase),
            looked,
            sheet.refuse,
            title=self.tr("Looking into the backup"),
        )

    def _restore(self, kept: Kept) -> None:
        title = self.tr("Restore the backup of {day}?").format(day=_day(kept))
        detail = self.tr(
            "The open book is closed first and kept beside the restored one. What was written "
            "after the backup is in that one only."
        )
        answers = [
            Answer("keep", self.tr("Leave as it is")),
            Answer("restore", self.tr("Go on"), "danger"),
        ]
        if dialogs.ask(self, title, detail, answers, safe="keep") == "restore":
            self.desk.wished.emit("restore", str(kept.path))

    def _set_out(self) -> None:
        acts = QWidget(self)
        row = QHBoxLayout(acts)
        row.setContentsMargins(0, theme.TIGHT, 0, 0)
        row.setSpacing(theme.NEAR)
        row.addWidget(self.now_button)
        row.addWidget(self.elsewhere_button)
        row.addStretch(1)
        for widget in (self.words, self.folder, acts):
            self.card.add(widget)
        self.kept.add(self.kept_words)
        self.kept.add(self._list)
        self.column.addWidget(self.card)
        self.column.addWidget(self.kept)


class KeptLine(QWidget):
    """One backup: its day, its size, and what can be done with it."""

    wanted_drill = Signal(object)
    wanted_restore = Signal(object)

    def __init__(self, kept: Kept, *, may_restore: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.drill_button = Button(self.tr("Try out…"), self, kind="quiet")
        self.restore_button = Button(self.tr("Restore…"), self, kind="quiet")
        self.drill_button.clicked.connect(lambda: self.wanted_drill.emit(kept))
        self.restore_button.clicked.connect(lambda: self.wanted_restore.emit(kept))
        self.restore_button.setVisible(may_restore)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(theme.GAP)
        row.addWidget(Label(_day(kept), self, strong=True))
        row.addWidget(Label(_size(kept.size), self, tone="muted"), 1)
        for button in (self.drill_button, self.restore_button):
            button.setAccessibleDescription(_day(kept))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)


class ContentsSheet(Sheet):
    """What a backup that was tried out holds."""

    def __init__(self, contents: Contents, near: QWidget) -> None:
        super().__init__(near, width=440)
        self.card.set_title(self.tr("This backup opens"))
        self.contents = BackupContents(self)
        self.contents.show_contents(contents)
        self.add(self.contents)
        self.close_button = self.add_act(Button(self.tr("Close"), self, kind="primary"))
        self.close_button.clicked.connect(self.close_sheet)
        self.closed.connect(self.deleteLater)

    def ask(self) -> None:
        """Show it."""
        self.open_sheet(self.close_button)


def _day(kept: Kept) -> str:
    return show(PartialDate(kept.day)) if kept.day else kept.path.name


def _size(size: int) -> str:
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
