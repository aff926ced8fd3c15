"""kill -9 at any moment of saving, handing over and taking in: every committed record is there."""

import os
import random
import shutil
import signal
import time
from collections.abc import Callable
from pathlib import Path

from tests.books_made import add_family, make_book, open_again
from tests.two_desks import OFFICE, two_desks
from treem_desktop.domain.child import Child
from treem_desktop.services import handover, receiving
from treem_desktop.services.handover import Choice
from treem_desktop.storage.book import Book

TIMES = 50
SEED = 20261124


def killed_after(work: Callable[[int], None], seconds: float) -> bytes:
    """Do work in a process of its own and kill it; give what it had told before."""
    reading, telling = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            work(telling)
        finally:
            os._exit(0)
    os.close(telling)
    told = os.read(reading, 1)  # the work has begun
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(reading, 1 << 16):
        told += more
    os.close(reading)
    return told[1:]


def lasts(work: Callable[[int], None]) -> float:
    """Do work in a process of its own to its end; give how long it takes once it has begun."""
    reading, telling = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            work(telling)
        finally:
            os._exit(0)
    os.close(telling)
    os.read(reading, 1)
    began = time.monotonic()
    os.waitpid(child, 0)
    os.close(reading)
    return time.monotonic() - began


def sound(book: Book) -> bool:
    return book.journal.first_break(book.station) is None and book.db.damage() == []


def test_every_household_that_was_saved_is_there_after_the_kill(tmp_path: Path) -> None:
    book, _ = make_book(tmp_path / "book")
    book.close()
    chance = random.Random(SEED)

    def save(telling: int) -> None:
        mine = open_again(book)
        os.write(telling, b"!")
        for number in range(10_000):
            _, children = add_family(mine, f"{number:04}")
            os.write(telling, "".join(child.id for child in children).encode())

    saved: list[str] = []
    for _ in range(TIMES):
        told = killed_after(save, chance.uniform(0, 0.08)).decode()
        saved += [told[start : start + 32] for start in range(0, len(told), 32)]
        again = open_again(book)
        assert not again.new_station_needed
        assert len(again.read.many(Child, saved)) == len(saved)
        assert again.journal.first_break(again.station) is None
        again.close()
    last = open_again(book)
    assert sound(last)
    assert len(saved) > TIMES
    last.close()


def test_a_bundle_is_whole_or_not_there_after_the_kill(tmp_path: Path) -> None:
    desks = two_desks(tmp_path)
    for number in range(40):
        add_family(desks.ward, f"{number:04}")
    lines = desks.ward.reached.number
    desks.close()
    chance = random.Random(SEED)

    def export(telling: int) -> None:
        ward = open_again(desks.ward)
        os.write(telling, b"!")
        handover.hand_over(ward, Choice(OFFICE), desks.stick)
        os.write(telling, b"d")

    took = lasts(export)
    for path in (desks.stick.root / "TREEM").glob("treem-99999-P*.treem"):
        path.unlink()
    for _ in range(TIMES):
        done = killed_after(export, chance.uniform(0, 1.2 * took))
        ward = open_again(desks.ward)
        assert ward.reached.number == lines
        assert sound(ward)
        ward.close()
        office = open_again(desks.office)
        there = list((desks.stick.root / "TREEM").glob("treem-99999-P*.treem"))
        assert there or not done
        for path in there:
            told = receiving.receive(office, [path], dry_run=True)
            assert [one.state for one in told] == ["ready"]
            path.unlink()
        office.close()


def test_an_import_leaves_the_old_state_or_the_new_one_after_the_kill(tmp_path: Path) -> None:
    desks = two_desks(tmp_path)
    for number in range(150):
        add_family(desks.ward, f"{number:04}")
    told = desks.hand_over()
    desks.close()
    empty = tmp_path / "empty"
    shutil.copytree(desks.office.folder, empty)
    chance = random.Random(SEED)

    def put_back() -> None:
        shutil.rmtree(desks.office.folder)
        shutil.copytree(empty, desks.office.folder)

    def state() -> tuple[int, int]:
        office = open_again(desks.office)
        count = sum(1 for _ in office.read.every(Child))
        lines = office.journal.reached(desks.ward.station).number
        assert office.db.damage() == []
        office.close()
        return count, lines

    def take_in(telling: int) -> None:
        office = open_again(desks.office)
        os.write(telling, b"!")
        receiving.receive(office, [desks.stick.root])

    took = lasts(take_in)
    seen = [state()]
    for _ in range(TIMES):
        put_back()
        killed_after(take_in, chance.uniform(0, 1.2 * took))
        seen.append(state())
    assert seen[0] == (told.children, told.lines)
    assert set(seen) <= {(0, 0), (told.children, told.lines)}
    assert (0, 0) in seen
    office = open_again(desks.office)
    states = [one.state for one in receiving.receive(office, [desks.stick.root])]
    assert set(states) <= {"taken", "known", "own"}
    assert sum(1 for _ in office.read.every(Child)) == told.children
    office.close()
