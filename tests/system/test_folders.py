"""A book is warned away from folders where it would be damaged, or copied elsewhere."""

from pathlib import Path, PureWindowsPath

import pytest

from treem_desktop.system.folders import copies_itself, doubtful_folder, mounted_from_network

MOUNTS = rb"""/dev/sda1 / ext4 rw 0 0
//may-chu/chung /mnt/chung cifs rw 0 0
may-chu:/so /mnt/so\040chung nfs4 rw 0 0
/dev/sdb1 /mnt/chung/trong ext4 rw 0 0
proc /proc proc rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "network"),
    [
        ("/mnt/chung/so", True),
        ("/mnt/so chung", True),
        ("/mnt/chung/trong/so", False),
        ("/mnt/chung2", False),
        ("/var/so", False),
    ],
)
def test_the_mount_that_holds_a_folder_tells_whether_it_is_on_a_network(
    folder: str, network: bool
) -> None:
    assert mounted_from_network(Path(folder), MOUNTS) is network


@pytest.mark.parametrize(
    "folder",
    [
        r"C:\Users\can-bo\OneDrive\so",
        r"C:\Users\can-bo\OneDrive - UBND\so",
        r"D:\Google Drive\so",
        r"C:\Users\can-bo\Documents\Zalo Received Files",
        r"C:\Users\can-bo\Dropbox\tre-em\so",
    ],
)
def test_a_folder_that_copies_itself_is_known_by_its_name(folder: str) -> None:
    assert copies_itself(PureWindowsPath(folder))


def test_onedrive_is_known_wherever_it_lies(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OneDrive", "/may/cua-toi")

    assert copies_itself(Path("/may/cua-toi/so"))
    assert not copies_itself(Path("/may/khac"))


def test_a_folder_of_this_computer_is_no_doubt(tmp_path: Path) -> None:
    assert doubtful_folder(tmp_path / "so") is None
    assert not copies_itself(PureWindowsPath(r"C:\Users\can-bo\AppData\Local\treem_desktop\books"))
