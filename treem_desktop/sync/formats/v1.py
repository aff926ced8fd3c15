"""Bundles of version 1: what the rest of the program uses of them. docs/bundle-format.md."""

from treem_desktop.sync.formats.v1_reading import (
    Incoming,
    Receiver,
    join,
    peek,
    unpack,
)
from treem_desktop.sync.formats.v1_writing import HandOver, Packed, pack
from treem_desktop.sync.slicing import Outgoing, Source

__all__ = [
    "HandOver",
    "Incoming",
    "Outgoing",
    "Packed",
    "Receiver",
    "Source",
    "join",
    "pack",
    "peek",
    "unpack",
]
