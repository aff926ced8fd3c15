"""Logs and reports of our own bugs: ids, counts and places in the code, never what people wrote."""

import logging
import platform
import traceback
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path

from treem_desktop.domain.errors import BookError
from treem_desktop.system.clock import Clock, moment_of
from treem_desktop.system.files import make_folder, write_whole

PACKAGE = "treem_desktop"
LARGEST = 1_000_000
KEPT = 3
"""A log is this many bytes at most, and so many older ones are kept beside it."""

_SOURCE = Path(__file__).resolve().parents[1]


class SilentFormatter(logging.Formatter):
    """Writes a line of the log, and of an exception only its type and where it arose."""

    def format(self, record: logging.LogRecord) -> str:
        """Give the line; what an exception says could name a child, so it is left out."""
        moment = moment_of(int(record.created * 1000))
        error = record.exc_info[1] if record.exc_info else None
        line = f"{moment:%Y-%m-%d %H:%M:%S} {record.levelname} {record.name}: {record.getMessage()}"
        return "\n".join([line, *(told_by(error) if error else ())])


def start(folder: Path, level: int = logging.INFO) -> Path:
    """Write the program's log to `treem.log` in a folder from now on, and give its path.

    Raises DriveRefused when the folder cannot be made.
    """
    make_folder(folder)
    path = folder / "treem.log"
    handler = RotatingFileHandler(
        path, maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8", delay=True
    )
    handler.setFormatter(SilentFormatter())
    program = logging.getLogger(PACKAGE)
    stop()
    program.addHandler(handler)
    program.setLevel(level)
    program.propagate = False
    return path


def stop() -> None:
    """Close the log."""
    program = logging.getLogger(PACKAGE)
    for handler in list(program.handlers):
        program.removeHandler(handler)
        handler.close()


def report_bug(error: BaseException, folder: Path, clock: Clock, version: str) -> Path:
    """Write what is needed to find a bug into a file of its own, and give its path.

    It names types, modules, functions and lines; never a message, a value or a file of a person.
    Raises DriveRefused.
    """
    moment = moment_of(clock.now_ms())
    head = [
        f"treem_desktop {version}",
        f"{moment:%Y-%m-%d %H:%M:%S} UTC+7",
        f"Python {platform.python_version()} {platform.system()} {platform.release()}",
        "",
    ]
    make_folder(folder)
    path = folder / f"bug-{moment:%Y%m%d-%H%M%S}.txt"
    write_whole(path, "\n".join([*head, *told_by(error), ""]).encode())
    return path


def told_by(error: BaseException) -> Iterator[str]:
    """Tell an exception and those behind it by type, module, function and line number."""
    seen: set[int] = set()
    behind: BaseException | None = error
    while behind is not None and id(behind) not in seen:
        seen.add(id(behind))
        code = f" [{behind.code}]" if isinstance(behind, BookError) else ""
        yield f"{type(behind).__module__}.{type(behind).__qualname__}{code}"
        for frame, line in traceback.walk_tb(behind.__traceback__):
            yield f"  {_module(frame.f_code.co_filename)}:{line} {frame.f_code.co_name}"
        behind = behind.__cause__ or behind.__context__


def _module(filename: str) -> str:
    path = Path(filename)
    if path.is_relative_to(_SOURCE):
        return path.relative_to(_SOURCE.parent).as_posix()
    # Only the last two parts: a path can hold the name of the person who is logged in.
    return "/".join(path.parts[-2:])
