"""The stations this book deals with: its own, those enrolled, and those they vouch for."""

from dataclasses import dataclass

from treem_desktop.storage.engine import Database, Row
from treem_desktop.storage.journal import Stations


@dataclass(frozen=True, slots=True)
class Peer:
    """One station as the book knows it."""

    station: str
    unit: str
    name: str = ""
    kind: str = ""
    """`ward` or `office`."""
    signing_key: str = ""
    recipient: str = ""
    enrolled: int = 0
    """When its card was compared, in milliseconds; 0 while nobody compared it."""
    revoked: int = 0
    vouched: bool = False
    card: str = ""


_COLUMNS = "station, unit, name, kind, signing_key, recipient, enrolled, revoked, vouched, card"
_EMPTY: Row = ("", "", "", "", "", "", 0, 0, 0, "")


class Peers:
    """Reads and writes stations with their public keys."""

    def __init__(self, db: Database, stations: Stations) -> None:
        """Take the open file and its table of stations."""
        self._db = db
        self._stations = stations

    def get(self, station: str) -> Peer | None:
        """Read one station."""
        row = self._db.row(f"SELECT {_COLUMNS} FROM stations WHERE station = ?", (station,))
        return _peer(row) if row else None

    def of_unit(self, unit: str) -> list[Peer]:
        """List the stations of a unit, oldest first."""
        sql = f"SELECT {_COLUMNS} FROM stations WHERE unit = ? ORDER BY no"
        return [_peer(row) for row in self._db.rows(sql, (unit,))]

    def all(self) -> list[Peer]:
        """List every station."""
        return [_peer(row) for row in self._db.rows(f"SELECT {_COLUMNS} FROM stations ORDER BY no")]

    def put(self, peer: Peer) -> None:
        """Enter or change a station, inside a transaction."""
        no = self._stations.number(peer.station, peer.unit)
        self._db.write(
            "UPDATE stations SET unit = ?, name = ?, kind = ?, signing_key = ?, recipient = ?, "
            "enrolled = ?, revoked = ?, vouched = ?, card = ? WHERE no = ?",
            (
                peer.unit, peer.name, peer.kind, peer.signing_key, peer.recipient,
                peer.enrolled, peer.revoked, int(peer.vouched), peer.card, no,
            ),
        )  # fmt: skip


def _peer(row: Row) -> Peer:
    values = [
        value if value is not None else empty for value, empty in zip(row, _EMPTY, strict=True)
    ]
    values[8] = bool(values[8])
    return Peer(*values)
