"""The one window: before a book the doorway, then the workplace of the open book."""

import logging
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from treem_desktop.domain.errors import BookError, DriveRefused
from treem_desktop.domain.version import VERSION
from treem_desktop.gui import dialogs, theme
from treem_desktop.gui.desk import Desk, Place
from treem_desktop.gui.help_sheet import HelpSheet
from treem_desktop.gui.jobs import Job, Jobs
from treem_desktop.gui.locking import IdleWatch
from treem_desktop.gui.news import News
from treem_desktop.gui.remembered import Remembered
from treem_desktop.gui.unlock.door import Door
from treem_desktop.gui.unlock.doorway import Doorway
from treem_desktop.gui.widgets.notice import Notice
from treem_desktop.gui.widgets.progress_panel import ProgressPanel
from treem_desktop.gui.workplace import Workplace
from treem_desktop.services import books, standing
from treem_desktop.services.books import Book, Cost, Surroundings
from treem_desktop.services.standing import Opened
from treem_desktop.system import logs
from treem_desktop.system.preferences import Preferences, Recent

_log = logging.getLogger(__name__)
_PANEL = 480
_SMALLEST = (480, 420)


class MainWindow(QMainWindow):
    """Opens books, locks them, closes them, and tells what went wrong."""

    def __init__(
        self, around: Surroundings, remembered: Remembered, cost: Cost | None = None
    ) -> None:
        """Take the computer around, what is remembered, and what a guess costs in new books."""
        super().__init__()
        self.around = around
        self.remembered = remembered
        self._reporting = False
        self._may_close = False
        self.jobs = Jobs(self.report_bug, watcher=self, parent=self)
        self.doorway = Doorway(Door(self.jobs, around, cost or Cost()), self)
        self.workplace: Workplace | None = None
        self.idle = IdleWatch(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.doorway)
        self.setCentralWidget(self._stack)
        self.progress = ProgressPanel(self)
        self.notice = Notice(self)
        self.setMinimumSize(*_SMALLEST)
        self.resize(remembered.now.width, remembered.now.height)
        self._connect()
        self._set_keys()
        self.retranslate()

    # ── opening ──────────────────────────────────────────────────────────────────────────────────

    def begin(self, folder: Path | None = None, *, training: bool = False) -> None:
        """Show the first face: a named book, the training ward, the last book, or the choices."""
        self.doorway.know(self.remembered.now)
        last = next(iter(self.remembered.now.recent), None)
        if training:
            self.doorway.show_training()
        elif folder is not None:
            self.doorway.show_folder(folder)
        elif last is not None and (Path(last.folder) / "book.db").is_file():
            self.doorway.show_book(Path(last.folder))
        else:
            self.doorway.show_first()

    def take(self, book: Book) -> None:
        """Work with a book that was opened."""
        self.notice.hide()
        desk = Desk(self.jobs, book, self.around.catalog, self)
        self._remember(desk)
        self.workplace = Workplace(desk)
        self._stack.addWidget(self.workplace)
        self._stack.setCurrentWidget(self.workplace)
        self.workplace.locked.connect(self.lock)
        desk.told.connect(self.notice.say)
        desk.refused.connect(self.notice.complain)
        desk.wished.connect(self._grant)
        self.workplace.begin(Place("today"))
        self.idle.watch(self.remembered.now.idle_minutes)
        desk.ask(self.workplace, lambda open_book, _: standing.opened(open_book), self._tell_news)
        self.retranslate()

    # ── locking and closing ──────────────────────────────────────────────────────────────────────

    def lock(self, *, forced: bool = False) -> None:
        """Close the book, sealed and backed up, and ask for the passphrase again."""
        place = self.workplace
        if place is None or (not place.leave() and not forced):
            return
        folder = place.desk.open.folder
        self._close_book(place)
        self.doorway.know(self.remembered.now)
        self.doorway.show_book(folder)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is unfinished, close the book, then go."""
        place = self.workplace
        if place is not None and not self._may_close:
            event.ignore()
            if place.leave():
                self._close_book(place, leaving=True)
            return
        self.doorway.leave()
        self.idle.stop()
        size = self.normalGeometry().size()
        self.remembered.change(
            replace(
                self.remembered.now,
                width=size.width(),
                height=size.height(),
                maximized=self.isMaximized(),
            )
        )
        self.jobs.close()
        event.accept()

    def _close_book(self, place: Workplace, *, leaving: bool = False) -> None:
        self.idle.stop()
        self.workplace = None
        self._stack.setCurrentWidget(self.doorway)
        self._stack.removeWidget(place)
        desk = place.desk
        place.hide()
        place.deleteLater()
        chosen = self.remembered.now.backups.get(desk.open.book)
        backups = Path(chosen) if chosen else None

        def close(book: Book, _: object) -> None:
            books.close(book, backup_folder=backups or books.default_backups(book))

        def closed() -> None:
            desk.deleteLater()
            if leaving:
                self._may_close = True
                self.close()

        def failed(error: BookError) -> None:
            if leaving:
                dialogs.tell(self, self.tr("The book is closed"), desk.sentence(error))
            else:
                self.notice.complain(desk.sentence(error))
            closed()

        if leaving:
            self.doorway.show_leaving()
        title = self.tr("Closing the book, and backing it up")
        desk.ask(self, close, lambda _: closed(), failed, title)
        self.retranslate()

    # ── work that takes long, and failures ───────────────────────────────────────────────────────

    def began(self, job: Job) -> None:
        """Show work that has a title; what a screen only reads it shows itself."""
        if job.title:
            self.progress.began(job)
            self._place_panel()

    def stepped(self, job: Job, done: int, of: int, words: str) -> None:
        """Show how far it is."""
        self.progress.stepped(job, done, of, words)
        self._place_panel()

    def ended(self, job: Job) -> None:
        """Show it no more."""
        self.progress.ended(job)

    def report_bug(self, error: BaseException) -> None:
        """Write a report of our own bug, without anybody's name, and tell where it lies."""
        _log.error("a bug", exc_info=error)
        if self._reporting:
            return
        self._reporting = True
        try:
            report: Path | None = None
            try:
                folder = self.around.state / "reports"
                report = logs.report_bug(error, folder, self.around.clock, VERSION)
            except DriveRefused:
                _log.error("no room for a report")
            dialogs.report_bug(self, report)
        finally:
            self._reporting = False

    # ── words and size ───────────────────────────────────────────────────────────────────────────

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the progress in its place."""
        super().resizeEvent(event)
        self._place_panel()

    def retranslate(self) -> None:
        """Name the window: the unit while its book is open, never a person."""
        name = self.tr("Child tracking book")
        QCoreApplication.setApplicationName(name)
        place = self.workplace
        self.setWindowTitle(f"{place.desk.open.unit_name} – {name}" if place else name)

    def show_help(self) -> None:
        """Show the help page of the screen that is there."""
        place = self.workplace
        page = place.place.screen if place is not None else self.doorway.help_page()
        HelpSheet(page, place or self.doorway).ask()

    # ── inside ───────────────────────────────────────────────────────────────────────────────────

    def _connect(self) -> None:
        self.doorway.opened.connect(self.take)
        self.doorway.refused.connect(self.notice.complain)
        self.doorway.asked_help.connect(self.show_help)
        self.doorway.chose_language.connect(self._speak)
        self.idle.idle.connect(lambda: self.lock(forced=True))
        self.remembered.changed.connect(self._chosen)

    def _set_keys(self) -> None:
        for key, act in (
            ("Ctrl++", lambda: self._resize_text(theme.STEP)),
            ("Ctrl+=", lambda: self._resize_text(theme.STEP)),
            ("Ctrl+-", lambda: self._resize_text(-theme.STEP)),
            ("Ctrl+0", lambda: self.remembered.resize_text(theme.SMALLEST)),
            ("F1", self.show_help),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def _resize_text(self, by: int) -> None:
        self.remembered.resize_text(theme.look().percent + by)

    def _speak(self, language: str) -> None:
        self.remembered.change(replace(self.remembered.now, language=language))

    def _chosen(self, chosen: Preferences) -> None:
        if self.workplace is not None:
            self.idle.watch(chosen.idle_minutes)

    def _remember(self, desk: Desk) -> None:
        book = desk.open
        known = Recent(str(book.folder), book.unit_name, book.training)
        self.remembered.change(self.remembered.now.with_recent(known, book.slot))

    def _grant(self, wish: str, about: str) -> None:
        place = self.workplace
        if wish == "help":
            self.show_help()
        elif wish == "lock" or place is None:
            self.lock()
        elif wish == "restore" and place.leave():
            folder = place.desk.open.folder
            self._close_book(place)
            self.doorway.show_restore(folder, Path(about) if about else None)

    def _tell_news(self, opened: Opened) -> None:
        sentences = News(self).sentences(opened)
        if opened.since is not None and opened.since.broken:
            self.notice.complain("\n".join(sentences))
        elif sentences:
            self.notice.remind("\n".join(sentences))

    def _place_panel(self) -> None:
        if self.progress.isHidden():
            return
        width = min(theme.scaled(_PANEL), self.width() - 2 * theme.WIDE)
        self.progress.setFixedWidth(width)
        height = max(self.progress.sizeHint().height(), self.progress.heightForWidth(width))
        self.progress.setGeometry(
            (self.width() - width) // 2, self.height() - height - 3 * theme.WIDE, width, height
        )
