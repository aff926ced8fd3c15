"""A file is the old one or the whole new one, whatever happens in between."""

import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from treem_desktop.domain.errors import Cancelled, DriveRefused
from treem_desktop.system import files


def test_a_file_is_written_for_its_owner_alone(tmp_path: Path) -> None:
    files.write_whole(tmp_path / "keys.json", b"{}")
    assert (tmp_path / "keys.json").read_bytes() == b"{}"
    assert (tmp_path / "keys.json").stat().st_mode & 0o777 == 0o600


def test_writing_again_replaces_the_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "a"
    files.write_whole(path, b"a long first text")
    files.write_whole(path, b"short")
    assert path.read_bytes() == b"short"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_is_replaced_and_what_it_leads_to_stays(tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"not ours")
    (tmp_path / "link").symlink_to(tmp_path / "other")
    files.write_whole(tmp_path / "link", b"ours")
    assert (tmp_path / "other").read_bytes() == b"not ours"
    assert not (tmp_path / "link").is_symlink()


def test_a_note_that_may_be_lost_is_written_over_without_waiting_for_the_drive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", _failing(errno.EIO))
    files.write_over(tmp_path / "note", b"old")
    files.write_over(tmp_path / "note", b"new")
    assert (tmp_path / "note").read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [tmp_path / "note"]


def test_a_link_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"not ours")
    (tmp_path / "note").symlink_to(tmp_path / "other")
    with pytest.raises(DriveRefused):
        files.write_over(tmp_path / "note", b"ours")
    assert (tmp_path / "other").read_bytes() == b"not ours"


def test_a_large_file_is_written_piece_by_piece_and_its_hash_given(tmp_path: Path) -> None:
    path = tmp_path / "backup"
    found = files.write_stream(path, (bytes([n]) * 1000 for n in range(5)))
    assert path.stat().st_size == 5000
    assert found == files.hash_file(path)


def test_when_the_pieces_stop_coming_the_old_file_stands_and_nothing_is_left(
    tmp_path: Path,
) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"half of it"
        raise Cancelled

    path = tmp_path / "backup"
    files.write_whole(path, b"old")
    with pytest.raises(Cancelled):
        files.write_stream(path, pieces())
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("broken", ["fsync", "replace"])
def test_when_writing_fails_the_old_file_stands_and_nothing_is_left_beside_it(
    broken: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "keys.json"
    files.write_whole(path, b"old")
    monkeypatch.setattr(os, broken, _failing(errno.ENOSPC))
    with pytest.raises(DriveRefused) as refused:
        files.write_whole(path, b"new")
    assert refused.value.code == "drive.full"
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_an_interruption_tidies_up_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        files.write_whole(tmp_path / "a", b"x")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (errno.ENOSPC, "drive.full"),
        (errno.EDQUOT, "drive.full"),
        (errno.EROFS, "drive.read_only"),
        (errno.EACCES, "drive.read_only"),
        (errno.EIO, "drive.gone"),
        (errno.ENODEV, "drive.gone"),
        (errno.ENOENT, "drive.gone"),
        (errno.EBUSY, "drive.busy"),
        (errno.EINVAL, "drive.failed"),
    ],
)
def test_what_the_system_says_becomes_a_cause_one_can_act_on(said: int, code: str) -> None:
    refused = files.refusal(OSError(said, "said so"), Path("/media/usb/x.treem"))
    assert refused.code == code
    assert refused.values == {"place": "/media/usb", "file": "x.treem"}


def test_windows_says_more_exactly_that_another_program_holds_the_file() -> None:
    error = PermissionError(errno.EACCES, "said so")
    error.winerror = 32  # type: ignore[attr-defined]  # only Windows has this attribute
    assert files.refusal(error, Path("x")).code == "drive.busy"


def test_a_folder_is_made_for_its_owner_alone_with_those_above_it(tmp_path: Path) -> None:
    files.make_folder(tmp_path / "a" / "b")
    files.make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "a" / "b").stat().st_mode & 0o777 == 0o700


def test_a_file_in_the_way_of_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(DriveRefused):
        files.make_folder(tmp_path / "a" / "b")


def test_removing_takes_folders_whole_and_links_alone(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "file").write_bytes(b"x")
    (tmp_path / "gone").mkdir()
    (tmp_path / "gone" / "link").symlink_to(tmp_path / "kept")
    files.remove(tmp_path / "gone")
    (tmp_path / "link").symlink_to(tmp_path / "kept")
    files.remove(tmp_path / "link")
    files.remove(tmp_path / "never there")
    assert [path.name for path in tmp_path.rglob("*")] == ["kept", "file"]


def test_a_folder_is_not_removed_as_a_file(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(DriveRefused):
        files.remove_file(tmp_path / "folder")
    assert (tmp_path / "folder").is_dir()


def test_a_new_file_never_takes_the_place_of_another(tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"not ours")
    (tmp_path / "link").symlink_to(tmp_path / "other")
    with pytest.raises(DriveRefused):
        files.write_new(tmp_path / "link", b"ours")
    assert (tmp_path / "other").read_bytes() == b"not ours"


def test_a_copy_is_read_back_and_told_by_its_hash(tmp_path: Path) -> None:
    data = bytes(range(256)) * 20_000
    (tmp_path / "book.db").write_bytes(data)
    mark = files.copy_verified(tmp_path / "book.db", tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_bytes() == data
    assert mark == files.hash_file(tmp_path / "copy.db")
    assert (tmp_path / "copy.db").stat().st_mode & 0o777 == 0o600


def test_a_copy_that_reads_back_differently_is_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "new").write_bytes(b"new")
    (tmp_path / "kept").write_bytes(b"old")
    honest = files.hash_file
    monkeypatch.setattr(
        files,
        "hash_file",
        lambda path, *, afresh=False: "0" * 64 if afresh else honest(path),
    )
    with pytest.raises(DriveRefused) as refused:
        files.copy_verified(tmp_path / "new", tmp_path / "kept")
    assert refused.value.code == "drive.corrupt"
    assert (tmp_path / "kept").read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 2


def test_copying_what_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(DriveRefused) as refused:
        files.copy_verified(tmp_path / "missing", tmp_path / "copy")
    assert refused.value.code == "drive.gone"


def test_moving_takes_the_place_of_the_old_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"a")
    (tmp_path / "b").write_bytes(b"b")
    files.move(tmp_path / "a", tmp_path / "b")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("b", b"a")]


@pytest.mark.parametrize(("said", "passes"), [(errno.EINVAL, True), (errno.EIO, False)])
def test_a_file_system_that_cannot_flush_folders_is_borne_and_one_that_fails_is_not(
    said: int, passes: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", _failing(said))
    if passes:
        files.flush_folder(tmp_path)
    else:
        with pytest.raises(OSError, match="said so"):
            files.flush_folder(tmp_path)


def _failing(said: int) -> Callable[..., None]:
    def fail(*_: object) -> None:
        raise OSError(said, "said so")

    return fail
