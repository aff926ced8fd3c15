"""The one door to the time."""

import time
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Protocol

HANOI = timezone(timedelta(hours=7))
"""Days are of UTC+7, whatever the computer says."""


class Clock(Protocol):
    """Tells the time; a fixed one stands in for it in tests and training books."""

    def now_ms(self) -> int:
        """Give milliseconds since 1970, UTC."""


class RealClock:
    """The computer's own clock."""

    def now_ms(self) -> int:
        """Give milliseconds since 1970, UTC."""
        return time.time_ns() // 1_000_000


@dataclass
class FixedClock:
    """A clock that stands at one moment, or moves a step each time it is asked."""

    ms: int
    step: int = 0

    def now_ms(self) -> int:
        """Give the moment, then move on by the step."""
        self.ms += self.step
        return self.ms - self.step

    @classmethod
    def at(cls, text: str, step: int = 0) -> "FixedClock":
        """Stand at a moment written as 2026-11-24T10:42, of UTC+7."""
        moment = datetime.fromisoformat(text).replace(tzinfo=HANOI)
        return cls(int(moment.timestamp() * 1000), step)


def day_of(ms: int) -> date:
    """Give the day of a moment, of UTC+7."""
    return datetime.fromtimestamp(ms / 1000, UTC).astimezone(HANOI).date()


def moment_of(ms: int) -> datetime:
    """Give a moment in UTC+7."""
    return datetime.fromtimestamp(ms / 1000, UTC).astimezone(HANOI)
