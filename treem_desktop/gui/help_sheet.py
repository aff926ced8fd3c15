"""F1: the help page of the screen one is at, from resources/help."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextList,
    QTextListFormat,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.language import language
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.sheet import Sheet
from treem_desktop.system.paths import resource

_WIDTH, _HEIGHT = 680, 480
_COLUMNS = (28, 72)
_LINE = 125
"""Height of a line of text, in percent of its letters."""


class HelpSheet(Sheet):
    """One short page. Nothing in it leads to the network."""

    def __init__(self, page: str, near: QWidget) -> None:
        super().__init__(near, width=_WIDTH)
        self._page = page
        self.text = QTextBrowser(self)
        self.text.setProperty("bare", True)
        self.text.setOpenLinks(False)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.add(self.text)
        self.close_button = self.add_act(Button("", self, kind="primary"))
        self.close_button.clicked.connect(self.close_sheet)
        self.closed.connect(self.deleteLater)
        self.retranslate()

    def ask(self) -> None:
        """Show it."""
        self.open_sheet(self.text)

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Show the page in the language of the interface."""
        title, text = page(self._page, language())
        self.card.set_title(title)
        self.text.setMarkdown(text)
        dress(self.text.document())
        measured = self.text.document().clone(self)
        measured.setTextWidth(theme.scaled(_WIDTH) - 3 * theme.GAP)
        height = round(measured.size().height()) + theme.NEAR
        self.text.setFixedHeight(min(height, theme.scaled(_HEIGHT)))
        self.text.setAccessibleName(title)
        self.close_button.set_words(self.tr("Close"))


def dress(document: QTextDocument) -> None:
    """Give a page the program's letters and air between its paragraphs; tables without lines."""
    document.setDefaultFont(theme.font())
    document.setDocumentMargin(0)
    document.setIndentWidth(theme.WIDE)
    block = document.begin()
    while block.isValid():
        _dress_block(QTextCursor(block))
        _dress_letters(block)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            shape = frame.format().toTableFormat()
            shape.setBorder(0)
            shape.setCellPadding(theme.TIGHT)
            shape.setCellSpacing(0)
            shape.setBottomMargin(theme.GAP)
            shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
            parts = [QTextLength(QTextLength.Type.PercentageLength, part) for part in _COLUMNS]
            shape.setColumnWidthConstraints(parts)
            frame.setFormat(shape)


def _dress_block(cursor: QTextCursor) -> None:
    shape = cursor.blockFormat()
    shape.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    table: QTextTable | None = cursor.currentTable()
    if table is None:
        shape.setBottomMargin(theme.NEAR)
    cursor.setBlockFormat(shape)
    items: QTextList | None = cursor.currentList()
    if items is not None and items.format().style() != QTextListFormat.Style.ListDecimal:
        style = items.format()
        style.setStyle(QTextListFormat.Style.ListDisc)
        items.setFormat(style)


def _dress_letters(block: QTextBlock) -> None:
    """The program's letters come in two weights; a third would be smeared."""
    strong = []
    parts = block.begin()
    while not parts.atEnd():
        part = parts.fragment()
        if part.charFormat().fontWeight() > QFont.Weight.Normal:
            strong.append((part.position(), part.length()))
        parts += 1
    for start, length in strong:
        cursor = QTextCursor(block)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        letters = QTextCharFormat()
        letters.setFontWeight(QFont.Weight.DemiBold)
        cursor.mergeCharFormat(letters)


def page(name: str, spoken: str) -> tuple[str, str]:
    """Give title and text of a help page; a screen without one has the page of the whole."""
    path = resource("help", spoken, f"{name}.md")
    if not path.is_file():
        path = resource("help", spoken, "program.md")
    head, _, text = path.read_text(encoding="utf-8").partition("\n")
    return head.removeprefix("# ").strip(), text.strip()
