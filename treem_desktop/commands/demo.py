"""`demo`: the main job on the training ward, from an empty folder to the receipt."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from treem_desktop.commands.desk import Answer, Desk, command
from treem_desktop.commands.sample import DAY
from treem_desktop.domain.errors import BookRefused
from treem_desktop.services import books, enrolment, papers
from treem_desktop.services.books import Book
from treem_desktop.services.handover import Choice, hand_over
from treem_desktop.services.listing import household_ids
from treem_desktop.services.receipts import hand_back
from treem_desktop.services.receiving import Received, receive
from treem_desktop.services.sample import training_book
from treem_desktop.services.statistics import figures
from treem_desktop.system.drives import FolderDrive
from treem_desktop.system.files import make_folder

SHEET = "phieu-ho.pdf"


@command("demo")
@click.option("--out", type=click.Path(path_type=Path), required=True, metavar="DIR")
@click.option("--households", type=click.IntRange(12, 60_000), default=60, metavar="N")
@click.option("--seed", type=int, default=1, metavar="S")
def demo(desk: Desk, out: Path, households: int, seed: int) -> int:
    """Do the main job end to end."""
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise BookRefused("book.folder_not_empty", folder=out.name)
    make_folder(out)
    show = Demo(desk, out)
    try:
        same = show.run(households, seed)
    finally:
        show.close()
    answer: Answer = {"out": str(out), "steps": show.steps, "groups": show.groups}
    return desk.done(answer) if same else desk.wrong(answer)


class Demo:
    """The ward's desk and the office's desk, and the stick between them."""

    def __init__(self, desk: Desk, out: Path) -> None:
        """Take where everything goes."""
        self.steps: list[Answer] = []
        self.groups: dict[str, list[int]] = {}
        self._desk = desk
        self._out = out
        self._usb = FolderDrive(out / "usb")
        self._open: list[Book] = []

    def run(self, households: int, seed: int) -> bool:
        """Do every step; tell whether both sides count the same in the end."""
        around = self._desk.around(self._desk.clock(DAY))
        with self._step("ward") as told:
            ward = self._kept(
                training_book(
                    self._out / "phuong", households, seed, around, progress=self._desk.progress
                )
            )
            counted = figures(ward)
            told.update(
                {
                    "households": counted.households,
                    "children": counted.totals.children,
                    "lines": ward.reached.number,
                    **self._file("phuong/book.db"),
                }
            )
        with self._step("sheet") as told:
            self._sheet(ward)
            told.update(self._file(SHEET))
        with self._step("office") as told:
            office = self._kept(
                training_book(self._out / "co-quan-nhan", 0, seed, around, kind="office")
            )
            told.update(self._file("co-quan-nhan/book.db"))
        make_folder(self._out / "usb")
        self._enrol(ward, office)
        self._enrol(office, ward)
        self._hand_over(ward, office)
        self._take_in(office)
        self._receipt(ward, office)
        return self._compare(ward, office)

    def close(self) -> None:
        """Close both books."""
        while self._open:
            books.close(self._open.pop())

    def _sheet(self, ward: Book) -> None:
        """Print the sheet of the household with the most children."""
        rows = household_ids(ward)
        options = papers.sheet_options(ward, language=self._desk.language)
        pages = papers.sheet_pages(ward, rows[:200], options)
        fullest = max(pages, key=lambda page: (len(page.children), page.household.id))
        pdf = papers.household_sheets(ward, [fullest.household.id], options)
        papers.save_pdf(pdf, self._out / SHEET)

    def _enrol(self, to: Book, other: Book) -> None:
        """Carry a card over, and type the two groups that the program asks for from the paper."""
        with self._step("card") as told:
            name = enrolment.write_card(other, self._usb)
            told.update({"name": self._name(other), **self._file(f"usb/{name}")})
        with self._step("enrol") as told:
            shown = enrolment.read_card(to, self._usb.root / name)
            read_out = enrolment.own_code(other).split()
            typed = " ".join(read_out[group - 1] for group in shown.groups)
            enrolment.enrol(to, shown, typed)
            told.update({"name": self._name(to), "other": shown.card.name, "typed": typed})

    def _hand_over(self, ward: Book, office: Book) -> None:
        with self._step("handover") as told:
            done = hand_over(ward, Choice(office.unit), self._usb, self._desk.progress)
            told.update(
                {
                    "number": done.number,
                    "lines": done.lines,
                    "children": done.about,
                    "withheld": done.sealed_withheld,
                    **self._file(f"usb/{done.files[0]}"),
                }
            )

    def _take_in(self, office: Book) -> None:
        with self._step("receive") as told:
            result = self._taken(receive(office, [self._usb.root], self._desk.progress))
            told.update(
                {
                    "number": result.number,
                    "lines": result.outcome.lines,
                    "new": result.outcome.new,
                    "compared": result.totals_compared,
                }
            )

    def _receipt(self, ward: Book, office: Book) -> None:
        with self._step("receipt") as told:
            name = hand_back(office, ward.unit, self._usb)
            told.update(self._file(f"usb/{name}"))
        with self._step("received") as told:
            result = self._taken(receive(ward, [self._usb.root / name], self._desk.progress))
            sent = ward.exchanges.last("out", "book", office.unit)
            told.update({"number": result.number, "acknowledged": bool(sent and sent.acknowledged)})

    def _compare(self, ward: Book, office: Book) -> bool:
        with self._step("compare") as told:
            here, there = figures(ward).totals, figures(office, ward.unit).totals
            for group in self._desk.catalog.groups():
                code = group.code
                self.groups[code] = [here.by_group.get(code, 0), there.by_group.get(code, 0)]
            same = all(ours == theirs for ours, theirs in self.groups.values())
            told.update({"children": here.children, "office": there.children, "same": same})
        for group in self._desk.catalog.groups():
            ours, theirs = self.groups[group.code]
            label = group.short.in_(self._desk.language)
            self._desk.line(f"  {group.code}  {ours:>5}  {theirs:>5}  {label}")
        return same and here.children == there.children

    @staticmethod
    def _taken(results: list[Received]) -> Received:
        """Give what was taken in; a refusal ends the demo."""
        for result in results:
            if result.error is not None:
                raise result.error
        return next(result for result in results if result.state == "taken")

    def _kept(self, book: Book) -> Book:
        self._open.append(book)
        return book

    def _name(self, book: Book) -> str:
        return book.catalog.place(book.unit).name

    def _file(self, name: str) -> Answer:
        path = self._out / name
        return {"file": str(path), "bytes": path.stat().st_size}

    @contextmanager
    def _step(self, name: str) -> Iterator[Answer]:
        """Measure a step, and tell it on one line with its figures."""
        told: Answer = {}
        began = time.perf_counter()
        yield told
        told.update({"step": name, "ms": round(1000 * (time.perf_counter() - began))})
        self.steps.append(told)
        size = f"{told.get('bytes', 0) / 1024:.0f}"
        self._desk.say(f"command.demo.{name}", **told, size=size)
