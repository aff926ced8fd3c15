"""The one door to new ids and to randomness."""

import random
import secrets
from collections.abc import Mapping

from treem_desktop.system.clock import Clock


class Ids:
    """Makes UUIDv7 as 32 hexadecimal digits, in rising order within one source.

    A seed makes the same ids again and again; only samples for training have one.
    """

    def __init__(self, clock: Clock, seed: int | None = None) -> None:
        """Take the clock whose time stands in the ids."""
        self._clock = clock
        self._random = random.Random(seed) if seed is not None else secrets.SystemRandom()
        self._last = 0

    def new(self) -> str:
        """Make an id: 48 bits of time, version 7, a counter-safe rising 12 bits, 62 random bits."""
        stamp = max(self._clock.now_ms() << 12 | self._random.getrandbits(10), self._last + 1)
        self._last = stamp
        high = (stamp >> 12) << 16 | 0x7000 | stamp & 0xFFF
        low = 0x8000_0000_0000_0000 | self._random.getrandbits(62)
        return f"{high:016x}{low:016x}"

    def salt(self) -> str:
        """Make 16 random bytes in hexadecimal."""
        return f"{self._random.getrandbits(128):032x}"


class Chance(random.Random):
    """Chance that falls the same way for the same seed: for what samples hold, never for keys."""

    def happens(self, share: float) -> bool:
        """Tell whether something happens that happens to this share of all."""
        return self.random() < share

    def weighted(self, shares: Mapping[str, float]) -> str:
        """Choose one of several, each as often as its share tells."""
        return self.choices(list(shares), list(shares.values()))[0]


def random_bytes(count: int) -> bytes:
    """Give bytes for keys and nonces, never from a seed."""
    return secrets.token_bytes(count)
