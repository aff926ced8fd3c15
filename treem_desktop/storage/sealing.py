"""The second key: restricted values are encrypted again inside the encrypted file."""

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from treem_desktop.domain.errors import BookRefused
from treem_desktop.system.ids import random_bytes

_NONCE = 12


class Sealing:
    """Encrypts and decrypts with AES-256-GCM, each value bound to where it stands."""

    def __init__(self, key: bytes) -> None:
        """Take a key of 32 bytes."""
        self._cipher = AESGCM(key)

    def seal(self, plain: bytes, bound_to: str) -> bytes:
        """Encrypt bytes so that they open only at the same place."""
        nonce = random_bytes(_NONCE)
        return nonce + self._cipher.encrypt(nonce, plain, bound_to.encode())

    def unseal(self, sealed: bytes, bound_to: str) -> bytes:
        """Decrypt bytes.

        Raises BookRefused when the key, the place or the bytes are not the same.
        """
        try:
            return self._cipher.decrypt(sealed[:_NONCE], sealed[_NONCE:], bound_to.encode())
        except InvalidTag as error:
            raise BookRefused("book.sealed_damaged") from error


def place_of_line(record: str, station: str, number: int) -> str:
    """Name the place of a sealed body: its record, station and number."""
    return f"line|{record}|{station}|{number}"


def place_of_record(record: str) -> str:
    """Name the place of a record's sealed part in the projection."""
    return f"record|{record}"
