"""Signatures: minisign's format over documents, and bare Ed25519 over short statements. §6."""

import base64
import binascii
import hashlib

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

UNTRUSTED = "treem"
"""The untrusted comment, always this: nothing unsigned can be slipped in (§6.2)."""
SIGNATURE_LIMIT = 4096


class BadSignature(ValueError):
    """A signature is not this key's over these bytes, or not written as it must be."""


def sign(secret: bytes, data: bytes, trusted: str) -> bytes:
    """Sign bytes as `minisign -S` does, with an ASCII trusted comment; give the four lines."""
    key = Ed25519PrivateKey.from_private_bytes(secret)
    signature = key.sign(hashlib.blake2b(data).digest())
    return _four_lines(
        _key_id(public_key_of(secret)), signature, trusted, key.sign(signature + trusted.encode())
    )


def verify(public: str, data: bytes, signature: bytes) -> str:
    """Check a minisign signature and give its trusted comment.

    Raises BadSignature, also when a byte of the file is not as `sign` writes it.
    """
    key_id, first, trusted, second = _read(signature)
    if key_id != _key_id(public):
        raise BadSignature("made by another key")
    key = _public(public)
    try:
        key.verify(first, hashlib.blake2b(data).digest())
        key.verify(second, first + trusted.encode())
    except InvalidSignature as error:
        raise BadSignature("the signature does not fit") from error
    return trusted


def sign_bytes(secret: bytes, data: bytes) -> str:
    """Sign a short statement with bare Ed25519, in base64 (§6.4)."""
    return _base64(Ed25519PrivateKey.from_private_bytes(secret).sign(data))


def verify_bytes(public: str, data: bytes, signature: str) -> bool:
    """Tell whether a bare signature is this key's over this statement."""
    try:
        raw = base64.b64decode(signature, validate=True)
        _public(public).verify(raw, data)
    except (InvalidSignature, BadSignature, binascii.Error):
        return False
    return _base64(raw) == signature


def public_key_of(secret: bytes) -> str:
    """Give the public key of 32 secret bytes, as minisign writes it; its id comes from itself."""
    raw = (
        Ed25519PrivateKey.from_private_bytes(secret)
        .public_key()
        .public_bytes(Encoding.Raw, PublicFormat.Raw)
    )
    return _base64(b"Ed" + hashlib.sha256(raw).digest()[:8] + raw)


def minisign_public_key(public: str) -> bytes:
    """Write a public key as the text file that `minisign -V -p` reads."""
    return f"untrusted comment: {UNTRUSTED}\n{public}\n".encode()


def is_signing_key(public: str) -> bool:
    """Tell whether a text is a public key that signatures can be checked with."""
    try:
        _public(public)
    except BadSignature:
        return False
    return True


def _public(public: str) -> Ed25519PublicKey:
    raw = _bytes(public, 42)
    if raw[:2] != b"Ed":
        raise BadSignature("not a minisign key")
    return Ed25519PublicKey.from_public_bytes(raw[10:])


def _key_id(public: str) -> bytes:
    return _bytes(public, 42)[2:10]


def _read(signature: bytes) -> tuple[bytes, bytes, str, bytes]:
    """Take the four lines apart: key id, signature, trusted comment, signature over both."""
    try:
        lines = signature.decode("ascii").split("\n")
    except UnicodeDecodeError as error:
        raise BadSignature("not ASCII") from error
    if len(lines) != 5 or not lines[2].startswith("trusted comment: "):
        raise BadSignature("not four lines")
    head, second = _bytes(lines[1], 74), _bytes(lines[3], 64)
    trusted = lines[2].removeprefix("trusted comment: ")
    if _four_lines(head[2:10], head[10:], trusted, second) != signature:
        raise BadSignature("not written as it must be")
    return head[2:10], head[10:], trusted, second


def _four_lines(key_id: bytes, first: bytes, trusted: str, second: bytes) -> bytes:
    return (
        f"untrusted comment: {UNTRUSTED}\n"
        f"{_base64(b'ED' + key_id + first)}\n"
        f"trusted comment: {trusted}\n"
        f"{_base64(second)}\n"
    ).encode()


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _bytes(text: str, length: int) -> bytes:
    try:
        raw = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise BadSignature("not base64") from error
    if len(raw) != length or _base64(raw) != text:
        raise BadSignature("not of its length")
    return raw
