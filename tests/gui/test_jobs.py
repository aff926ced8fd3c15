import gc
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from treem_desktop.domain.errors import BookError, BookRefused, Cancelled
from treem_desktop.gui.jobs import SLOW_MS, Job, Jobs, Lane
from treem_desktop.system.progress import Progress

MAIN = threading.get_ident()


class Desk:
    """Jobs, with everything they tell."""

    def __init__(self) -> None:
        self.bugs: list[BaseException] = []
        self.told: list[str] = []
        self.jobs = Jobs(self.bugs.append, self)

    def began(self, job: Job) -> None:
        self.told.append(f"began {job.title}")

    def stepped(self, job: Job, done: int, of: int, words: str) -> None:
        self.told.append(f"{done}/{of}")

    def ended(self, job: Job) -> None:
        self.told.append("ended")


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = Desk()
    yield made
    made.jobs.close()


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def _giving(number: int) -> Callable[[Progress], int]:
    return lambda _: number


def _count(progress: Progress, gate: threading.Event) -> None:
    """Work that goes on, step by step, until it is told to stop."""
    for at in range(10_000):
        progress.step(at, 10_000)
        gate.wait(0.002)


def test_the_answer_comes_on_the_main_thread(qtbot: QtBot, desk: Desk, owner: QWidget) -> None:
    threads: list[int] = []

    def work(_: Progress) -> int:
        threads.append(threading.get_ident())
        return 42

    answers: list[tuple[int, int]] = []
    desk.jobs.run(owner, work, done=lambda found: answers.append((found, threading.get_ident())))

    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [(42, MAIN)]
    assert threads != [MAIN]


def test_one_thread_owns_the_book(qtbot: QtBot, desk: Desk, owner: QWidget) -> None:
    threads: list[int] = []
    for _ in range(5):
        desk.jobs.run(owner, lambda _: threading.get_ident(), done=threads.append)

    qtbot.waitUntil(lambda: len(threads) == 5)
    assert len(set(threads)) == 1


def test_papers_are_set_beside_the_book(qtbot: QtBot, desk: Desk, owner: QWidget) -> None:
    gate = threading.Event()
    found: list[str] = []
    desk.jobs.run(owner, lambda _: gate.wait(5), done=lambda _: found.append("book"))
    desk.jobs.run(owner, lambda _: "paper", done=found.append, lane=Lane.PAPERS)

    qtbot.waitUntil(lambda: found == ["paper"])
    gate.set()
    qtbot.waitUntil(lambda: found == ["paper", "book"])


def test_acts_on_the_book_keep_their_order(qtbot: QtBot, desk: Desk, owner: QWidget) -> None:
    found: list[int] = []
    for number in range(20):
        desk.jobs.run(owner, _giving(number), done=found.append)

    qtbot.waitUntil(lambda: len(found) == 20)
    assert found == list(range(20))


def test_a_refusal_is_told_to_who_asked(qtbot: QtBot, desk: Desk, owner: QWidget) -> None:
    def work(_: Progress) -> None:
        raise BookRefused("book.read_only", path="x")

    reasons: list[BookError] = []
    desk.jobs.run(owner, work, failed=reasons.append)

    qtbot.waitUntil(lambda: bool(reasons))
    assert (reasons[0].code, reasons[0].values) == ("book.read_only", {"path": "x"})
    assert desk.bugs == []


def test_anything_else_is_our_bug(qtbot: QtBot, desk: Desk, owner: QWidget) -> None:
    reasons: list[BookError] = []
    desk.jobs.run(owner, lambda _: 1 // 0, failed=reasons.append)

    qtbot.waitUntil(lambda: bool(desk.bugs))
    assert isinstance(desk.bugs[0], ZeroDivisionError)
    assert reasons == []


def test_a_refusal_nobody_expected_is_not_lost(qtbot: QtBot, desk: Desk, owner: QWidget) -> None:
    def work(_: Progress) -> None:
        raise BookRefused("book.read_only")

    desk.jobs.run(owner, work)

    qtbot.waitUntil(lambda: bool(desk.bugs))
    assert isinstance(desk.bugs[0], BookRefused)


def test_nothing_is_told_to_a_widget_that_is_gone(qtbot: QtBot, desk: Desk) -> None:
    gate = threading.Event()
    told: list[object] = []
    owner = QWidget()
    desk.jobs.run(owner, lambda _: gate.wait(5), done=told.append)

    owner.deleteLater()
    qtbot.wait(10)
    del owner
    gc.collect()
    gate.set()

    qtbot.waitUntil(lambda: not desk.jobs.busy)
    assert told == []


def test_work_that_nobody_waits_for_stops(qtbot: QtBot, desk: Desk) -> None:
    gate = threading.Event()
    owner = QObject()
    desk.jobs.run(owner, lambda progress: _count(progress, gate))
    qtbot.wait(20)

    owner.deleteLater()

    qtbot.waitUntil(lambda: not desk.jobs.busy, timeout=2000)


def test_cancelling_stops_the_work_at_its_next_step(
    qtbot: QtBot, desk: Desk, owner: QWidget
) -> None:
    gate = threading.Event()
    reasons: list[BookError] = []
    job = desk.jobs.run(owner, lambda progress: _count(progress, gate), failed=reasons.append)
    qtbot.wait(20)

    job.cancel()

    qtbot.waitUntil(lambda: bool(reasons))
    assert isinstance(reasons[0], Cancelled)


def test_work_cancelled_before_its_turn_never_begins(
    qtbot: QtBot, desk: Desk, owner: QWidget
) -> None:
    gate = threading.Event()
    begun: list[str] = []
    desk.jobs.run(owner, lambda _: gate.wait(5))
    job = desk.jobs.run(owner, lambda _: begun.append("second"))

    job.cancel()
    gate.set()

    qtbot.waitUntil(lambda: not desk.jobs.busy)
    assert begun == []


def test_dropped_work_tells_nobody(qtbot: QtBot, desk: Desk, owner: QWidget) -> None:
    gate = threading.Event()
    told: list[object] = []
    job = desk.jobs.run(owner, lambda _: gate.wait(5), done=told.append, failed=told.append)

    job.drop()
    gate.set()

    qtbot.waitUntil(lambda: not desk.jobs.busy)
    assert told == []


def test_steps_are_told_while_the_work_goes_on(qtbot: QtBot, desk: Desk, owner: QWidget) -> None:
    gate = threading.Event()
    steps: list[tuple[int, int, str]] = []

    def work(progress: Progress) -> None:
        progress.step(1, 2, "work.reading")
        gate.wait(5)

    desk.jobs.run(owner, work, stepped=lambda *step: steps.append(step))

    qtbot.waitUntil(lambda: steps == [(1, 2, "work.reading")])
    gate.set()


def test_work_over_300_ms_is_shown(qtbot: QtBot, desk: Desk, owner: QWidget) -> None:
    gate = threading.Event()
    job = desk.jobs.run(owner, lambda progress: _count(progress, gate), title="Đang ghi gói")

    qtbot.waitUntil(lambda: "began Đang ghi gói" in desk.told, timeout=SLOW_MS + 1000)
    qtbot.waitUntil(lambda: any("/10000" in told for told in desk.told))
    job.cancel()
    qtbot.waitUntil(lambda: desk.told[-1] == "ended")


def test_short_work_is_not_shown(qtbot: QtBot, desk: Desk, owner: QWidget) -> None:
    desk.jobs.run(owner, lambda _: 1)

    qtbot.wait(SLOW_MS + 50)
    assert desk.told == []


def test_closing_waits_for_the_work_and_tells_nobody(qtbot: QtBot) -> None:
    desk = Desk()
    owner = QObject()
    finished: list[str] = []
    told: list[object] = []

    def work(_: Progress) -> None:
        threading.Event().wait(0.05)
        finished.append("written")

    desk.jobs.run(owner, work, done=told.append)
    qtbot.wait(10)
    desk.jobs.close()

    assert finished == ["written"]
    assert told == []
    assert not desk.jobs.busy
