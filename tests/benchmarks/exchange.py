"""Handing over and taking in 30,000 children with 300,000 lines, against the bare bytes and rows.

The baseline of the export reads the same stored bytes, packs, hashes, encrypts and flushes them.
The baseline of the import writes the same rows into an empty file of the same tables with
executemany. TREEM_BENCH_SHARE=0.1 tries both with a tenth of the children.
"""

import contextlib
import gc
import hashlib
import os
import random
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pyrage
import sqlcipher3.dbapi2 as driver
from backports import zstd

from tests.benchmarks.measure import Figure, Round, seconds
from tests.benchmarks.ward import family
from tests.books_made import open_again
from tests.two_desks import OFFICE, Desks, two_desks
from treem_desktop.domain.record import Record
from treem_desktop.domain.support import Support
from treem_desktop.domain.values import ChildId, Code, Dong, PartialDate
from treem_desktop.services import handover, receiving
from treem_desktop.services.handover import Choice
from treem_desktop.storage.book import Book
from treem_desktop.storage.search import named
from treem_desktop.storage.states import SHAPES

CHILDREN, LINES = 30_000, 300_000
_AT_ONCE = 200
Statement = tuple[str, Sequence[Sequence[Any]]]
Bare = Any
"""A connection of the driver, which has no types."""


def figures() -> list[Figure]:
    """Give the two figures of this module."""
    return [
        Figure("export", "hand over 30,000 children, 300,000 lines", 2, _exporting),
        Figure("import", "take the same in, all checks on", 3, _importing),
    ]


@contextlib.contextmanager
def _exporting(folder: Path) -> Iterator[Round]:
    desks = _filled(folder)
    recipient = pyrage.x25519.Recipient.from_str(desks.office.settings.get("recipient"))

    def one_round() -> tuple[float, float]:
        _empty(desks)
        gc.collect()
        ours = seconds(
            lambda: handover.hand_over(desks.ward, Choice(OFFICE, everything=True), desks.stick)
        )
        bare = seconds(lambda: _bare_export(desks.ward, recipient, folder / "bare"))
        return ours, bare

    yield one_round
    desks.close()


@contextlib.contextmanager
def _importing(folder: Path) -> Iterator[Round]:
    desks = _filled(folder)
    handover.hand_over(desks.ward, Choice(OFFICE, everything=True), desks.stick)
    statements = _rows(desks.ward)
    empty = folder / "empty.db"
    desks.office.db.copy_to(empty)
    desks.office.close()

    def one_round() -> tuple[float, float]:
        gc.collect()
        shutil.copy(empty, desks.office.db.path)
        office = open_again(desks.office)
        ours = seconds(lambda: _take_in(office, desks))
        office.close()
        raw_path = folder / "raw.db"
        shutil.copy(empty, raw_path)
        raw = _bare(raw_path, office.keys.database)
        bare = seconds(lambda: _write(raw, statements))
        raw.close()
        raw_path.unlink()
        return ours, bare

    yield one_round
    desks.ward.close()


def _filled(folder: Path) -> Desks:
    """Make a ward whose children have eight supports each: some ten lines a child."""
    desks = two_desks(folder)
    share = float(os.environ.get("TREEM_BENCH_SHARE", "1"))
    ward, ids = desks.ward, iter(desks.ward.new_id, None)
    children = 0
    number = 0
    chance = random.Random(7)
    while children < CHILDREN * share:
        with ward.act("sample.add") as writing:
            for _ in range(_AT_ONCE):
                number += 1
                made = family(ids, number, chance, 2)
                for record in (*made, *_supports(ids, made)):
                    writing.add(record)
                children += 2
    return desks


def _supports(ids: Iterator[str], made: list[Record]) -> Iterator[Support]:
    for record in made:
        if record.kind != "child":
            continue
        for year in range(2018, 2026):
            yield Support(
                id=next(ids), child=ChildId(record.id), support=Code("gift_1_6"),
                given_on=PartialDate(f"{year}-06-01"), amount=Dong(150_000),
                source=Code("ward"), giver="UBND phường",
            )  # fmt: skip


def _empty(desks: Desks) -> None:
    for path in (desks.stick.root / "TREEM").glob("*.treem"):
        path.unlink()


def _take_in(office: Book, desks: Desks) -> None:
    states = {one.state for one in receiving.receive(office, [desks.stick.root])}
    assert states == {"taken"}


def _bare_export(ward: Book, recipient: pyrage.x25519.Recipient, folder: Path) -> None:
    """Read the stored bytes, pack, hash and encrypt them, and flush the file."""
    folder.mkdir(exist_ok=True)
    packer = zstd.ZstdCompressor(level=3)
    pieces = []
    for block in ward.db.blocks("SELECT hash, stamp, body FROM journal ORDER BY line"):
        data = b"".join(b"%b%b%b" % (row[0], row[1], row[2] or b"") for row in block)
        pieces.append(packer.compress(data))
    pieces.append(packer.flush())
    packed = b"".join(pieces)
    hashlib.sha256(packed).digest()
    sealed = pyrage.encrypt(packed, [recipient])
    with (folder / "bare.age").open("wb") as file:
        file.write(sealed)
        file.flush()
        os.fsync(file.fileno())


def _rows(ward: Book) -> list[Statement]:
    """Give all rows of the ward as bare statements: lines, records, names and search words."""
    db = ward.db
    statements: list[Statement] = [
        ("INSERT INTO journal VALUES (?,?,?,?,?,?,?)", db.rows("SELECT * FROM journal ORDER BY 1"))
    ]
    words: dict[str, tuple[str, str]] = {}
    for kind in ("household", "person", "child", "support"):
        shape = SHAPES[kind]
        rows = db.rows(shape.select)
        statements.append((shape.insert, rows))
        for row in rows:
            entry = named(kind, row[0], shape.state(row).values)
            if entry is not None:
                words[row[0]] = (entry.folded, entry.exact)
    names = db.rows("SELECT * FROM names ORDER BY 1")
    marks = ",".join("?" * len(names[0]))
    statements.append((f"INSERT INTO names VALUES ({marks})", names))
    of_names = [(name[0], *words[str(name[1])]) for name in names if str(name[1]) in words]
    statements.append(("INSERT INTO words (rowid, folded, exact) VALUES (?,?,?)", of_names))
    return statements


def _bare(path: Path, key: bytes) -> Bare:
    raw = driver.connect(str(path), isolation_level=None)
    for statement in (
        f"PRAGMA key=\"x'{key.hex()}'\"",
        "PRAGMA journal_mode=WAL",
        "PRAGMA synchronous=FULL",
        "PRAGMA temp_store=MEMORY",
        "PRAGMA cache_size=-65536",
    ):
        raw.execute(statement)
    return raw


def _write(raw: Bare, statements: list[Statement]) -> None:
    raw.execute("BEGIN IMMEDIATE")
    for statement, rows in statements:
        raw.executemany(statement, rows)
    raw.execute("COMMIT")
