"""«Biên bản bàn giao dữ liệu»: what was handed over, its counts and fingerprint, signed twice."""

from dataclasses import dataclass
from datetime import datetime

from treem_desktop.catalog.loading import Catalog
from treem_desktop.domain.money import show as grouped
from treem_desktop.reports.blocks import (
    Align,
    Column,
    Pair,
    Pairs,
    Paper,
    Paragraph,
    Post,
    Row,
    Signatures,
    Table,
    Title,
)
from treem_desktop.reports.official import (
    Printing,
    about,
    band,
    official_head,
    one_pdf,
    printed_foot,
)
from treem_desktop.reports.wording import Wording


@dataclass(frozen=True, slots=True)
class HandedFile:
    """One file on the stick."""

    name: str
    size: int
    """In bytes."""
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver:
    """One hand-over, as its minute tells it."""

    giver: str
    receiver: str
    number: int
    made_at: datetime
    counts: tuple[tuple[str, int], ...]
    """What was counted, in words, and how many."""
    files: tuple[HandedFile, ...]
    sealed: bool = False
    """Whether the restricted part was handed over too."""


def minute_pdf(handed: HandOver, printing: Printing, catalog: Catalog) -> bytes:
    """Set the minute of a hand-over."""
    wording = Wording(catalog, printing.language)
    return one_pdf(
        minute_paper(handed, printing, wording),
        about(printing, wording, wording.word("minute.name")),
    )


def minute_paper(handed: HandOver, printing: Printing, wording: Wording) -> Paper:
    """Say what the minute of a hand-over says. Decree 56/2017 art. 24.3."""
    word = wording.word
    hint = word("paper.sign_name")
    made = f"{handed.made_at:%H:%M} {handed.made_at:%d/%m/%Y}"
    sealed = word("minute.sealed_with" if handed.sealed else "minute.sealed_without")
    return Paper(
        blocks=(
            official_head(printing, wording),
            Title(word("minute.title"), (word("minute.under", number=handed.number),)),
            Pairs(
                (
                    (Pair(word("minute.giver"), handed.giver),),
                    (Pair(word("minute.receiver"), handed.receiver),),
                    (Pair(word("minute.made_at"), made, 6), Pair(word("minute.part"), sealed, 6)),
                    (Pair(word("minute.secrecy"), word("bundle.secrecy")),),
                    (Pair(word("minute.scope"), word("bundle.scope")),),
                )
            ),
            _counts(handed, wording),
            _files(handed, wording),
            Paragraph(word("minute.checked")),
            Signatures(
                word("paper.day_open"),
                (Post(word("minute.giving"), hint), Post(word("minute.receiving"), hint)),
            ),
        ),
        foot=printed_foot(printing, wording, word("paper.secrecy")),
        band=band(printing, wording),
    )


def _counts(handed: HandOver, wording: Wording) -> Table:
    return _table(
        "minute.counts",
        (
            Column(wording.word("sheet.line"), 10, Align.CENTRE),
            Column(wording.word("minute.counted"), 115),
            Column(wording.word("minute.how_many"), 40, Align.RIGHT),
        ),
        [(label, grouped(count)) for label, count in handed.counts],
        wording,
    )


def _files(handed: HandOver, wording: Wording) -> Table:
    return _table(
        "minute.files",
        (
            Column(wording.word("sheet.line"), 10, Align.CENTRE),
            Column(wording.word("minute.file"), 55),
            Column(wording.word("minute.size"), 25, Align.RIGHT),
            Column(wording.word("minute.sha256"), 75),
        ),
        [(file.name, grouped(file.size), in_groups(file.sha256)) for file in handed.files],
        wording,
    )


def _table(
    code: str, columns: tuple[Column, ...], rows: list[tuple[str, ...]], wording: Wording
) -> Table:
    title = wording.word(code)
    return Table(
        title=title,
        again=wording.word("sheet.again", title=title),
        columns=columns,
        rows=tuple(Row((str(number), *cells)) for number, cells in enumerate(rows, 1)),
    )


def in_groups(digits: str, size: int = 4) -> str:
    """Write a long fingerprint in short groups, to be compared by eye."""
    return " ".join(digits[start : start + size] for start in range(0, len(digits), size))
