"""The outermost layer: an age file for the receiving and the sending unit. §4.2."""

from collections.abc import Iterable

import pyrage
from pyrage import DecryptError, x25519

from treem_desktop.domain.errors import BundleRefused
from treem_desktop.sync.keys import is_recipient

FILE_LIMIT = 256 * 2**20
HEADER_LIMIT = 8 * 2**10
"""Room for two recipients and the stanza of nonsense (grease) that some programs add."""
_OPENING = b"age-encryption.org/v1\n"


def close(data: bytes, recipients: Iterable[str]) -> bytes:
    """Encrypt to each of the recipients, once.

    Raises BundleRefused when one of them is not a recipient, or the file would be too large.
    """
    wanted = dict.fromkeys(recipients)
    if not all(map(is_recipient, wanted)):
        raise BundleRefused("bundle.recipient_key")
    closed: bytes = pyrage.encrypt(data, [x25519.Recipient.from_str(text) for text in wanted])
    if len(closed) > FILE_LIMIT:
        raise BundleRefused("bundle.part_too_large", limit=FILE_LIMIT >> 20)
    return closed


def open_closed(data: bytes, identities: Iterable[str]) -> tuple[bytes, int]:
    """Decrypt, and tell for how many recipients the file was made.

    Nothing is given out before age has checked the last chunk. Raises BundleRefused.
    """
    if len(data) > FILE_LIMIT:
        raise BundleRefused("bundle.too_large", size=len(data) >> 20, limit=FILE_LIMIT >> 20)
    recipients = _count_recipients(data)
    keys = [x25519.Identity.from_str(text) for text in identities]
    try:
        opened: bytes = pyrage.decrypt(data, keys)
    except DecryptError as error:
        # pyrage tells the two causes apart in words only; a test holds it to them.
        if "No matching keys" in str(error):
            raise BundleRefused("bundle.not_for_us") from error
        raise BundleRefused("bundle.damaged") from error
    return opened, recipients


def _count_recipients(data: bytes) -> int:
    """Count the X25519 stanzas of the header; any other kind but grease is refused."""
    if not data.startswith(_OPENING):
        raise BundleRefused("bundle.not_a_bundle")
    end = data.find(b"\n---", 0, HEADER_LIMIT)
    if end < 0:
        raise BundleRefused("bundle.damaged")
    kinds = [
        line.split(b" ")[1]
        for line in data[len(_OPENING) - 1 : end].split(b"\n")
        if line.startswith(b"-> ")
    ]
    if any(kind != b"X25519" and not kind.endswith(b"-grease") for kind in kinds):
        raise BundleRefused("bundle.damaged")
    return kinds.count(b"X25519")
