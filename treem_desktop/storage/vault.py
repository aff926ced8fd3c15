"""Records that are restricted as a whole: no kind, no link and no value stands in the open."""

from collections.abc import Mapping

from treem_desktop.domain.merging import State
from treem_desktop.domain.values import Value
from treem_desktop.storage.engine import Database
from treem_desktop.storage.sealing import Sealing, place_of_record
from treem_desktop.storage.states import sealed_bytes, sealed_state


class Vault:
    """Reads and writes them; they are few, so all are read at once and kept while unlocked."""

    def __init__(self, db: Database, sealing: Sealing | None) -> None:
        """Take the open file, and the second key when it is at hand."""
        self._db = db
        self._sealing = sealing
        self._known: dict[str, tuple[str, State]] | None = None
        self._by_kind: dict[str, dict[str, State]] = {}

    def forget(self) -> None:
        """Forget what was unsealed: at locking, and after a rollback."""
        self._known, self._by_kind = None, {}

    def all(self) -> Mapping[str, tuple[str, State]]:
        """Give every wholly restricted record: its kind and its state."""
        if self._sealing is None:
            return {}
        if self._known is None:
            self._known = {}
            for record, sealed in self._db.rows("SELECT id, sealed FROM vault"):
                self._keep(record, *self._opened(record, sealed))
        return self._known

    def of_kind(self, kind: str) -> Mapping[str, State]:
        """Give the wholly restricted records of one kind."""
        self.all()
        return self._by_kind.get(kind, {})

    def linked(self, kind: str, name: str, value: Value) -> list[str]:
        """Find the records of a kind whose field holds a value."""
        known = self.of_kind(kind).items()
        return [record for record, state in known if state.values.get(name) == value]

    def put(self, record: str, kind: str, state: State) -> None:
        """Write a record, inside a transaction."""
        self._db.write(
            "INSERT OR REPLACE INTO vault (id, sealed) VALUES (?,?)",
            (record, self.sealed(record, kind, state)),
        )
        if self._known is not None:
            self._keep(record, kind, state)

    def drop(self, record: str) -> None:
        """Take a record out: part of it is open now. Inside a transaction."""
        self._db.write("DELETE FROM vault WHERE id = ?", (record,))
        self.forget()

    def sealed(self, record: str, kind: str, state: State) -> bytes:
        """Encrypt a sealed state for the projection."""
        if self._sealing is None:
            raise RuntimeError("sealed values without the second key")
        return self._sealing.seal(sealed_bytes(kind, state), place_of_record(record))

    def opened(self, record: str, sealed: bytes | None) -> State | None:
        """Decrypt the sealed part of an open record, when there is one and the key is at hand."""
        if sealed is None or self._sealing is None:
            return None
        return self._opened(record, sealed)[1]

    def _opened(self, record: str, sealed: bytes) -> tuple[str, State]:
        if self._sealing is None:
            raise RuntimeError("sealed values without the second key")
        return sealed_state(self._sealing.unseal(sealed, place_of_record(record)))

    def _keep(self, record: str, kind: str, state: State) -> None:
        if self._known is not None:
            self._known[record] = (kind, state)
            self._by_kind.setdefault(kind, {})[record] = state
