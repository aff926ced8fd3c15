"""The keys of a book: one random master secret, what follows from it, and who can unwrap it.

The layout can never be taken back once a book exists; docs/decisions/ tells why it is as it is.
"""

import hashlib
import hmac
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from treem_desktop.domain.errors import DriveRefused, KeyRefused
from treem_desktop.domain.lines import canonical
from treem_desktop.system.files import write_whole
from treem_desktop.system.ids import random_bytes

FILES = ("keys.json", "keys.copy.json")
"""The two copies; either is enough, and with the recovery code none is needed."""

_FORMAT = "treem-keys"
_MASTER = 20
_NONCE = 12
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O and U."""
_READ_AS = str.maketrans("ILOU", "110V")


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess of a passphrase costs, under Argon2id."""

    memory: int = 256 * 1024
    """In KiB."""
    passes: int = 3
    lanes: int = 4

    def allowed(self) -> bool:
        """Tell whether it lies between 19 MiB with two passes and 1 GiB; asked before it runs."""
        return (
            19 * 1024 <= self.memory <= 1024 * 1024
            and 2 <= self.passes <= 10
            and 1 <= self.lanes <= 16
        )


STANDARD = Cost()
"""What a guess costs in a new book."""


@dataclass(frozen=True, slots=True)
class Keys:
    """What a passphrase unwrapped: everything (officer), or the database alone (helper)."""

    database: bytes = field(repr=False)
    master: bytes | None = field(repr=False, default=None)

    @classmethod
    def of_master(cls, master: bytes) -> "Keys":
        """Derive from the master secret."""
        return cls(derived(master, "database"), master)

    def derived(self, purpose: str) -> bytes:
        """Derive a key for `sealed`, `station` or `slots`.

        Raises KeyRefused when only the database key is at hand.
        """
        if self.master is None:
            raise KeyRefused("keys.officer_only")
        return derived(self.master, purpose)


@dataclass(frozen=True, slots=True)
class Slot:
    """One person's way in."""

    id: str
    role: str
    cost: Cost
    salt: str
    wrapped: str


@dataclass(frozen=True, slots=True)
class KeyFile:
    """What keys.json holds: no name, no secret in the open."""

    book: str
    slots: tuple[Slot, ...]

    def written(self, keys: Keys) -> bytes:
        """Give the file's bytes, with the MAC that only an officer's keys can make."""
        plain = self._plain()
        mac = hmac.digest(keys.derived("slots"), canonical(plain), "sha256").hex()
        return canonical({**plain, "mac": mac}) + b"\n"

    def fits(self, keys: Keys, mac: str) -> bool:
        """Tell whether the slots are as somebody with the master secret wrote them."""
        right = hmac.digest(keys.derived("slots"), canonical(self._plain()), "sha256").hex()
        return hmac.compare_digest(right.encode(), mac.encode())

    def _plain(self) -> dict[str, Any]:
        return {
            "format": _FORMAT,
            "version": 1,
            "book": self.book,
            "slots": [
                {**_bound(self.book, s.id, s.role, s.cost, s.salt), "wrapped": s.wrapped}
                for s in self.slots
            ],
        }


def new_master() -> bytes:
    """Make a master secret of 160 random bits."""
    return random_bytes(_MASTER)


def derived(master: bytes, purpose: str) -> bytes:
    """Derive 32 bytes from the master alone, so that a lost keys.json loses nothing."""
    return HKDF(SHA256(), 32, salt=None, info=f"treem/v1/{purpose}".encode()).derive(master)


def new_slot(book: str, slot: str, role: str, passphrase: str, keys: Keys, cost: Cost) -> Slot:
    """Wrap the keys for a person: the master for an officer, the database key for a helper."""
    salt = random_bytes(16).hex()
    bound = canonical(_bound(book, slot, role, cost, salt))
    secret = keys.database if role == "helper" else keys.master
    if secret is None:
        raise KeyRefused("keys.officer_only")
    nonce = random_bytes(_NONCE)
    wrapping = _stretched(passphrase, salt, cost)
    wrapped = nonce + AESGCM(wrapping).encrypt(nonce, secret, bound)
    return Slot(slot, role, cost, salt, wrapped.hex())


def unwrap(book: str, slot: Slot, passphrase: str) -> Keys | None:
    """Try a passphrase on one slot; None when it does not fit.

    Raises KeyRefused when the slot asks for a cost outside what is allowed.
    """
    if not slot.cost.allowed():
        raise KeyRefused("keys.altered")
    wrapped = bytes.fromhex(slot.wrapped)
    bound = canonical(_bound(book, slot.id, slot.role, slot.cost, slot.salt))
    wrapping = _stretched(passphrase, slot.salt, slot.cost)
    try:
        secret = AESGCM(wrapping).decrypt(wrapped[:_NONCE], wrapped[_NONCE:], bound)
    except InvalidTag:
        return None
    return Keys(secret) if slot.role == "helper" else Keys.of_master(secret)


def open_with(folder: Path, passphrase: str, first: str = "") -> tuple[KeyFile, Slot, Keys]:
    """Find the person whose passphrase it is, beginning with the slot that opened last.

    Where the two copies differ both are tried. Raises KeyRefused: no readable keys.json, a wrong
    passphrase, or altered slots.
    """
    altered = False
    for found, mac in dict.fromkeys(_read_all(folder)):
        for slot in sorted(found.slots, key=lambda slot: slot.id != first):
            keys = unwrap(found.book, slot, passphrase)
            if keys is None:
                continue
            if keys.master is None:
                return found, slot, keys
            if found.fits(keys, mac):
                return found, slot, keys
            altered = True
    raise KeyRefused("keys.altered" if altered else "book.wrong_passphrase")


def read(folder: Path) -> KeyFile:
    """Read keys.json, or its copy when the first is lost or damaged.

    Raises KeyRefused when neither can be read; the recovery code opens the book even then.
    """
    return _read_all(folder)[0][0]


def read_own(folder: Path, keys: Keys) -> KeyFile:
    """Read the first copy whose slots nobody changed without the master secret.

    Raises KeyRefused when there is none.
    """
    for found, mac in _read_all(folder):
        if found.fits(keys, mac):
            return found
    raise KeyRefused("keys.altered")


def _read_all(folder: Path) -> list[tuple[KeyFile, str]]:
    copies = []
    for name in FILES:
        try:
            plain = msgspec.json.decode((folder / name).read_bytes())
            copies.append((_file_of(plain), str(plain["mac"])))
        except (OSError, msgspec.DecodeError, KeyError, TypeError, ValueError):
            continue
    if not copies:
        raise KeyRefused("keys.lost")
    return copies


def write(folder: Path, file: KeyFile, keys: Keys) -> None:
    """Write both copies, one after the other, each whole and read back before the next is touched.

    Raises DriveRefused.
    """
    data = file.written(keys)
    for name in FILES:
        write_whole(folder / name, data)
        if (folder / name).read_bytes() != data:
            raise DriveRefused("drive.corrupt", place=str(folder), file=name)


def mend(folder: Path, file: KeyFile, keys: Keys) -> None:
    """Write both copies again when one is lost or differs. Raises DriveRefused."""
    copies = [found for found, _ in _read_all(folder)]
    if copies != [file] * len(FILES):
        write(folder, file, keys)


def recovery_code(master: bytes) -> str:
    """Spell the master as nine groups of four, the last five digits' worth being a checksum."""
    bits = int.from_bytes(master) << 20 | _checksum(master)
    letters = "".join(_ALPHABET[bits >> 5 * place & 31] for place in range(35, -1, -1))
    return "-".join(letters[i : i + 4] for i in range(0, 36, 4))


def master_of(code: str) -> bytes:
    """Read a recovery code as somebody typed it: any case, blanks, O for 0, I and L for 1.

    Raises KeyRefused when it is not a code or its checksum does not agree.
    """
    letters = "".join(code.upper().replace("-", " ").split()).translate(_READ_AS)
    if len(letters) != 36 or any(letter not in _ALPHABET for letter in letters):
        raise KeyRefused("keys.recovery_shape")
    bits = 0
    for letter in letters:
        bits = bits << 5 | _ALPHABET.index(letter)
    master = (bits >> 20).to_bytes(_MASTER)
    if bits & 0xFFFFF != _checksum(master):
        raise KeyRefused("keys.recovery_typo")
    return master


def _checksum(master: bytes) -> int:
    return int.from_bytes(hashlib.sha256(b"treem/v1/recovery" + master).digest()[:3]) >> 4


def _stretched(passphrase: str, salt: str, cost: Cost) -> bytes:
    return Argon2id(
        salt=bytes.fromhex(salt),
        length=32,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory,
    ).derive(unicodedata.normalize("NFC", passphrase).encode())


def _bound(book: str, slot: str, role: str, cost: Cost, salt: str) -> dict[str, Any]:
    kdf = {
        "name": "argon2id",
        "memory": cost.memory,
        "passes": cost.passes,
        "lanes": cost.lanes,
        "salt": salt,
    }
    return {"book": book, "id": slot, "role": role, "kdf": kdf}


def _file_of(plain: dict[str, Any]) -> KeyFile:
    if plain["format"] != _FORMAT or plain["version"] != 1:
        raise ValueError("not a key file of this version")
    return KeyFile(str(plain["book"]), tuple(_slots(plain["slots"])))


def _slots(plain: Sequence[Any]) -> list[Slot]:
    return [
        Slot(
            id=str(slot["id"]),
            role=str(slot["role"]),
            cost=Cost(*(_whole(slot["kdf"][name]) for name in ("memory", "passes", "lanes"))),
            salt=bytes.fromhex(slot["kdf"]["salt"]).hex(),
            wrapped=bytes.fromhex(slot["wrapped"]).hex(),
        )
        for slot in plain
    ]


def _whole(value: object) -> int:
    if type(value) is not int:
        raise TypeError("not a whole number")
    return value
