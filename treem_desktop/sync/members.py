"""The ZIP inside: stored members, byte for byte one shape. §4.3.

It is the shape that `TZ=UTC zip -0 -X -D` gives files dated 1980-01-01 with mode 644. What is read
is written again and compared, so nothing can stand before, between or after the members.
"""

import re
import struct
import zlib
from collections.abc import Mapping

from treem_desktop.domain.errors import BundleRefused

MANIFEST = "manifest.json"
SIGNATURE = "manifest.json.minisig"
RECEIPT = "receipt.json"
JOURNAL = "journal.ndjson.zst"
FILES = "files/"
FILES_LIMIT = 1000

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_DAY = 0x21
"""1980-01-01, as ZIP writes a day; its time of day is zero."""
_VERSION = 10
_MADE_BY = 0x031E
_MODE = 0o100644 << 16
_NAME = re.compile(rb"[a-z0-9][a-z0-9./_-]{0,99}")


def join(members: Mapping[str, bytes]) -> bytes:
    """Write members, in the order given, into one ZIP."""
    parts: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for name, data in members.items():
        facts = (0, 0, 0, _DAY, zlib.crc32(data), len(data), len(data), len(name), 0)
        local = _LOCAL.pack(b"PK\3\4", _VERSION, *facts) + name.encode()
        directory += (
            _CENTRAL.pack(b"PK\1\2", _MADE_BY, _VERSION, *facts, 0, 0, 0, _MODE, offset),
            name.encode(),
        )
        parts += (local, data)
        offset += len(local) + len(data)
    listed = b"".join(directory)
    count = len(members)
    end = _END.pack(b"PK\5\6", 0, 0, count, count, len(listed), offset, 0)
    return b"".join([*parts, listed, end])


def split(data: bytes) -> dict[str, bytes]:
    """Read the members of a ZIP of the one shape, in their order.

    Raises BundleRefused when any byte is not as `join` would write it.
    """
    members: dict[str, bytes] = {}
    at = 0
    while data[at : at + 4] == b"PK\3\4" and len(members) <= FILES_LIMIT + 4:
        name, start, end = _local(data, at)
        if name in members:
            raise BundleRefused("bundle.members")
        members[name] = data[start:end]
        at = end
    if not members or join(members) != data:
        raise BundleRefused("bundle.members")
    return members


def _local(data: bytes, at: int) -> tuple[str, int, int]:
    """Read one local header: the name, and where its member begins and ends."""
    if at + _LOCAL.size > len(data):
        raise BundleRefused("bundle.members")
    fields = _LOCAL.unpack_from(data, at)
    size, name_length = fields[7], fields[9]
    start = at + _LOCAL.size + name_length
    name = data[at + _LOCAL.size : start]
    if not _NAME.fullmatch(name) or start + size > len(data):
        raise BundleRefused("bundle.members")
    return name.decode(), start, start + size
