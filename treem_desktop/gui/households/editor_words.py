"""What an open form is called."""

from PySide6.QtCore import QCoreApplication

from treem_desktop.domain.page import Page
from treem_desktop.domain.person import Person
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.households.head_line import number_of
from treem_desktop.gui.households.tasks import HANGING, Task
from treem_desktop.services.forms import Begun

translate = QCoreApplication.translate


def title_of(desk: Desk, task: Task, begun: Begun) -> str:
    """Name the form: who it is about, or what is added."""
    steps = {
        "householder": translate("Editor", "The householder"),
        "person": translate("Editor", "Another grown-up of the household"),
    }
    if task.step in steps:
        return steps[task.step]
    if begun.new:
        return desk.word(f"act.{task.kind}.add")
    if task.kind == "household" and begun.page is not None:
        return number_of(begun.page)
    name = getattr(begun.seen, "full_name", None)
    return str(name) if name else desk.word(f"act.{task.kind}.correct")


def subtitle_of(task: Task, begun: Begun) -> str:
    """Say whose page it is, and which child or parent."""
    page = begun.page
    if page is None:
        return ""
    parts = []
    if task.kind in HANGING or task.kind == "parent_status":
        parts.append(_about(begun, page))
    if task.kind != "household":
        parts.append(number_of(page))
    if page.householder is not None and page.householder.full_name:
        parts.append(page.householder.full_name)
    return " · ".join(filter(None, parts))


def save_words(task: Task, *, empty: bool) -> str:
    """Say what the main button does."""
    if not task.goes_on:
        return translate("Editor", "Save")
    if task.step == "child":
        if empty:
            return translate("Editor", "Finish")
        return translate("Editor", "Save, next child")
    if task.step == "person":
        if empty:
            return translate("Editor", "Go on to the children")
        return translate("Editor", "Save, then the children")
    return translate("Editor", "Save and go on")


def _about(begun: Begun, page: Page) -> str:
    about = begun.about or getattr(begun.seen, "child", "") or getattr(begun.seen, "person", "")
    for entry in page.children:
        if entry.child.id == about:
            return entry.child.full_name or ""
        for name in ("father", "mother", "guardian", "caregiver"):
            person: Person | None = getattr(entry, name)
            if person is not None and person.id == about:
                return person.full_name or ""
    return next((p.full_name or "" for p in page.members if p.id == about), "")
