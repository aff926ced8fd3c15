"""Background work: the only file with threads.

One thread owns the book, so there are no locks; a second, without the book, sets papers from
records that were already read. What a worker found comes back on the main thread, and only while
the one who asked is still there.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from enum import Enum
from queue import Empty, SimpleQueue
from threading import Event
from types import TracebackType
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from treem_desktop.domain.errors import BookError, Cancelled
from treem_desktop.system.progress import Progress

T = TypeVar("T")
Failed = Callable[[BookError], None]
Stepped = Callable[[int, int, str], None]

SLOW_MS = 300
"""Work that takes longer than this is shown, with Cancel."""


class Lane(Enum):
    """Which thread does the work."""

    BOOK = "book"
    """The one that owns the book."""
    PAPERS = "papers"
    """The one that sets papers, and never sees the book."""


class Watcher(Protocol):
    """Shows work that takes long. Called on the main thread."""

    def began(self, job: "Job") -> None:
        """Hear of work that has run for 300 ms."""

    def stepped(self, job: "Job", done: int, of: int, words: str) -> None:
        """Hear how far it is."""

    def ended(self, job: "Job") -> None:
        """Hear that it is over, whichever way."""


class Job:
    """One piece of work, from asking to its answer. It is the work's own progress as well."""

    def __init__(self, owner: QObject, title: str, wake: Callable[["Job"], None]) -> None:
        """Take who asks, and what to call when there is something to tell."""
        self.title = title
        self._owner: QObject | None = owner
        self._wake = wake
        self._stop = Event()
        self._told = Event()
        self.silent = False
        self.shown = False
        self.at: tuple[int, int, str] = (0, 0, "")
        self.work: Callable[[Progress], object] | None = None
        self.value: object = None
        self.error: BaseException | None = None
        self.done: Callable[..., None] | None = None
        self.failed: Failed | None = None
        self.stepped: Stepped | None = None
        self.over = False

    def cancel(self) -> None:
        """Ask the work to stop at its next step; `failed` then hears of Cancelled."""
        self._stop.set()

    def drop(self) -> None:
        """Stop it and tell nobody: a newer question has taken its place."""
        self.silent = True
        self._stop.set()

    def step(self, done: int, of: int, words: str = "") -> None:
        """Tell how far the work is; called by the work, on its thread."""
        if self._stop.is_set():
            raise Cancelled
        self.at = (done, of, words)
        if not self._told.is_set():
            self._told.set()
            self._wake(self)

    def perform(self) -> None:
        """Do the work, on its thread, and keep what came of it."""
        with _Catching(self):
            if self._stop.is_set():
                raise Cancelled
            if self.work is not None:
                self.value = self.work(self)

    def asked(self) -> bool:
        """Tell whether somebody still waits for the answer."""
        return not self.silent and self._owner is not None and isValid(self._owner)

    def listen(self) -> None:
        """Let the work tell its next step."""
        self._told.clear()

    def forget(self) -> None:
        """Let go of all it held, here on the main thread: widgets must not die on another."""
        self.over = True
        self._owner = self.work = self.done = self.failed = self.stepped = None
        self.value = self.error = None


class Jobs(QObject):
    """Runs work for the screens."""

    _woken = Signal()

    def __init__(
        self,
        bug: Callable[[BaseException], None],
        watcher: Watcher | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Take what is called with a failure that is our own bug, and who shows long work."""
        super().__init__(parent)
        self._bug = bug
        self.watcher = watcher
        self._news: SimpleQueue[tuple[Job, bool]] = SimpleQueue()
        self._open: set[Job] = set()
        self._lanes = {
            lane: ThreadPoolExecutor(max_workers=1, thread_name_prefix=lane.value) for lane in Lane
        }
        self._woken.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        owner: QObject,
        work: Callable[[Progress], T],
        *,
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
        stepped: Stepped | None = None,
        title: str = "",
        lane: Lane = Lane.BOOK,
    ) -> Job:
        """Do work on its thread; call back on the main one, while `owner` is there.

        `done` gets what the work returned, `failed` the BookError that stopped it (Cancelled too),
        `stepped` how far it is. Any other exception is a bug of ours and goes to the bug report;
        so does a refusal that nobody listens to.
        """
        job = Job(owner, title, lambda told: self._send(told, False))
        job.work, job.done, job.failed, job.stepped = work, done, failed, stepped
        self._open.add(job)
        future: Future[None] = self._lanes[lane].submit(job.perform)
        future.add_done_callback(lambda _: self._send(job, True))
        QTimer.singleShot(SLOW_MS, self, lambda: self._show(job))
        return job

    @property
    def busy(self) -> bool:
        """Tell whether any work is asked for and not yet answered."""
        return bool(self._open)

    def close(self) -> None:
        """Stop what runs at its next step, wait for the threads, and tell nobody any more."""
        for job in self._open:
            job.drop()
        for lane in self._lanes.values():
            lane.shutdown(wait=True)
        self._tell()

    def _send(self, job: Job, over: bool) -> None:
        """Put news of a job where the main thread finds it. Called on the work's thread."""
        self._news.put((job, over))
        self._woken.emit()

    def _tell(self) -> None:
        """Tell the owners what the workers sent, on the main thread."""
        while True:
            try:
                job, over = self._news.get_nowait()
            except Empty:
                return
            if over:
                self._end(job)
            else:
                self._step(job)

    def _step(self, job: Job) -> None:
        if job.over:
            return
        job.listen()
        if not job.asked():
            job.drop()
            return
        if job.stepped is not None:
            job.stepped(*job.at)
        if job.shown and self.watcher is not None:
            self.watcher.stepped(job, *job.at)

    def _end(self, job: Job) -> None:
        self._open.discard(job)
        if job.shown and self.watcher is not None:
            self.watcher.ended(job)
        value, error, done, failed = job.value, job.error, job.done, job.failed
        asked = job.asked()
        job.forget()
        if error is None:
            if asked and done is not None:
                done(value)
        elif not isinstance(error, BookError):
            self._bug(error)
        elif asked and failed is not None:
            failed(error)
        elif asked and not isinstance(error, Cancelled):
            self._bug(error)

    def _show(self, job: Job) -> None:
        if not job.over and job.asked() and self.watcher is not None:
            job.shown = True
            self.watcher.began(job)


class _Catching:
    """Keeps whatever a job's work raised, for the main thread to look at."""

    def __init__(self, job: Job) -> None:
        self._job = job

    def __enter__(self) -> None:
        return None

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        self._job.error = error
        return error is not None
