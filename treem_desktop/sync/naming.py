"""Names on the stick: ASCII, and they speak of nobody. §4.8."""

from datetime import date

FOLDER = "TREEM"
NOTE_NAME = "DOC-TOI.txt"
BUNDLE_SUFFIX = ".treem"
CARD_SUFFIX = ".json"
SIGNATURE_SUFFIX = ".minisig"


def bundle_name(unit: str, number: int, day: date, to: str = "") -> str:
    """Name a bundle by the official code of the unit that made it, its number and its day.

    An office numbers its receipts for each ward; with `to` they can lie in one folder.
    """
    receiver = f"-{official(to)}" if to else ""
    return f"treem-{official(unit)}-P{number:04d}-{day:%Y%m%d}{receiver}{BUNDLE_SUFFIX}"


def card_name(unit: str, station: str) -> str:
    """Name a card; its signature stands beside it with `.minisig` added.

    The last digits of the station are its random ones.
    """
    return f"treem-{official(unit)}-the-{station[-8:]}{CARD_SUFFIX}"


def official(unit: str) -> str:
    """Give the official code within our own place code."""
    return unit.partition("@")[0]


def found_note(vi: str, en: str) -> bytes:
    """Write the note for whoever finds the stick, readable in the oldest Notepad.

    The sentence is `bundle.found_note` of the catalog, in both languages.
    """
    return "\r\n".join((vi, "", en, "")).encode("utf-8-sig")
