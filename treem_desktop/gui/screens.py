"""The screens the rail leads to, each imported when it is first gone to."""

from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec

from PySide6.QtCore import QCoreApplication

from treem_desktop.gui.desk import Desk, Open
from treem_desktop.gui.screen import Screen

WARD, OFFICE = frozenset({"ward"}), frozenset({"office"})
BOTH = WARD | OFFICE


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of the rail: its folder inside gui/, and the class in its screen.py."""

    code: str
    class_name: str
    kinds: frozenset[str] = BOTH
    """In whose books it is."""
    last: bool = False
    """It stands at the rail's foot."""


SCREENS = (
    Listed("today", "TodayScreen"),
    Listed("households", "HouseholdsScreen"),
    Listed("children", "ChildrenScreen"),
    Listed("cases", "CasesScreen", WARD),
    Listed("papers", "PapersScreen"),
    Listed("statistics", "StatisticsScreen"),
    Listed("handover", "HandoverScreen", WARD),
    Listed("receiving", "ReceivingScreen", OFFICE),
    Listed("settings", "SettingsScreen", BOTH, last=True),
)


def listed_for(book: Open) -> list[Listed]:
    """List the screens of a book: only those that are there."""
    return [s for s in SCREENS if book.kind in s.kinds and _is_there(s.code)]


def words_of(code: str) -> str:
    """Give what the rail calls a screen."""
    words = {
        "today": QCoreApplication.translate("Rail", "Today"),
        "households": QCoreApplication.translate("Rail", "Households"),
        "children": QCoreApplication.translate("Rail", "Children"),
        "cases": QCoreApplication.translate("Rail", "Support"),
        "papers": QCoreApplication.translate("Rail", "Papers"),
        "statistics": QCoreApplication.translate("Rail", "Statistics"),
        "handover": QCoreApplication.translate("Rail", "Hand over"),
        "receiving": QCoreApplication.translate("Rail", "Receive"),
        "settings": QCoreApplication.translate("Rail", "Settings"),
    }
    return words[code]


def make(listed: Listed, desk: Desk) -> Screen:
    """Make a screen, empty."""
    module = import_module(f"treem_desktop.gui.{listed.code}.screen")
    made = getattr(module, listed.class_name)(desk)
    if not isinstance(made, Screen):
        raise TypeError(f"{listed.class_name} is no screen")
    return made


def _is_there(code: str) -> bool:
    package = f"treem_desktop.gui.{code}"
    return find_spec(package) is not None and find_spec(f"{package}.screen") is not None
