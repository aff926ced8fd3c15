"""Where a file or folder lies, and the button that chooses another one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.label import Label
from treem_desktop.gui.widgets.remark import Remark, RemarkLine


class PathLine(QWidget):
    """A label, the path beneath it, a button beside, and what is to be said about it."""

    asked = Signal()
    """Another one is to be chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._remarks: list[RemarkLine] = []
        self._nothing = ""
        self._path_text = ""
        self._label = Label("", self, size="small", tone="muted")
        self._path = Label("", self, wrap=True)
        self._path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.button = Button("", self, picture="folder")
        self.button.clicked.connect(self.asked)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        names = QVBoxLayout()
        names.setSpacing(theme.TIGHT)
        names.addWidget(self._label)
        names.addWidget(self._path)
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        row.addLayout(names, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.NEAR)
        self._column.addLayout(row)

    def set_words(self, label: str, button: str, nothing: str) -> None:
        """Name it, and its button, and say what stands there while nothing is chosen."""
        self._label.setText(label)
        self.button.set_words(button)
        self._nothing = nothing
        self.show_path(self._path_text)

    def show_path(self, path: str) -> None:
        """Show a path; empty when none is chosen."""
        self._path_text = path
        # A path has no blanks: without these it would not wrap.
        self._path.setText(
            (path or self._nothing).replace("/", "/\u200b").replace("\\", "\\\u200b")
        )
        theme.mark(self._path, tone="text" if path else "pale")
        self.button.setAccessibleDescription(path)

    def set_remarks(self, remarks: list[Remark]) -> None:
        """Say these beneath it, and no others."""
        for line in self._remarks:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._remarks = [RemarkLine(remark, self) for remark in remarks]
        for line in self._remarks:
            self._column.addWidget(line)
