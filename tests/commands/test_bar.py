"""Long work is seen at a terminal, on one line."""

import pytest

from treem_desktop.catalog.loading import catalog
from treem_desktop.commands.bar import Bar


def test_the_line_is_written_over_itself_and_cleared_at_the_end(
    capsys: pytest.CaptureFixture[str],
) -> None:
    bar = Bar(catalog(), "en")

    for done in (0, 1, 1, 2, 4):
        bar.step(done, 4, "work.sample")

    out, err = capsys.readouterr()
    assert out == ""
    assert [part for part in err.split("\r") if part.strip()] == [
        "Making the training ward … 0 %",
        "Making the training ward … 25 %",
        "Making the training ward … 50 %",
    ]
    assert err.endswith("\r")


def test_work_without_a_length_is_no_matter(capsys: pytest.CaptureFixture[str]) -> None:
    Bar(catalog(), "vi").step(0, 0, "work.sample")

    assert "0 %" not in capsys.readouterr().err.rpartition("\r")[2]
