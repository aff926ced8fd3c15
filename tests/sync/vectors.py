"""What the vectors are: good bundles, and one bad bundle for each refusal.

Each is made by a function from the cast. make_vectors.py stores them; test_vectors.py opens them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from tests.sync import faults, goods, line_faults
from tests.sync.cast import Cast

Make = Callable[[Cast], Sequence[bytes]]


@dataclass(frozen=True)
class Vector:
    """One hand-over as files, who opens it with what known, and what must come of it."""

    make: Make
    verdict: str = "taken"
    opened_by: str = "office"
    training: bool = True
    known: Callable[[Cast], dict[str, list[str]]] = field(default=lambda _cast: {})
    """Per station, the hashes of its lines that are known already."""
    received: int = 0


GOOD: dict[str, Vector] = {
    "minimal": Vector(goods.minimal),
    "escapes": Vector(goods.escapes),
    "sealed-carried": Vector(goods.sealed_carried),
    "attachment": Vector(goods.attachment),
    "two-parts": Vector(goods.two_parts),
    "two-stations": Vector(goods.two_stations),
    "new-station-unknown-before": Vector(goods.vouched),
    "next": Vector(goods.next_lines, known=goods.first_three),
    "again": Vector(goods.escapes, known=goods.all_known),
    "overlap": Vector(goods.escapes, known=goods.first_three),
    "receipt": Vector(goods.receipt, opened_by="ward"),
}

BAD: dict[str, Vector] = {
    **{
        name: Vector(make, code)
        for code, makes in (faults.BY_CODE | line_faults.BY_CODE).items()
        for name, make in makes.items()
    },
    "training": Vector(goods.minimal, "bundle.training", training=False),
    "receipt-too-large": Vector(
        faults.receipt_too_large, "bundle.receipt_too_large", opened_by="ward"
    ),
    "receipt-shape": Vector(faults.receipt_shape, "bundle.receipt_shape", opened_by="ward"),
    "receipt-question": Vector(faults.receipt_question, "bundle.place_not_yet", opened_by="ward"),
    "receipt-lines": Vector(faults.receipt_lines, "bundle.place_not_yet", opened_by="ward"),
    "receipt-of-a-ward": Vector(faults.receipt_of_a_ward, "bundle.wrong_kind", opened_by="ward"),
    "gap": Vector(goods.next_lines, "bundle.gap_lines"),
    "gap-bundle": Vector(faults.third_bundle, "bundle.gap", received=1),
    "gap-not-closed": Vector(faults.not_closed, "bundle.gap_lines"),
    "fork-before": Vector(goods.next_lines, "bundle.fork", known=faults.other_branch),
    "fork-overlap": Vector(goods.escapes, "bundle.fork", known=faults.other_branch),
    "fork-shorter": Vector(goods.minimal, "bundle.fork", known=faults.other_branch),
    "fork-known-lines": Vector(faults.second_only, "bundle.fork", known=faults.other_branch),
    "revoked-lines": Vector(faults.revoked_lines, "bundle.station_revoked"),
    "part-missing": Vector(faults.part_missing, "bundle.part_missing"),
    "parts-differ": Vector(faults.parts_differ, "bundle.parts_differ"),
}

ALL = GOOD | BAD
