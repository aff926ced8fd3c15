"""Undo and redo of the book's acts, each with what it does."""

from PySide6.QtCore import QObject, Signal

from treem_desktop.domain.changes import Changes
from treem_desktop.gui.desk import Desk
from treem_desktop.services import undo
from treem_desktop.services.books import Book
from treem_desktop.services.undo import Step, Steps


class Undoing(QObject):
    """Takes the last act back, or does it again, and says which it was."""

    known = Signal(object)
    """Steps: what undo and redo would do now."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def read(self) -> None:
        """Learn what can be undone and redone."""

        def tell(steps: Steps) -> None:
            self.known.emit(steps)

        self._desk.ask(self, lambda book, _: undo.steps(book), tell)

    def undo(self) -> None:
        """Take the last act back."""
        self._do(forward=False)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._do(forward=True)

    def _do(self, *, forward: bool) -> None:
        if "write" not in self._desk.open.may:
            return

        def take(book: Book) -> tuple[Step | None, Changes]:
            steps = undo.steps(book)
            step = steps.forward if forward else steps.back
            return step, undo.undo(book, step.first) if step else Changes()

        self._desk.ask(self, lambda book, _: take(book), lambda found: self._tell(forward, *found))

    def _tell(self, forward: bool, step: Step | None, changes: Changes) -> None:  # inner
        if step is None:
            nothing = self.tr("There is nothing to undo.")
            self._desk.told.emit(self.tr("There is nothing to redo.") if forward else nothing)
            return
        act = self._desk.word(f"act.{step.act}")
        told = self._desk.word("act.redone" if forward else "act.undone", act=act)
        self._desk.told.emit(" – ".join(filter(None, (told, step.about))))
        self._desk.changed.emit(changes)
