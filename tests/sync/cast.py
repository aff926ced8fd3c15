"""Everybody who appears in the vectors, with all their secrets; kept in keys.json."""

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from tests.sync.desks import NOW, OFFICE, WARD, Desk
from treem_desktop.sync.formats.v1 import Receiver
from treem_desktop.sync.trust import Sender

VECTORS = Path(__file__).resolve().parents[1] / "vectors" / "bundle-v1"


@dataclass(frozen=True)
class Cast:
    """The desks of the vectors. Every key is for training and belongs to nobody."""

    ward: Desk
    second: Desk
    """Another enrolled station of the ward."""
    revoked: Desk
    """A station of the ward that the office has revoked."""
    stranger: Desk
    """A station of the ward that nobody has enrolled."""
    neighbour: Desk
    """An enrolled station of another ward."""
    office: Desk

    @classmethod
    def new(cls) -> "Cast":
        def station(digit: str) -> str:
            return "0193" + digit * 28

        ward = Desk.new(WARD, "Phường Mẫu (tập huấn)", "ward", station("a"))
        of_ward = [Desk.new(WARD, ward.name, "ward", station(digit)) for digit in "cde"]
        second, revoked, stranger = (
            replace(desk, identity=ward.identity, recipient=ward.recipient) for desk in of_ward
        )
        neighbour = Desk.new("99998@2024-01-01", "Phường Bên (tập huấn)", "ward", station("f"))
        office = Desk.new(OFFICE, "Quận Mẫu (tập huấn)", "office", station("b"))
        return cls(ward, second, revoked, stranger, neighbour, office)

    @classmethod
    def read(cls, path: Path) -> "Cast":
        plain = json.loads(path.read_text("utf-8"))
        desks = {
            name: Desk(
                unit=desk["unit"],
                name=desk["name"],
                kind=desk["kind"],
                station=desk["station"],
                secret=bytes.fromhex(desk["secret"]),
                identity=desk["identity"],
                recipient=desk["recipient"],
            )
            for name, desk in plain.items()
        }
        return cls(**desks)

    def text(self) -> str:
        plain = {
            name: asdict(desk) | {"secret": desk.secret.hex(), "key": desk.key}
            for name, desk in self.all.items()
        }
        return json.dumps(plain, ensure_ascii=False, indent=1) + "\n"

    @property
    def all(self) -> dict[str, Desk]:
        return {item.name: getattr(self, item.name) for item in fields(self)}

    @property
    def senders(self) -> tuple[Sender, ...]:
        """Everybody who is enrolled everywhere, and the one who is revoked."""
        return (
            self.ward.sender,
            self.second.sender,
            replace(self.revoked.sender, revoked=NOW),
            self.neighbour.sender,
            self.office.sender,
        )

    def receiver(self, name: str, *, training: bool) -> Receiver:
        desk = self.all[name]
        return replace(desk.receiver(*self.senders), training=training)
