"""The language of the interface: Vietnamese first, English by a switch without a restart.

Source strings in the code are English. Each widget with words of its own has `retranslate`, and
calls it when Qt tells it of a change of language.
"""

from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, QTranslator

from treem_desktop.system.paths import translations

LANGUAGES = ("vi", "en")
DEFAULT = "vi"

QT_WORDS = (
    # Qt ships no Vietnamese: its own words are translated with ours.
    QT_TRANSLATE_NOOP("QPlatformTheme", "OK"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Save"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Save All"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Open"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "&Yes"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Yes to &All"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "&No"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "N&o to All"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Abort"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Retry"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Ignore"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Close"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Discard"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Help"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Apply"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Reset"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Restore Defaults"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Undo"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Redo"),
    QT_TRANSLATE_NOOP("QLineEdit", "Cu&t"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Copy"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Paste"),
    QT_TRANSLATE_NOOP("QLineEdit", "Delete"),
    QT_TRANSLATE_NOOP("QLineEdit", "Select All"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "&Undo"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "&Redo"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "Cu&t"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "&Copy"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "&Paste"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "Delete"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "Select All"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "Copy &Link Location"),
)

_installed: list[QTranslator] = []
_words: list[bytes] = []
"""The words in use: Qt reads them where they lie and makes no copy."""
_chosen = [DEFAULT]


def language() -> str:
    """Give the language of the interface: `vi` or `en`."""
    return _chosen[-1]


def switch(wanted: str, folder: Path | None = None) -> None:
    """Show the interface in a language; every widget hears of it and shows its words anew.

    Raises FileNotFoundError when the translation was not made (`make setup` makes it).
    """
    app = QCoreApplication.instance()
    if app is None or wanted not in LANGUAGES:
        raise ValueError(f"no application, or no language {wanted!r}")
    made = QTranslator(app)
    file = (folder or translations()) / f"treem_{wanted}.qm"
    # Read whole: Qt would map the file, and a new version put in its place would pull it away.
    words = file.read_bytes()
    if not made.load(words):
        raise FileNotFoundError(file)
    _chosen[:] = [wanted]
    QLocale.setDefault(QLocale(wanted))
    for former in _installed:
        app.removeTranslator(former)
    _installed[:] = [made]
    _words[:] = [words]
    app.installTranslator(made)
