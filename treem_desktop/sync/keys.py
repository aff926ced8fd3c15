"""New keys: a unit's age key, which all its stations hold, and a station's signing key. §9.1."""

from pyrage import IdentityError, RecipientError, x25519

from treem_desktop.sync.signing import public_key_of
from treem_desktop.system.ids import random_bytes

__all__ = ["is_recipient", "new_age_identity", "new_station_key", "public_key_of", "recipient_of"]


def new_age_identity() -> tuple[str, str]:
    """Make a unit's age key: the secret identity, and the recipient to give away."""
    identity = x25519.Identity.generate()
    return str(identity), str(identity.to_public())


def recipient_of(identity: str) -> str:
    """Give the recipient that belongs to a secret identity.

    Raises ValueError when the text is not an identity.
    """
    try:
        return str(x25519.Identity.from_str(identity).to_public())
    except IdentityError as error:
        raise ValueError("not an age identity") from error


def new_station_key() -> tuple[bytes, str]:
    """Make a station's signing key: 32 secret bytes, and the public key as minisign writes it."""
    secret = random_bytes(32)
    return secret, public_key_of(secret)


def is_recipient(text: str) -> bool:
    """Tell whether a text is an age recipient that can be encrypted to."""
    try:
        return str(x25519.Recipient.from_str(text)) == text
    except RecipientError:
        return False
