"""One writer to a book: a lock of the operating system, which dies with its holder."""

import contextlib
import errno
import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from treem_desktop.domain.errors import BookRefused, DriveRefused
from treem_desktop.system.clock import Clock, moment_of
from treem_desktop.system.files import refusal, refusing, remove, write_whole

NAME = "book.lock"
HOLDER = "book.holder"
"""Beside the lock: Windows lets nobody read the bytes another one has locked."""

_TAKEN = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)
"""What the systems say when another one has the lock."""

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class BookLock:
    """The right to write one book, for one process at a time.

    Nothing has to be tidied up after a crash: the lock goes with the process that held it.
    """

    def __init__(self, folder: Path, clock: Clock) -> None:
        """Take the book's folder; the lock is not taken yet."""
        self._folder = folder
        self._clock = clock
        self._handle: int | None = None

    @property
    def held(self) -> bool:
        """Tell whether this object holds the lock."""
        return self._handle is not None

    def acquire(self) -> None:
        """Take the lock, and write beside it since when.

        Raises BookRefused `book.in_use` with `since` when another one has it (also within this
        process), and DriveRefused when the folder cannot be written.
        """
        if self.held:
            return
        path = self._folder / NAME
        with refusing(path):
            handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(handle)
        except OSError as error:
            os.close(handle)
            if error.errno in _TAKEN:
                raise BookRefused("book.in_use", since=self._since()) from error
            raise refusal(error, path) from error
        self._handle = handle
        self._note()

    def release(self) -> None:
        """Give the lock back. The lock's file stays: removing it would let two hold it."""
        if self._handle is None:
            return
        handle, self._handle = self._handle, None
        with contextlib.suppress(DriveRefused):
            remove(self._folder / HOLDER)
        os.close(handle)

    def __enter__(self) -> Self:
        """Take the lock."""
        self.acquire()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Give the lock back."""
        self.release()

    def _note(self) -> None:
        moment = moment_of(self._clock.now_ms())
        # Without the note the lock holds just as well; the other one is only not told since when.
        with contextlib.suppress(DriveRefused):
            write_whole(self._folder / HOLDER, f"{moment:%Y-%m-%d %H:%M}\n".encode("ascii"))

    def _since(self) -> str:
        try:
            day, time = (self._folder / HOLDER).read_text("ascii").split()
        except (OSError, ValueError):
            return "?"
        if day == f"{moment_of(self._clock.now_ms()):%Y-%m-%d}":
            return time
        return f"{time} {day[8:10]}/{day[5:7]}"
