"""Work tells how far it is, and hears that it is to stop."""

import pytest

from treem_desktop.domain.errors import Cancelled
from treem_desktop.system.progress import Silent, Stopping


def test_nobody_watching_stops_nothing() -> None:
    for done in range(100):
        Silent().step(done, 100)


def test_work_stops_at_the_step_a_person_chose() -> None:
    progress = Stopping(at=2)
    progress.step(0, 9)
    progress.step(1, 9, "work.reading")
    with pytest.raises(Cancelled) as cancelled:
        progress.step(2, 9)
    assert cancelled.value.code == "work.cancelled"
