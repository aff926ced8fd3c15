import io
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treem_desktop.domain.errors import BundleRefused
from treem_desktop.sync.members import join, split

MEMBERS = {"manifest.json": b"{}\n", "journal.ndjson.zst": b"\x28\xb5", "files/ab": b""}


def made_by_python(change: Callable[[zipfile.ZipInfo], None] = lambda _info: None) -> bytes:
    """The same members through the standard library's own writer."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for name, data in MEMBERS.items():
            info = zipfile.ZipInfo(name)
            info.create_system, info.create_version, info.extract_version = 3, 30, 10
            info.external_attr = 0o100644 << 16
            change(info)
            archive.writestr(info, data)
    return file.getvalue()


@given(st.dictionaries(st.from_regex(r"[a-z][a-z0-9./_-]{0,30}", fullmatch=True), st.binary()))
def test_members_come_back_in_their_order(members: dict[str, bytes]) -> None:
    if members:
        assert list(split(join(members)).items()) == list(members.items())


def test_any_program_can_read_them() -> None:
    with zipfile.ZipFile(io.BytesIO(join(MEMBERS))) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == MEMBERS


def deflated(info: zipfile.ZipInfo) -> None:
    info.compress_type = zipfile.ZIP_DEFLATED


def later(info: zipfile.ZipInfo) -> None:
    info.date_time = (1980, 1, 2, 0, 0, 0)


def commented(info: zipfile.ZipInfo) -> None:
    info.comment = b"hello"


def with_extra(info: zipfile.ZipInfo) -> None:
    info.extra = b"\x99\x99\0\0"


def from_dos(info: zipfile.ZipInfo) -> None:
    info.create_system = 0


@pytest.mark.parametrize("change", [deflated, later, commented, with_extra, from_dos])
def test_one_shape_only(change: Callable[[zipfile.ZipInfo], None]) -> None:
    with pytest.raises(BundleRefused, match=r"bundle\.members"):
        split(made_by_python(change))


@pytest.mark.parametrize("name", ["../evil", "/etc/x", "A", "a b", "ế", "a\\b"])
def test_a_name_that_leads_elsewhere_is_refused(name: str) -> None:
    with pytest.raises(BundleRefused, match=r"bundle\.members"):
        split(join({name: b""}))


def test_a_name_twice_is_refused() -> None:
    one = join({"a": b"1", "b": b"2"})

    with pytest.raises(BundleRefused, match=r"bundle\.members"):
        split(one.replace(b"b", b"a"))


@given(st.binary(max_size=80), st.integers(0, 30))
def test_rubbish_is_refused_quietly(rubbish: bytes, keep: int) -> None:
    with pytest.raises(BundleRefused, match=r"bundle\.members"):
        split(join(MEMBERS)[:keep] + rubbish)
