"""Who is believed: senders, seals, and the stations of segments. §6.5, §9.4–§9.6."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from treem_desktop.domain.errors import BundleRefused
from treem_desktop.domain.lines import canonical
from treem_desktop.sync.shapes import Counted, Hash, Signature
from treem_desktop.sync.signing import sign_bytes, verify_bytes
from treem_desktop.system.clock import day_of


@dataclass(frozen=True, slots=True)
class Sender:
    """A station that this book knows, and since when it is believed."""

    station: str
    unit: str
    name: str
    kind: str
    """`ward` or `office`."""
    key: str
    recipient: str
    enrolled: int
    """When, in milliseconds of UTC."""
    revoked: int | None = None
    """When this book recorded it, whatever date a line bears (§9.6)."""
    vouched: bool = False
    """Nobody compared its card: an enrolled station of its unit carried its lines (§9.4)."""


@dataclass(frozen=True, slots=True)
class Seal:
    """A station's signature over its last number and hash."""

    number: Counted
    hash: Hash
    signature: Signature


class Claim(Protocol):
    """What a bundle says of one station."""

    @property
    def station(self) -> str:
        """Which station."""

    @property
    def key(self) -> str:
        """Its public key, as the manifest gives it."""


class PartyClaim(Claim, Protocol):
    """What a bundle says of the station that made it."""

    @property
    def unit(self) -> str:
        """Which unit it says it belongs to."""

    @property
    def name(self) -> str:
        """What it calls that unit."""

    @property
    def recipient(self) -> str:
        """The unit's age recipient."""


def seal(secret: bytes, station: str, number: int, hash_: str) -> Seal:
    """Seal a journal up to a line."""
    return Seal(number, hash_, sign_bytes(secret, _sealed(station, number, hash_)))


def check_seal(key: str, station: str, found: Seal) -> bool:
    """Tell whether a seal is this station's."""
    return verify_bytes(key, _sealed(station, found.number, found.hash), found.signature)


def may_write(keeper: tuple[str, ...] | None, unit: str) -> bool:
    """Tell whether a station of this unit may write on a record kept so; None is a new record.

    While a record is on its way to another unit, that one may write its acceptance.
    """
    return keeper is None or unit in keeper


def believed(claim: PartyClaim, senders: Mapping[str, Sender]) -> Sender:
    """Give the enrolled station that a bundle names as its sender.

    Raises BundleRefused: unknown, revoked, or not as it was enrolled.
    """
    known = senders.get(claim.station)
    if known is None or known.vouched:
        raise BundleRefused("bundle.sender_unknown", unit=claim.name, station=claim.station)
    if known.revoked is not None:
        raise BundleRefused("bundle.sender_revoked", unit=known.name, day=day_of(known.revoked))
    claimed = (claim.unit, claim.key, claim.recipient)
    if (known.unit, known.key, known.recipient) != claimed:
        raise BundleRefused("bundle.sender_differs", unit=known.name)
    return known


def check_owners(sender: Sender, claims: Iterable[Claim], senders: Mapping[str, Sender]) -> None:
    """Check that every station whose lines are carried belongs to the sender's unit.

    A station not known yet is vouched for by the sender (§9.4). Raises BundleRefused.
    """
    for claim in claims:
        known = senders.get(claim.station)
        if known is None:
            continue
        if known.unit != sender.unit:
            raise BundleRefused("bundle.not_owner", unit=sender.name, other=known.name)
        if known.key != claim.key:
            raise BundleRefused("bundle.station_key", unit=sender.name, station=claim.station)


def _sealed(station: str, number: int, hash_: str) -> bytes:
    return canonical({"hash": hash_, "number": number, "station": station, "what": "treem seal v1"})
