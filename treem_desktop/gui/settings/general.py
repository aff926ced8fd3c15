"""How the program looks and speaks on this computer, and when it locks itself."""

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.remembered import remembered
from treem_desktop.gui.settings.section import Section, SettingRow
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.card import Card
from treem_desktop.gui.widgets.choices import Choice
from treem_desktop.gui.widgets.label import Label
from treem_desktop.gui.widgets.segments import Segments

_MINUTES = (5, 10, 20, 30)


class General(Section):
    """Language, text, colours, density, and locking by itself. Every choice shows at once."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.languages = Segments(self)
        self.languages.set_choices([Choice("vi", "Tiếng Việt"), Choice("en", "English")])
        self.shades = Segments(self)
        self.densities = Segments(self)
        self.minutes = Segments(self)
        self.text_size = TextSize(self)
        self.look = Card("", self)
        self.locking = Card("", self)
        self._rows = {
            name: SettingRow(control, self)
            for name, control in (
                ("language", self.languages),
                ("size", self.text_size),
                ("shade", self.shades),
                ("density", self.densities),
                ("minutes", self.minutes),
            )
        }
        for name in ("language", "size", "shade", "density"):
            self.look.add(self._rows[name])
        self.locking.add(self._rows["minutes"])
        self.column.addWidget(self.look)
        self.column.addWidget(self.locking)
        self._connect()
        self.retranslate()

    def enter(self) -> None:
        """Show what is chosen."""
        now = remembered().now
        self.languages.set_value(now.language)
        self.shades.set_value(now.shade)
        self.densities.set_value("compact" if now.compact else "comfortable")
        self.minutes.set_value(str(now.idle_minutes))
        self.text_size.show_percent(now.percent)

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        self.look.set_title(self.tr("Look and language"))
        self.locking.set_title(self.tr("Locking"))
        self.shades.set_choices(
            [
                Choice("system", self.tr("As the computer")),
                Choice("light", self.tr("Light")),
                Choice("dark", self.tr("Dark")),
            ]
        )
        self.densities.set_choices(
            [Choice("comfortable", self.tr("Comfortable")), Choice("compact", self.tr("Compact"))]
        )
        self.minutes.set_choices([Choice(str(n), self.tr("%n min", "", n)) for n in _MINUTES])
        rows = self._rows
        rows["language"].set_words(self.tr("Language"), self.tr("Papers stay Vietnamese."))
        rows["size"].set_words(self.tr("Text size"), self.tr("Ctrl + and Ctrl − everywhere."))
        rows["shade"].set_words(self.tr("Colours"))
        rows["density"].set_words(self.tr("Rows of lists"))
        rows["minutes"].set_words(
            self.tr("Lock when nobody is there"),
            self.tr("The book is closed, sealed and backed up. Ctrl+L locks at once."),
        )
        self.text_size.retranslate()

    def _connect(self) -> None:
        keep = remembered()
        self.languages.chosen.connect(lambda to: keep.change(replace(keep.now, language=to)))
        self.shades.chosen.connect(lambda to: keep.change(replace(keep.now, shade=to)))
        self.densities.chosen.connect(
            lambda to: keep.change(replace(keep.now, compact=to == "compact"))
        )
        self.minutes.chosen.connect(lambda to: keep.change(replace(keep.now, idle_minutes=int(to))))
        self.text_size.larger.clicked.connect(lambda: self._resize(theme.STEP))
        self.text_size.smaller.clicked.connect(lambda: self._resize(-theme.STEP))
        keep.changed.connect(self.enter)

    def _resize(self, by: int) -> None:
        remembered().resize_text(theme.look().percent + by)
        self.enter()


class TextSize(QWidget):
    """Smaller, how large now, larger."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.smaller = Button("", self, picture="minus", square=True)
        self.percent = Label("100 %", self, strong=True)
        self.larger = Button("", self, picture="add", square=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP)
        for widget in (self.smaller, self.percent, self.larger):
            row.addWidget(widget)
        self.retranslate()

    def show_percent(self, percent: int) -> None:
        """Show how large the text is."""
        self.percent.setText(f"{percent} %")
        self.smaller.setEnabled(percent > theme.SMALLEST)
        self.larger.setEnabled(percent < theme.LARGEST)

    def retranslate(self) -> None:
        """Name the buttons."""
        self.smaller.set_words(self.tr("Smaller text"), "Ctrl −")
        self.larger.set_words(self.tr("Larger text"), "Ctrl +")
