"""«Mã đối chiếu»: the comparison code of a card on paper, to be handed over or read out."""

from dataclasses import dataclass

from treem_desktop.catalog.loading import Catalog
from treem_desktop.reports.blocks import (
    Pair,
    Pairs,
    Paper,
    Paragraph,
    Post,
    Signatures,
    Title,
    Voice,
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

IN_A_LINE = 4
"""Groups in a line: what one breath reads out."""


@dataclass(frozen=True, slots=True)
class ComparedCard:
    """The card whose code is printed."""

    unit: str
    station: str
    """How the station is told apart on screen."""
    groups: tuple[str, ...]
    """Eight groups of four digits."""


def comparison_pdf(card: ComparedCard, printing: Printing, catalog: Catalog) -> bytes:
    """Set the comparison code of a card on one page."""
    wording = Wording(catalog, printing.language)
    return one_pdf(
        comparison_paper(card, printing, wording),
        about(printing, wording, wording.word("comparison.name")),
    )


def comparison_paper(card: ComparedCard, printing: Printing, wording: Wording) -> Paper:
    """Say what the paper with the comparison code says."""
    word = wording.word
    hint = word("paper.sign_name")
    lines = [
        Paragraph("   ".join(card.groups[start : start + IN_A_LINE]), Voice.LOUD)
        for start in range(0, len(card.groups), IN_A_LINE)
    ]
    return Paper(
        blocks=(
            official_head(printing, wording),
            Title(word("comparison.title"), (word("comparison.under"),)),
            Pairs(
                (
                    (Pair(word("comparison.unit"), card.unit),),
                    (Pair(word("comparison.station"), card.station),),
                )
            ),
            *lines,
            Paragraph(word("comparison.purpose")),
            Paragraph(word("comparison.how")),
            Paragraph(word("comparison.never"), Voice.STRONG),
            Signatures(
                word("paper.day_open"),
                (
                    Post(word("comparison.giver"), hint),
                    Post(word("comparison.comparer"), hint),
                ),
            ),
        ),
        foot=printed_foot(printing, wording, word("comparison.foot")),
        band=band(printing, wording),
    )
