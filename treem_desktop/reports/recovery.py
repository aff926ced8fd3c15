"""The blank on which the recovery code is copied by hand; the code itself is never on it."""

from treem_desktop.catalog.loading import Catalog
from treem_desktop.reports.blocks import (
    Pair,
    Pairs,
    Paper,
    Paragraph,
    Post,
    Signatures,
    Squares,
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

GROUPS, SIGNS = 9, 4
"""The code's shape: nine groups of four signs."""


def recovery_pdf(printing: Printing, catalog: Catalog) -> bytes:
    """Set the blank for the recovery code on one page."""
    wording = Wording(catalog, printing.language)
    return one_pdf(
        recovery_paper(printing, wording), about(printing, wording, wording.word("recovery.name"))
    )


def recovery_paper(printing: Printing, wording: Wording) -> Paper:
    """Say what the blank for the recovery code says."""
    word = wording.word
    hint = word("paper.sign_name")
    return Paper(
        blocks=(
            official_head(printing, wording),
            Title(word("recovery.title"), (word("recovery.under"),)),
            Pairs(
                (
                    (Pair(word("recovery.unit"), printing.unit),),
                    (
                        Pair(word("recovery.book"), "", 7),
                        Pair(word("recovery.copied_on"), "", 5),
                    ),
                )
            ),
            Squares(GROUPS, SIGNS),
            Paragraph(word("recovery.signs"), Voice.QUIET),
            Paragraph(word("recovery.warning"), Voice.STRONG),
            Paragraph(word("recovery.envelope")),
            Signatures(
                word("paper.day_open"),
                (Post(word("recovery.copier"), hint), Post(word("recovery.keeper"), hint)),
            ),
        ),
        foot=printed_foot(printing, wording, word("recovery.foot")),
        band=band(printing, wording),
    )
