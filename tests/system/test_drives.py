"""Every state of a stick, and that each leaves the whole file or nothing."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from treem_desktop.domain.errors import DriveRefused
from treem_desktop.system import files, paths
from treem_desktop.system.drives import (
    DriveState,
    FailingDrive,
    FolderDrive,
    linux_drives,
    only_one,
    place,
    removable_drives,
)

SENTENCES = tomllib.loads(paths.resource("catalog", "messages", "drive.toml").read_text("utf-8"))
NAME = "TREEM/treem-00331-P0012-20261124.treem"
DATA = b"a sealed bundle"


def _write(drive: FolderDrive | FailingDrive, name: str = NAME, data: bytes = DATA) -> DriveState:
    """Write, let a failure be told in both languages, and give the state it ended in."""
    try:
        place(drive, name, data)
    except DriveRefused as refused:
        for sentence in SENTENCES[refused.code].values():
            sentence.format(**refused.values)
        return DriveState(refused.code)
    return DriveState.DONE


def test_a_bundle_is_written_into_its_folder_and_nothing_else_is_left(tmp_path: Path) -> None:
    (tmp_path / "photos.jpg").write_bytes(b"not ours")
    assert _write(FolderDrive(tmp_path)) is DriveState.DONE
    assert (tmp_path / NAME).read_bytes() == DATA
    names = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")}
    assert names == {"photos.jpg", "TREEM", NAME}


def test_the_same_file_is_written_again_over_the_old_one(tmp_path: Path) -> None:
    assert _write(FolderDrive(tmp_path), data=b"old") is DriveState.DONE
    assert _write(FolderDrive(tmp_path)) is DriveState.DONE
    assert (tmp_path / NAME).read_bytes() == DATA


@pytest.mark.parametrize("state", [state for state in DriveState if state is not DriveState.DONE])
@pytest.mark.parametrize("old", [None, b"the bundle of before"])
def test_every_failure_leaves_the_old_file_or_nothing(
    state: DriveState, old: bytes | None, tmp_path: Path
) -> None:
    if old is not None:
        place(FolderDrive(tmp_path), NAME, old)
    assert _write(FailingDrive(FolderDrive(tmp_path), state, at_byte=4)) is state
    found = (tmp_path / NAME).read_bytes() if (tmp_path / NAME).exists() else None
    assert found == old


@pytest.mark.parametrize("at_byte", range(-1, 3 * len(DATA) + 2))
def test_a_stick_pulled_out_at_any_byte_has_the_whole_bundle_or_nothing(
    at_byte: int, tmp_path: Path
) -> None:
    state = _write(FailingDrive(FolderDrive(tmp_path), DriveState.GONE, at_byte))
    if at_byte <= 3 * len(DATA):
        assert state is DriveState.GONE
    found = (tmp_path / NAME).read_bytes() if (tmp_path / NAME).exists() else None
    assert found in (None, DATA)
    assert _write(FolderDrive(tmp_path)) is DriveState.DONE
    assert [path.name for path in (tmp_path / "TREEM").iterdir()] == [Path(NAME).name]


@pytest.mark.parametrize("at_byte", [0, 7, len(DATA) - 1])
def test_one_wrong_byte_is_found_and_the_file_removed(at_byte: int, tmp_path: Path) -> None:
    state = _write(FailingDrive(FolderDrive(tmp_path), DriveState.CORRUPT, at_byte))
    assert state is DriveState.CORRUPT
    assert list((tmp_path / "TREEM").iterdir()) == []


def test_a_stick_that_spoils_the_file_only_once_it_has_its_name_is_found_too(
    tmp_path: Path,
) -> None:
    class Spoiling(FolderDrive):
        def rename(self, old: str, new: str) -> None:
            super().rename(old, new)
            (self.root / new).write_bytes(b"spoilt")

    assert _write(Spoiling(tmp_path)) is DriveState.CORRUPT
    assert not (tmp_path / NAME).exists()


def test_too_little_room_is_told_in_figures_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(DriveRefused) as refused:
        place(
            FailingDrive(FolderDrive(tmp_path), DriveState.NO_ROOM, at_byte=3_400_000),
            NAME,
            bytes(17_900_000),
        )
    assert refused.value.values["needed"] == 18
    assert refused.value.values["free"] == 3
    assert list(tmp_path.iterdir()) == []


def test_the_failure_names_the_file_a_person_knows_and_where(tmp_path: Path) -> None:
    with pytest.raises(DriveRefused) as refused:
        place(FailingDrive(FolderDrive(tmp_path), DriveState.BUSY), NAME, DATA)
    assert refused.value.values["file"] == Path(NAME).name
    assert refused.value.values["place"] == str(tmp_path)


@pytest.mark.parametrize("link", ["TREEM", NAME])
def test_links_on_the_stick_are_not_followed(link: str, tmp_path: Path) -> None:
    stick, other = tmp_path / "stick", tmp_path / "other"
    (stick / link).parent.mkdir(parents=True)
    other.mkdir()
    (stick / link).symlink_to(other)
    assert _write(FolderDrive(stick)) is DriveState.LINK
    assert list(other.iterdir()) == []
    assert (stick / link).is_symlink()


def test_a_folder_by_the_name_of_the_unfinished_file_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / f"{NAME}.part" / "photos").mkdir(parents=True)
    assert _write(FolderDrive(tmp_path)) is DriveState.FAILED
    assert (tmp_path / f"{NAME}.part" / "photos").is_dir()


def test_a_folder_that_is_gone_is_not_made_anew(tmp_path: Path) -> None:
    assert _write(FolderDrive(tmp_path / "unplugged")) is DriveState.GONE
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["../x", "/x", "", "a/../../x", "C:x", "a\\b"])
def test_a_name_that_leads_out_of_the_drive_is_our_bug(name: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="relative"):
        place(FolderDrive(tmp_path), name, DATA)


REAL = """
mount -t tmpfs -o size=1m tmpfs "$1" || exit 77
{more}
"$2" -c '
import os, sys
from pathlib import Path
from treem_desktop.domain.errors import DriveRefused
from treem_desktop.system import drives
drives.SPARE = {spare}
try:
    drives.place(drives.FolderDrive(Path(sys.argv[1])), "TREEM/x.treem", bytes({length}))
except DriveRefused as refused:
    print(refused.code)
print(os.listdir(sys.argv[1] + "/TREEM") if os.path.exists(sys.argv[1] + "/TREEM") else [])
' "$1"
"""


@pytest.mark.skipif(sys.platform != "linux", reason="mounts a tmpfs, which only Linux has")
@pytest.mark.parametrize(
    ("length", "spare", "more", "told"),
    [
        (3_000_000, 0, "", "drive.no_room\n[]\n"),
        (3_000_000, -3_000_000, "", "drive.full\n[]\n"),
        (100_000, 0, 'mount -o remount,ro "$1"', "drive.read_only\n[]\n"),
        (100_000, 0, "", "['x.treem']\n"),
    ],
)
def test_a_real_drive_that_is_full_or_read_only_says_so(
    length: int, spare: int, more: str, told: str, tmp_path: Path
) -> None:
    script = REAL.format(length=length, spare=spare, more=more)
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", script, "sh", str(tmp_path), sys.executable],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode == 77 or "unshare" in done.stderr:
        pytest.skip(f"this computer lets nobody mount a drive: {done.stderr}")
    assert done.stdout == told, done.stderr


def test_every_state_of_a_drive_has_its_sentence() -> None:
    assert {state.value for state in DriveState} == set(SENTENCES)


def test_one_stick_is_taken_and_none_or_several_are_told(tmp_path: Path) -> None:
    assert only_one([tmp_path]).root == tmp_path
    with pytest.raises(DriveRefused) as absent:
        only_one([])
    with pytest.raises(DriveRefused) as several:
        only_one([tmp_path, tmp_path / "b"])
    assert DriveState(absent.value.code) is DriveState.ABSENT
    assert DriveState(several.value.code) is DriveState.SEVERAL
    assert several.value.values == {"count": 2}


def test_sticks_and_disks_in_usb_cases_are_found_and_no_other_disk(tmp_path: Path) -> None:
    blocks, devices = tmp_path / "block", tmp_path / "devices"
    blocks.mkdir()
    for disk, removable in [
        ("pci/ata1/sda", "0"),
        ("pci/flash/sdb", "1"),
        ("pci/usb1/sdc", "0"),
        ("pci/ata2/sr0", "1"),
        ("pci/live/sdd", "1"),
    ]:
        (devices / disk).mkdir(parents=True)
        (devices / disk / "removable").write_text(removable + "\n", "ascii")
        (blocks / Path(disk).name).symlink_to(devices / disk)
    for disk in ("pci/ata1/sda", "pci/flash/sdb"):
        part = devices / disk / f"{Path(disk).name}1"
        part.mkdir()
        (part / "partition").write_text("1\n", "ascii")
        (blocks / part.name).symlink_to(part)
    mounts = tmp_path / "mounts"
    rows = [
        "proc /proc proc rw 0 0",
        "/dev/sda1 /home ext4 rw 0 0",
        "/dev/sdb1 /media/an/USB\\040CỦA\\040PHƯỜNG vfat rw 0 0",
        "/dev/sdc /media/an/DISK exfat rw 0 0",
        "/dev/sr0 /media/an/CD iso9660 ro 0 0",
        "/dev/sdd / ext4 rw 0 0",
        "/dev/mapper/home /mnt ext4 rw 0 0",
    ]
    mounts.write_text("\n".join(rows) + "\n", "utf-8")
    found = linux_drives(mounts, blocks)
    assert found == (Path("/media/an/DISK"), Path("/media/an/USB CỦA PHƯỜNG"))


def test_looking_for_sticks_works_on_this_computer() -> None:
    assert all(path.is_dir() for path in removable_drives())


def test_the_drive_reads_what_was_written_not_what_memory_remembers(tmp_path: Path) -> None:
    place(FolderDrive(tmp_path), NAME, DATA)
    assert FolderDrive(tmp_path).digest(NAME) == files.hash_file(tmp_path / NAME)
