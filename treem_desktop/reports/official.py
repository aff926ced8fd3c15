"""What papers of an office have in common: the head, the foot, and what the file says of itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from treem_desktop.reports.blocks import Foot, Head, Paper
from treem_desktop.reports.frames import A4, Frame
from treem_desktop.reports.pdf import About, PdfFile
from treem_desktop.reports.setting import set_paper
from treem_desktop.reports.wording import Wording
from treem_desktop.reports.wrapping import Wrapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """Whose paper it is, when and by whom it is printed."""

    unit: str
    """The unit's name with its kind: Phường Hoàng Mai, UBND Thành phố Hà Nội."""
    printed_at: datetime
    """In UTC+7."""
    printed_by: str
    training: bool = False
    language: str = "vi"


def official_head(printing: Printing, wording: Wording) -> Head:
    """Give the head of a paper; since 1 July 2025 no district stands in it. Decree 30/2020."""
    committee, unit = wording.word("paper.committee"), printing.unit.upper()
    for prefix in (committee, "UBND"):
        unit = unit.removeprefix(f"{prefix} ")
    return Head(
        left=(committee, unit),
        right=(wording.word("paper.nation"), wording.word("paper.motto")),
    )


def printed_foot(
    printing: Printing, wording: Wording, sentence: str, notes: Iterable[str] = ()
) -> Foot:
    """Give the foot of every page: a sentence, notes, when and by whom, page x of y."""
    word = wording.word
    day, time = f"{printing.printed_at:%d/%m/%Y}", f"{printing.printed_at:%H:%M}"
    return Foot(
        sentence=sentence,
        notes=(
            *notes,
            word("paper.printed_at", time=time, day=day),
            word("paper.printed_by", person=printing.printed_by),
        ),
        page=word("paper.page", page="{page}", pages="{pages}"),
    )


def band(printing: Printing, wording: Wording) -> str:
    """Give what stands in red over every page of a training book."""
    return wording.word("training.band") if printing.training else ""


def about(printing: Printing, wording: Wording, title: str) -> About:
    """Give what the file says of itself; the title is a paper's, never a person's."""
    unit = " ".join(official_head(printing, wording).left)
    return About(title, unit, printing.printed_at, printing.language)


def one_pdf(paper: Paper, file_about: About, frame: Frame = A4) -> bytes:
    """Set a single paper as a PDF."""
    file = PdfFile(frame, file_about)
    file.add(set_paper(paper, frame, Wrapping()))
    return file.finish()
