"""The journal's one zstd frame: declared size, checksum, window of at most 8 MiB. §4.6."""

import sys
from collections.abc import Iterator

from treem_desktop.domain.errors import BundleRefused

if sys.version_info >= (3, 14):
    from compression.zstd import CompressionParameter, ZstdCompressor, ZstdDecompressor, ZstdError
else:
    from backports.zstd import CompressionParameter, ZstdCompressor, ZstdDecompressor, ZstdError

WINDOW_LIMIT = 8 * 2**20
_LEVEL = 3
_MAGIC = b"\x28\xb5\x2f\xfd"
_OPTIONS: dict[int, int] = {
    CompressionParameter.compression_level: _LEVEL,
    CompressionParameter.window_log: 21,
    CompressionParameter.checksum_flag: 1,
    # One thread packs while the next lines are read; where zstd has none, 0 is taken.
    CompressionParameter.nb_workers: min(1, CompressionParameter.nb_workers.bounds()[1]),
}
_CHUNK = 2**20
_CHECKSUM, _UNUSED, _DICTIONARY, _SINGLE = 0x04, 0x18, 0x03, 0x20
_LONG_SIZE = 0xC0
_SMALLEST = 13
"""Magic, flags, one byte of size, one empty block, checksum."""


class Packer:
    """Packs a stream whose length is known only at its end, holding no more than its result."""

    def __init__(self) -> None:
        """Start an empty frame."""
        self._compressor = ZstdCompressor(options=_OPTIONS)
        self._parts: list[bytes] = []
        self.packed = 0
        """How many bytes the result has so far, give or take a block."""
        self.unpacked = 0

    def add(self, data: bytes) -> None:
        """Take the next bytes."""
        self._keep(self._compressor.compress(data))
        self.unpacked += len(data)

    def finish(self) -> bytes:
        """End the frame and write its size into its head.

        A frame begun without a size has a window descriptor as its sixth byte and no size; the
        format lets eight bytes of size follow there when the flags say so. An empty frame has its
        size already.
        """
        self._keep(self._compressor.flush())
        whole = b"".join(self._parts)
        if whole[4] & (_SINGLE | _LONG_SIZE):
            return whole
        flags = whole[4] | _LONG_SIZE
        return b"".join(
            (_MAGIC, bytes((flags, whole[5])), self.unpacked.to_bytes(8, "little"), whole[6:])
        )

    def _keep(self, part: bytes) -> None:
        self._parts.append(part)
        self.packed += len(part)


def unpack(packed: bytes, size: int) -> Iterator[bytes]:
    """Unpack a frame in blocks of at most 1 MiB, never more than the size it must have.

    Raises BundleRefused: another kind of frame, another size, damaged, or something after it.
    """
    _check_head(packed, size)
    decompressor = ZstdDecompressor()
    rest = memoryview(packed)
    left = size
    while not decompressor.eof:
        given = b""
        if decompressor.needs_input:
            given, rest = bytes(rest[:_CHUNK]), rest[_CHUNK:]
            if not given:
                raise BundleRefused("bundle.frame")
        try:
            block = decompressor.decompress(given, _CHUNK)
        except ZstdError as error:
            raise BundleRefused("bundle.frame") from error
        left -= len(block)
        if left < 0:
            raise BundleRefused("bundle.frame")
        if block:
            yield block
    if left or rest or decompressor.unused_data:
        raise BundleRefused("bundle.frame")


def _check_head(packed: bytes, size: int) -> None:
    """Read the frame's head before anything is unpacked. RFC 8878 §3.1.1."""
    if len(packed) < _SMALLEST or not packed.startswith(_MAGIC):
        raise BundleRefused("bundle.frame")
    flags = packed[4]
    single = bool(flags & _SINGLE)
    at = 5 if single else 6
    width = (int(single), 2, 4, 8)[flags >> 6]
    declared = int.from_bytes(packed[at : at + width], "little") + (256 if width == 2 else 0)
    window = declared if single else _window(packed[5])
    if not flags & _CHECKSUM or flags & (_DICTIONARY | _UNUSED) or not width:
        raise BundleRefused("bundle.frame")
    if declared != size or window > WINDOW_LIMIT:
        raise BundleRefused("bundle.frame")


def _window(descriptor: int) -> int:
    base = 1 << (10 + (descriptor >> 3))
    return base + (base >> 3) * (descriptor & 7)
