"""The keys: who can unwrap what, and how the recovery code is read."""

import hmac
import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.books_made import CHEAP, PASSPHRASE
from treem_desktop.domain.errors import KeyRefused
from treem_desktop.storage import keys
from treem_desktop.storage.keys import Cost, KeyFile, Keys, master_of, recovery_code

BOOK = "0" * 32
MASTER = bytes(range(20))
ALL = Keys.of_master(MASTER)


def written(folder: Path, *roles: str) -> KeyFile:
    slots = [
        keys.new_slot(BOOK, f"{n:032x}", role, f"{PASSPHRASE} {role} {n}", ALL, CHEAP)
        for n, role in enumerate(roles)
    ]
    file = KeyFile(BOOK, tuple(slots))
    keys.write(folder, file, ALL)
    return file


def altered(folder: Path, *path: str | int, to: object) -> None:
    for name in keys.FILES:
        plain = json.loads((folder / name).read_bytes())
        place = plain
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = to
        (folder / name).write_text(json.dumps(plain))


def test_an_officers_passphrase_unwraps_the_master_and_all_that_follows(tmp_path: Path) -> None:
    written(tmp_path, "officer")
    _, slot, found = keys.open_with(tmp_path, f"{PASSPHRASE} officer 0")
    assert slot.role == "officer"
    assert found == ALL
    assert len({found.derived(purpose) for purpose in ("sealed", "station", "slots")}) == 3


def test_a_helpers_passphrase_unwraps_the_files_key_alone(tmp_path: Path) -> None:
    written(tmp_path, "officer", "helper")
    _, slot, found = keys.open_with(tmp_path, f"{PASSPHRASE} helper 1")
    assert (slot.role, found.database, found.master) == ("helper", ALL.database, None)
    with pytest.raises(KeyRefused) as refused:
        found.derived("sealed")
    assert refused.value.code == "keys.officer_only"


@pytest.mark.parametrize("purpose", ["database", "sealed", "station", "slots"])
def test_what_follows_from_the_master_is_hkdf_sha256_and_never_changes(purpose: str) -> None:
    extracted = hmac.digest(bytes(32), MASTER, "sha256")
    expanded = hmac.digest(extracted, f"treem/v1/{purpose}".encode() + b"\x01", "sha256")
    assert keys.derived(MASTER, purpose) == expanded


def test_a_wrong_passphrase_is_told_as_such(tmp_path: Path) -> None:
    written(tmp_path, "officer", "helper")
    before = [(tmp_path / name).read_bytes() for name in keys.FILES]
    with pytest.raises(KeyRefused) as refused:
        keys.open_with(tmp_path, "một câu hoàn toàn khác")
    assert refused.value.code == "book.wrong_passphrase"
    assert [(tmp_path / name).read_bytes() for name in keys.FILES] == before


def test_a_passphrase_typed_in_nfd_is_the_same(tmp_path: Path) -> None:
    written(tmp_path, "officer")
    typed = unicodedata.normalize("NFD", f"{PASSPHRASE} officer 0")
    assert typed != f"{PASSPHRASE} officer 0"
    assert keys.open_with(tmp_path, typed)[2] == ALL


def test_the_key_file_says_no_name_and_no_secret(tmp_path: Path) -> None:
    written(tmp_path, "officer", "helper")
    text = (tmp_path / "keys.json").read_text()
    assert MASTER.hex() not in text
    assert ALL.database.hex() not in text
    assert set(json.loads(text)) == {"format", "version", "book", "slots", "mac"}


@pytest.mark.parametrize("name", keys.FILES)
def test_either_copy_is_enough(name: str, tmp_path: Path) -> None:
    written(tmp_path, "officer")
    (tmp_path / name).unlink()
    assert keys.open_with(tmp_path, f"{PASSPHRASE} officer 0")[2] == ALL


@pytest.mark.parametrize("spoilt", [b"", b"{", b"[]", b"\xff\xfe", b'{"format":"treem-keys"}'])
def test_a_spoilt_first_copy_does_not_stand_in_the_way(spoilt: bytes, tmp_path: Path) -> None:
    written(tmp_path, "officer")
    (tmp_path / keys.FILES[0]).write_bytes(spoilt)
    assert keys.open_with(tmp_path, f"{PASSPHRASE} officer 0")[2] == ALL


def test_a_digit_changed_in_the_first_copy_does_not_stand_in_the_way(tmp_path: Path) -> None:
    file = written(tmp_path, "officer")
    text = (tmp_path / keys.FILES[0]).read_text()
    wrapped = file.slots[0].wrapped
    other = ("0" if wrapped[0] != "0" else "1") + wrapped[1:]
    (tmp_path / keys.FILES[0]).write_text(text.replace(wrapped, other))
    assert keys.open_with(tmp_path, f"{PASSPHRASE} officer 0")[2] == ALL


def test_copies_that_differ_are_made_equal_again(tmp_path: Path) -> None:
    file = written(tmp_path, "officer")
    whole = (tmp_path / keys.FILES[0]).read_bytes()
    (tmp_path / keys.FILES[1]).write_bytes(b"half of i")
    keys.mend(tmp_path, file, ALL)
    assert (tmp_path / keys.FILES[1]).read_bytes() == whole


def test_with_both_copies_lost_only_the_recovery_code_is_left(tmp_path: Path) -> None:
    with pytest.raises(KeyRefused) as refused:
        keys.open_with(tmp_path, PASSPHRASE)
    assert refused.value.code == "keys.lost"


@pytest.mark.parametrize(
    ("what", "to"),
    [
        (("slots", 1, "role"), "officer"),
        (("slots", 0, "kdf", "passes"), 3),
        (("slots", 0, "kdf", "salt"), "00" * 16),
        (("slots", 0, "id"), "f" * 32),
        (("slots", 0, "wrapped"), "00" * 48),
        (("book",), "1" * 32),
    ],
)
def test_an_altered_slot_opens_nothing(
    what: tuple[str | int, ...], to: object, tmp_path: Path
) -> None:
    written(tmp_path, "officer", "helper")
    altered(tmp_path, *what, to=to)
    with pytest.raises(KeyRefused):
        keys.open_with(tmp_path, f"{PASSPHRASE} {'helper 1' if 1 in what else 'officer 0'}")


@pytest.mark.parametrize(
    ("what", "to"),
    [(("mac",), "0" * 64), (("slots", 1, "kdf", "memory"), 20 * 1024), (("slots", 1), None)],
)
def test_an_officer_is_told_when_somebody_elses_slot_was_altered(
    what: tuple[str | int, ...], to: object, tmp_path: Path
) -> None:
    file = written(tmp_path, "officer", "helper")
    if to is None:
        other = KeyFile(BOOK, file.slots[:1]).written(ALL)
        to = json.loads(other)["slots"][0]
    altered(tmp_path, *what, to=to)
    with pytest.raises(KeyRefused) as refused:
        keys.open_with(tmp_path, f"{PASSPHRASE} officer 0")
    assert refused.value.code == "keys.altered"
    with pytest.raises(KeyRefused):
        keys.read_own(tmp_path, ALL)


@pytest.mark.parametrize(
    "cost",
    [
        Cost(memory=18 * 1024, passes=2, lanes=1),
        Cost(memory=2 * 1024 * 1024),
        Cost(passes=1),
        Cost(passes=1000),
        Cost(lanes=0),
        Cost(lanes=64),
    ],
)
def test_a_cost_outside_what_is_allowed_is_refused_before_it_is_paid(
    cost: Cost, tmp_path: Path
) -> None:
    written(tmp_path, "officer")
    for name, value in (("memory", cost.memory), ("passes", cost.passes), ("lanes", cost.lanes)):
        altered(tmp_path, "slots", 0, "kdf", name, to=value)
    with pytest.raises(KeyRefused) as refused:
        keys.open_with(tmp_path, f"{PASSPHRASE} officer 0")
    assert refused.value.code == "keys.altered"


def test_the_standard_cost_is_256_mib_and_three_passes() -> None:
    assert Cost() == Cost(memory=256 * 1024, passes=3, lanes=4)
    assert Cost().allowed()
    assert CHEAP.allowed()


def test_a_recovery_code_is_nine_groups_of_four() -> None:
    code = recovery_code(MASTER)
    assert [len(group) for group in code.split("-")] == [4] * 9
    assert not set(code) & set("ILOU")


def test_a_recovery_code_never_changes_its_meaning() -> None:
    assert recovery_code(MASTER) == "000G-40R4-0M30-E209-185G-R38E-1W81-24GK-R3RR"


@given(st.binary(min_size=20, max_size=20))
def test_a_recovery_code_leads_back_to_its_master(master: bytes) -> None:
    assert master_of(recovery_code(master)) == master


@given(st.binary(min_size=20, max_size=20), st.data())
def test_a_single_wrong_letter_is_noticed(master: bytes, data: st.DataObject) -> None:
    code = recovery_code(master)
    place = data.draw(st.sampled_from([i for i, letter in enumerate(code) if letter != "-"]))
    letter = data.draw(st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
    typed = code[:place] + letter + code[place + 1 :]
    if typed != code:
        with pytest.raises(KeyRefused) as refused:
            master_of(typed)
        assert refused.value.code == "keys.recovery_typo"


def test_a_code_may_be_typed_small_in_any_groups_with_o_for_0_and_i_for_1() -> None:
    code = recovery_code(MASTER)
    for typed in (
        code.lower(),
        code.replace("-", ""),
        f"  {code.replace('-', ' ')} ",
        code.replace("0", "o").replace("1", "l"),
        code.replace("0", "O").replace("1", "I"),
    ):
        assert master_of(typed) == MASTER


@pytest.mark.parametrize("typed", ["", "0004-1061", "*" * 36, recovery_code(MASTER) + "0"])
def test_what_is_no_code_at_all_is_told_as_such(typed: str) -> None:
    with pytest.raises(KeyRefused) as refused:
        master_of(typed)
    assert refused.value.code == "keys.recovery_shape"
