"""Every kind of record the book knows, by its name in the journal."""

from treem_desktop.domain.access import Access
from treem_desktop.domain.child import Child
from treem_desktop.domain.circumstance import Circumstance
from treem_desktop.domain.household import FormerNumber, Household, Neighbourhood
from treem_desktop.domain.injury import Injury
from treem_desktop.domain.movement import Movement
from treem_desktop.domain.person import ParentStatus, Person
from treem_desktop.domain.record import Record
from treem_desktop.domain.support import Need, Support

KINDS: dict[str, type[Record]] = {
    record_type.kind: record_type
    for record_type in (
        Neighbourhood,
        Household,
        FormerNumber,
        Person,
        ParentStatus,
        Child,
        Circumstance,
        Movement,
        Need,
        Support,
        Injury,
        Access,
    )
}
