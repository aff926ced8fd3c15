"""The box of one field: what it holds, what is typed, and how the keyboard goes through it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from treem_desktop.domain.values import Value
from treem_desktop.gui import theme
from treem_desktop.gui.widgets.frame import Frame, State
from treem_desktop.gui.widgets.label import Label
from treem_desktop.gui.widgets.labelled import Labelled
from treem_desktop.gui.widgets.line import Line
from treem_desktop.gui.widgets.remark import Remark


class FieldBox(Labelled):
    """One field of a form. What is typed may not be a value yet; a value is always shown."""

    changed = Signal()
    """A person changed it; setting a value is silent."""
    onward = Signal()
    """Enter: go on to the next."""
    back = Signal()
    """Shift+Enter: go back to the one before."""
    left = Signal()
    """Esc: leave the form, without losing anything."""
    entered = Signal()
    """It has the keyboard now."""
    settled = Signal()
    """The keyboard went elsewhere, and what was typed is read."""

    def __init__(self, label: str, editor: QWidget, body: QWidget, parent: QWidget | None) -> None:
        super().__init__(label, parent)
        self.help = ""
        self._editor = editor
        self._edited = body
        self._reading = False
        self._given: tuple[Remark, ...] = ()
        self._told = Label("", self, wrap=True)
        self._told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._told.hide()
        body.setParent(self)
        self._body = body  # not yet set out: the box is still being made
        self.setFocusProxy(editor)
        editor.setAccessibleName(label)

    # ── what each kind of box says for itself ────────────────────────────────────────────────────

    def value(self) -> Value:
        """Give what it holds; None when it is empty or what is typed cannot be read."""
        raise NotImplementedError

    def set_value(self, value: Value) -> None:
        """Show a value, without telling anybody."""
        raise NotImplementedError

    def typed(self) -> str:
        """Give the text as it was typed, for a draft."""
        raise NotImplementedError

    def set_typed(self, text: str) -> None:
        """Show a draft's text, readable or not."""
        raise NotImplementedError

    def shown(self) -> str:
        """Give the value as the read view shows it; empty for «Chưa hỏi»."""
        return self.typed()

    def unread(self) -> str:
        """Give the code of why what is typed is no value: `typing.code` …; empty when it is one."""
        return ""

    def unread_words(self) -> str:
        """Say why the typed text is no value, and how to type it."""
        return ""

    # ── words around it ──────────────────────────────────────────────────────────────────────────

    def set_label(self, words: str) -> None:
        """Name the field, for the eye and for a screen reader."""
        self._label.setText(words)
        self._name()
        self.updateGeometry()

    def set_help(self, words: str, *, beneath: bool = False) -> None:
        """Explain the field in its tip, and beneath it where there is room for that."""
        self.help = words
        self.setToolTip(words)
        self.set_hint(words if beneath else "")
        self._name()

    def set_remarks(self, remarks: Sequence[Remark]) -> None:
        """Show what the checks found, beneath it."""
        self._given = tuple(remarks)
        self._show_found()

    def remarks(self) -> tuple[Remark, ...]:
        """Give what stands beneath it: unreadable typing first, then what the checks found."""
        if self.unread() and not self._reading:
            return (Remark(self.unread_words(), warning=False), *self._given)
        return self._given

    def retranslate(self) -> None:
        """Say its own words in the language of the interface."""
        self._tell()
        self._show_found()

    # ── reading and typing ───────────────────────────────────────────────────────────────────────

    def set_reading(self, reading: bool) -> None:
        """Show the value as text, or as something to type into."""
        self._reading = reading
        self._tell()
        self._show_found()
        self.set_body(self._told if reading else self._edited)

    @property
    def reading(self) -> bool:
        """Tell whether it only shows."""
        return self._reading

    def editor(self) -> QWidget:
        """Give what takes the keyboard."""
        return self._editor

    def focus(self) -> None:
        """Take the keyboard as Tab does, with the text selected."""
        self._editor.setFocus(Qt.FocusReason.TabFocusReason)

    def settle(self) -> None:
        """Read what was typed; called when the keyboard goes elsewhere."""
        self._show_found()
        self.settled.emit()

    def took_key(self, event: QKeyEvent) -> bool:
        """Move on with Enter, back with Shift+Enter, leave with Esc. Tell whether it was one."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.settle()
            (self.back if back else self.onward).emit()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    # ── inside ───────────────────────────────────────────────────────────────────────────────────

    def _body_height(self, width: int) -> int:
        if self._reading:
            return max(theme.line_height(), self._told.heightForWidth(width))
        return super()._body_height(width)

    def _name(self) -> None:
        words = [remark.words for remark in self.remarks()]
        self._editor.setAccessibleName(self.label())
        self._editor.setAccessibleDescription(" ".join([*words, self.help]).strip())

    def _tell(self) -> None:
        words = self.shown()
        self._told.setText(words or self.tr("Not asked"))
        theme.mark(self._told, tone="text" if words else "pale")

    def _show_found(self) -> None:
        found = self.remarks()
        self.show_remarks(found)
        self._name()
        if isinstance(self._edited, Frame):
            state: State = "plain"
            if found:
                state = "warning" if all(remark.warning for remark in found) else "error"
            self._edited.set_state(state)


class LineBox(FieldBox):
    """A field typed on one line."""

    def __init__(self, label: str = "", parent: QWidget | None = None) -> None:
        line = Line()
        frame = Frame(line)
        super().__init__(label, line, frame, parent)
        self.line, self.frame = line, frame
        self.line.keys = self.took_key
        self.line.textEdited.connect(self._edit)
        self.line.entered.connect(self._enter)
        self.line.gone.connect(self._leave)

    def typed(self) -> str:
        """Give the text as it was typed."""
        return self.line.text()

    def set_typed(self, text: str) -> None:
        """Show a draft's text."""
        self.line.setText(text)
        self._show_found()

    def focus(self) -> None:
        """Take the keyboard, and let the next letter replace the text."""
        super().focus()
        self.line.selectAll()

    def _edit(self, text: str) -> None:
        self.changed.emit()

    def _enter(self) -> None:
        self.frame.set_focused(True)
        self.entered.emit()

    def _leave(self) -> None:
        self.frame.set_focused(False)
        self.settle()
