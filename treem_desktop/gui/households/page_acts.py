"""What can be done with a record of the page, beside editing it: menus, and the acts in them."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from treem_desktop.domain.circumstance import Circumstance
from treem_desktop.domain.dates import of_day
from treem_desktop.domain.household import Household
from treem_desktop.domain.page_checks import records_of
from treem_desktop.domain.person import ParentStatus, Person
from treem_desktop.domain.record import Record
from treem_desktop.domain.support import Need
from treem_desktop.domain.values import Code, HouseholdId, PersonId
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.households.page_sheet import KEYS
from treem_desktop.gui.households.reason_sheet import ReasonSheet
from treem_desktop.gui.households.tasks import HANGING, Task, edit
from treem_desktop.services import records
from treem_desktop.services.forms import Wanted
from treem_desktop.services.household_pages import Shown


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a menu."""

    words: str
    act: Callable[[], None]
    key: str = ""


class PageActs(QObject):
    """Acts on the page that is shown. Each can be undone."""

    wanted = Signal(object)
    """Task: a form is to be opened."""
    history_wanted = Signal(str, str)
    print_wanted = Signal()
    everything_wanted = Signal()
    """What was undone is to be shown as well, or no more."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self.shown: Shown | None = None
        self.everything = False

    def may_write(self) -> bool:
        """Tell whether the page may be written: not when it is another unit's."""
        keeper = self.shown.page.household.ward if self.shown else ""
        own = keeper in ("", self._desk.open.unit)
        return own and "write" in self._desk.open.may

    def record(self, record: str) -> Record | None:
        """Give a record of the page."""
        return records_of(self.shown.page).get(record) if self.shown else None

    def open_menu(self, kind: str, record: str, place: QPoint) -> None:
        """Offer what can be done with a record."""
        self._popup(self.lines(kind, record), place)

    def open_adding(self, child: str, place: QPoint) -> None:
        """Offer all that can be added to the page, with its key."""
        self._popup(self.adding(child), place)

    def lines(self, kind: str, record: str) -> list[Line | None]:
        """List what can be done with a record; None parts the lines."""
        found = self.record(record)
        if found is None or self.shown is None:
            return []
        read = [
            Line(self.tr("What was written on it"), lambda: self.history_wanted.emit(kind, record))
        ]
        if kind == "household":
            read.insert(0, Line(self.tr("Print the sheet"), self.print_wanted.emit, "Ctrl+P"))
            words = self.tr("Hide what was undone") if self.everything else ""
            words = words or self.tr("Show what was undone")
            read.append(Line(words, self.everything_wanted.emit))
        if not self.may_write():
            return [*read]
        if found.struck:
            return [Line(self.tr("Restore"), lambda: self.restore(record)), None, *read]
        change = Line(self.tr("Edit"), lambda: self._edit(kind, record), "F2")
        strike = Line(self.tr("Strike out…"), lambda: self.strike(kind, record), "Del")
        own = self._own(found)
        return [change, *own, None, *read, None, strike]

    def adding(self, child: str) -> list[Line | None]:
        """List what can be added; what hangs on a child needs one."""
        hanging = {
            "circumstance": self.tr("A circumstance"),
            "support": self.tr("A support received"),
            "need": self.tr("A need"),
            "injury": self.tr("An injury"),
        }
        lines: list[Line | None] = [
            Line(self.tr("A child"), lambda: self.add("child", child), KEYS["child"]),
            Line(self.tr("A grown-up"), lambda: self.add("person", child), KEYS["person"]),
            Line(self.tr("A movement"), lambda: self.add("movement", child), KEYS["movement"]),
            None,
        ]
        lines += [self._adding_line(words, kind, child) for kind, words in hanging.items()]
        return [
            *lines,
            self._adding_line(self.tr("The state of a parent"), "parent_status", child),
            None,
            Line(self.tr("An old household number"), lambda: self.add("former_number", child)),
        ]

    # ── acts ─────────────────────────────────────────────────────────────────────────────────────

    def add(self, kind: str, about: str = "") -> None:
        """Open the form of something new on the page; ask for whom when that is not clear."""
        if self.shown is None:
            return
        home = self.shown.page.household.id
        step = "child" if kind == "child" else ""
        if kind in HANGING or kind == "parent_status":
            people = self._whom(kind, about)
            if len(people) == 1:
                self._begin(kind, next(iter(people)))
            elif people:
                self._ask_whom(kind, people)
            else:
                self._desk.refused.emit(self._nobody(kind))
            return
        values = {"child": about} if kind == "movement" and about else {}
        wanted = Wanted(kind, household=home, about=home, values=values)
        self.wanted.emit(Task(wanted, step=step))

    def propose(self, child: str, code: str) -> None:
        """Open the form of a circumstance with a proposed code."""
        home = self.shown.page.household.id if self.shown else ""
        values = {"code": code}
        self.wanted.emit(
            Task(Wanted("circumstance", household=home, about=child, values=values), focus="since")
        )

    def strike(self, kind: str, record: str) -> None:
        """Ask why, then strike a record out."""
        found = self.record(record)
        if found is None or found.struck:
            return
        sheet = ReasonSheet(self._page, self.name_of(kind, record))
        sheet.given.connect(
            lambda why: self._desk.write(self, lambda book, _: records.strike(book, found, why))
        )
        sheet.ask()

    def restore(self, record: str) -> None:
        """Take a strike-out back."""
        found = self.record(record)
        if found is not None:
            self._desk.write(self, lambda book, _: records.restore(book, found))

    def name_of(self, kind: str, record: str) -> str:
        """Give how a record is called in a sentence."""
        found = self.record(record)
        label = self._desk.catalog.record(kind).label
        name = getattr(found, "full_name", "") or getattr(found, "number", "") or ""
        coded = {"circumstance": "code", "parent_status": "status", "movement": "change"}
        coded |= {one: one for one in ("support", "need", "injury")}
        if kind in coded and found is not None:
            name = self._desk.label(kind, coded[kind], getattr(found, coded[kind]))
        return str(name) or label.vi

    # ── inside ───────────────────────────────────────────────────────────────────────────────────

    def _own(self, found: Record) -> list[Line | None]:
        """List what only this kind of record has."""
        today = of_day(self.shown.today) if self.shown else None
        if isinstance(found, Household):
            reviewed = replace(found, reviewed_on=today, reviewed_by=self._desk.open.person)
            return [
                Line(
                    self.tr("Reviewed today"),
                    lambda: self._change(found, reviewed, "household.review"),
                ),
                Line(self.tr("An old household number"), lambda: self.add("former_number")),
            ]
        if isinstance(found, Circumstance | ParentStatus) and found.until is None:
            ended = edit(found.kind, found.id, self._home())
            ended = replace(ended, focus="until", enter={"until": today})
            return [Line(self.tr("It is over…"), lambda: self.wanted.emit(ended))]
        if isinstance(found, Need) and found.state not in ("met", "dropped"):
            met = replace(found, state=Code("met"), met_on=today)
            return [Line(self.tr("Met today"), lambda: self._change(found, met))]
        if isinstance(found, Person):
            return self._of_person(found)
        if found.kind == "child":
            parents = replace(edit("child", found.id, self._home()), focus="father")
            adding = [line for line in self.adding(found.id)[2:-3] if line]
            words = self.tr("Parents, caregivers…")
            return [Line(words, lambda: self.wanted.emit(parents)), None, *adding]
        return []

    def _of_person(self, person: Person) -> list[Line | None]:
        home = self._home()
        elsewhere = replace(person, household=None)
        here = replace(person, household=HouseholdId(home))
        lines: list[Line | None] = [
            Line(
                self.tr("The state of a parent"),
                lambda: self._begin("parent_status", person.id),
                KEYS["parent_status"],
            )
        ]
        if person.household == home:
            words = self.tr("Does not live in this household")
            lines.append(Line(words, lambda: self._change(person, elsewhere, "person.leave_home")))
        else:
            words = self.tr("Lives in this household")
            lines.append(Line(words, lambda: self._change(person, here, "person.join_home")))
        household = self.shown.page.household if self.shown else None
        if household is not None and household.householder != person.id:
            headed = replace(household, householder=PersonId(person.id))
            lines.append(
                Line(self.tr("Is the householder"), lambda: self._change(household, headed))
            )
        return lines

    def _adding_line(self, words: str, kind: str, child: str) -> Line:
        return Line(words, lambda: self.add(kind, child), KEYS[kind])

    def _whom(self, kind: str, about: str) -> dict[str, str]:
        """List whom something new may be about; only one when that is clear."""
        page = self.shown.page if self.shown else None
        if page is None:
            return {}
        if kind == "parent_status":
            parents = [p for e in page.children for p in (e.father, e.mother) if p is not None]
            people = {p.id: p.full_name or "…" for p in (*parents, *page.members) if not p.struck}
        else:
            children = [e.child for e in page.children if not e.child.struck]
            people = {child.id: child.full_name or "…" for child in children}
        return {about: people[about]} if about in people else people

    def _ask_whom(self, kind: str, people: dict[str, str]) -> None:
        lines: list[Line | None] = [
            Line(name, lambda about=about: self._begin(kind, about))  # type: ignore[misc]  # bound now
            for about, name in people.items()
        ]
        corner = QPoint(self._page.width() // 3, self._page.height() // 4)
        self._popup(lines, self._page.mapToGlobal(corner))

    def _nobody(self, kind: str) -> str:
        if kind == "parent_status":
            return self.tr("There is no grown-up on this page yet. Add one first.")
        return self.tr("There is no child on this page yet. Add one first.")

    def _begin(self, kind: str, about: str) -> None:
        self.wanted.emit(Task(Wanted(kind, household=self._home(), about=about)))

    def _edit(self, kind: str, record: str) -> None:
        self.wanted.emit(edit(kind, record, self._home()))

    def _home(self) -> str:
        return self.shown.page.household.id if self.shown else ""

    def _change(self, seen: Record, wanted: Record, act: str = "") -> None:
        self._desk.write(self, lambda book, _: records.change(book, seen, wanted, act))

    def _popup(self, lines: list[Line | None], place: QPoint) -> None:
        menu = QMenu(self._page)
        for line in lines:
            if line is None:
                menu.addSeparator()
                continue
            action = menu.addAction(line.words + (f"\t{line.key}" if line.key else ""))
            action.triggered.connect(lambda _=False, act=line.act: act())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)
