"""After a working day no name stands in any file the program wrote, but the PDF asked for."""

import logging
import os
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest

from tests.two_desks import two_desks
from treem_desktop.domain.child import Child
from treem_desktop.domain.household import Household
from treem_desktop.domain.person import Person
from treem_desktop.services import (
    backups,
    books,
    drafts,
    enrolment,
    history,
    listing,
    papers,
    people,
    receipts,
    receiving,
    records,
    undo,
)
from treem_desktop.services.drafts import Draft
from treem_desktop.services.sample import make_sample
from treem_desktop.system import logs
from treem_desktop.system.progress import Silent

OTHER = "chiếc áo mưa màu vàng"


def spellings(text: str) -> list[bytes]:
    return [text.encode(), text.encode("utf-16-le"), text.encode("utf-16-be")]


def files_naming(texts: set[str], folder: Path, *, but: Path) -> list[str]:
    """Find every file that holds one of the texts, however it is encoded."""
    found = []
    for path in folder.rglob("*"):
        if not path.is_file() or path == but:
            continue
        data = path.read_bytes()
        found += [
            f"{path.name}: {text}" for text in texts for form in spellings(text) if form in data
        ]
    return found


def test_no_name_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    monkeypatch.setenv("TMPDIR", str(scratch))
    state = Path(os.environ["TREEM_STATE"])
    log = logs.start(state, level=logging.DEBUG)
    logging.getLogger("treem_desktop.story").info("began")
    desks = two_desks(tmp_path)
    ward, office = desks.ward, desks.office
    make_sample(ward, 30, 7, Silent())
    paper = tmp_path / "phieu.pdf"

    ward.unlock_restricted()
    people.add_person(ward, "Vũ Thử Sơn", "helper", OTHER, cost=books.Cost(19 * 1024, 2, 1))
    children = list(ward.read.every(Child))
    one = children[0]
    records.change(ward, one, replace(one, school="Tiểu học Mẫu Đơn"))
    history.history(ward, one.id)
    act = undo.last_act(ward)
    assert act is not None
    undo.undo(ward, act.first)
    listing.find(ward, one.full_name or "")
    draft = Draft("child/new/", "child", ward.new_id(), typed={"full_name": "Nguyễn Thử Dở Dang"})
    drafts.keep(ward, draft)
    homes = [home.id for home in ward.read.every(Household)]
    papers.save_pdf(papers.household_sheets(ward, homes[:3], papers.sheet_options(ward)), paper)
    enrolment.write_card(ward, desks.stick)
    desks.hand_over(sealed=True)
    desks.receive()
    receipts.hand_back(office, ward.unit, desks.stick)
    receiving.receive(ward, [desks.stick.root])
    backups.back_up_to(ward, tmp_path / "sao-luu.backup")
    logs.report_bug(ValueError(one.full_name), state, ward.clock, "0")
    names = {c.full_name for c in children if c.full_name and len(c.full_name) > 8}
    names |= {p.full_name for p in ward.read.every(Person) if p.full_name}
    names |= {c.personal_id for c in children if c.personal_id}
    names |= {"Nguyễn Thử Dở Dang", "Vũ Thử Sơn"}
    before = files_naming(names, tmp_path, but=paper)
    desks.close()
    logs.stop()

    assert len(names) > 60
    assert before == []
    assert files_naming(names, tmp_path, but=paper) == []
    assert log.is_file()
    assert list(scratch.iterdir()) == []
