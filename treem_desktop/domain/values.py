"""The kinds of value a field can hold, and what its annotation says it is."""

from typing import NewType

Value = str | int | tuple[str, ...] | None
"""What a field holds, the same in a record, a column and a line. None is «Chưa hỏi»."""

Code = NewType("Code", str)
"""A code of a list in the catalog. "?" is «Chưa rõ»."""

PartialDate = NewType("PartialDate", str)
"""A date known to the year, the month or the day: 2015, 2015-02, 2015-02-05."""

Dong = NewType("Dong", int)
"""An amount of money in whole đồng."""

HouseholdId = NewType("HouseholdId", str)
PersonId = NewType("PersonId", str)
ChildId = NewType("ChildId", str)
NeedId = NewType("NeedId", str)
NeighbourhoodId = NewType("NeighbourhoodId", str)

LINKS: dict[object, str] = {
    HouseholdId: "household",
    PersonId: "person",
    ChildId: "child",
    NeedId: "need",
    NeighbourhoodId: "neighbourhood",
}
"""Which kind of record each type of link points to."""

UNKNOWN = Code("?")
"""«Chưa rõ»: asked, and not known."""
