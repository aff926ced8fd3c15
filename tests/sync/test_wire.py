import re
from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.sync.desks import record, small_journal, ward
from treem_desktop.domain.lines import (
    LARGEST,
    SEALED_ACT,
    SEALED_KIND,
    Arrived,
    Body,
    Stamp,
    Tip,
    body_bytes,
    digest,
    link_hash,
    read_body,
    read_stamp,
    stamp_bytes,
)
from treem_desktop.sync.wire import BodyWrong, LineReader, wire_line

HEX = st.text("0123456789abcdef", min_size=32, max_size=32)
NAMES = st.from_regex(r"[a-z][a-z0-9_]{0,20}", fullmatch=True)
TEXTS = st.text(
    st.one_of(
        st.sampled_from('"\\/\b\f\n\r\t\0\x1f\x7f\u2028\u0301\u0302<&'),
        st.sampled_from("ĐđÐễộừỹẠ"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=12,
)
VALUES = st.one_of(
    st.none(), TEXTS, st.integers(-LARGEST, LARGEST), st.lists(TEXTS, max_size=3).map(tuple)
)
TIPS = st.builds(
    Tip, HEX, st.integers(1, LARGEST), st.text("0123456789abcdef", min_size=8, max_size=8)
)


@st.composite
def lines(draw: st.DrawFn) -> bytes:
    """Any line the program may write."""
    sealed = draw(st.booleans())
    fields = draw(st.dictionaries(NAMES, VALUES, max_size=4))
    over = {
        name: tuple(draw(st.sets(TIPS, min_size=1, max_size=3)))
        for name in fields
        if draw(st.booleans())
    }
    names = ("child.correct", "child") if sealed else ("", "")
    body = body_bytes(Body(draw(HEX), fields, over, *names))
    number = draw(st.integers(1, LARGEST))
    stamp = Stamp(
        station=draw(HEX),
        number=number,
        first=draw(st.integers(1, number)),
        act=SEALED_ACT if sealed else "child.add",
        clock=(draw(st.integers(0, LARGEST)), draw(st.integers(0, 9))),
        author=draw(TEXTS.filter(bool)),
        kind=SEALED_KIND if sealed else "child",
        record=draw(HEX),
        sealed=sealed,
        body=digest(body),
    )
    stamped = stamp_bytes(stamp)
    carried = body if draw(st.booleans()) else None
    return wire_line(stamped, carried, link_hash("0" * 64, stamped))[:-1]


def by_the_domain(wire: bytes) -> Arrived | None:
    """Read a line with nothing but domain/lines.py."""
    found = re.fullmatch(rb'\{"body":(.*),"hash":"([^"]{64})","stamp":(.*)\}', wire, re.DOTALL)
    if not found:
        return None
    body_data, hash_, stamp_data = found.groups()
    try:
        stamp = read_stamp(stamp_data)
        body = None if body_data == b"null" else read_body(body_data)
        hash_text = hash_.decode("ascii")
    except ValueError:
        return None
    if body is not None:
        named = (bool(body.act), bool(body.kind))
        if named != (stamp.sealed, stamp.sealed) or digest(body_data) != stamp.body:
            return None
    plain = None if body is None else body_data
    return Arrived(LINE(stamp_data, plain, hash_text), stamp, body)


LINE = type(small_journal(ward()).lines[0][1])


def by_the_reader(reader: LineReader, wire: bytes) -> Arrived | None:
    try:
        return reader.read(wire)
    except ValueError:
        return None


def reads(read: Callable[[bytes], object], data: bytes) -> bool:
    try:
        read(data)
    except ValueError:
        return False
    return True


@given(lines())
@settings(max_examples=150)
def test_the_fast_reader_reads_what_the_domain_writes_and_says_the_same(wire: bytes) -> None:
    expected = by_the_domain(wire)

    assert expected is not None
    assert by_the_reader(LineReader(), wire) == expected


PIECES = [
    *(b'"', b"\\", b"\\u0000", b"\\/", b" ", b"0", b"-", b"1e1", b".0", b",", b":", b"A", b"a"),
    *(b"{", b"}", b"[", b"]", b"null", b"true", b"\xcc\x81", b"\xff", b"\xed\xa0\x80"),
    b'"salt":"x",',
]


@given(lines(), st.data())
@settings(max_examples=200)
def test_the_fast_reader_refuses_exactly_what_the_domain_refuses(
    wire: bytes, data: st.DataObject
) -> None:
    reader = LineReader()
    reader.read(wire)  # so that its names are remembered
    at = data.draw(st.integers(0, len(wire) - 1))
    cut = data.draw(st.integers(0, 3))
    changed = wire[:at] + data.draw(st.sampled_from([b"", *PIECES])) + wire[at + cut :]
    if re.search(
        rb'"hash":"[0-9a-f]{64}","stamp"', changed
    ):  # the chain holds the hash to its shape
        assert by_the_reader(reader, changed) == by_the_domain(changed)


@given(lines(), st.data())
@settings(max_examples=200)
def test_they_agree_too_when_the_stamp_commits_to_the_changed_body(
    wire: bytes, data: st.DataObject
) -> None:
    found = re.fullmatch(rb'\{"body":(\{.*\}),"hash":"(.{64})","stamp":(.*)\}', wire, re.DOTALL)
    if not found:
        return
    body, hash_, stamp = found.groups()
    at = data.draw(st.integers(0, len(body) - 1))
    changed = body[:at] + data.draw(st.sampled_from(PIECES)) + body[at + 1 :]
    stamp = stamp.replace(digest(body).encode(), digest(changed).encode())
    again = wire_line(stamp, changed, hash_.decode())[:-1]

    assert by_the_reader(LineReader(), again) == by_the_domain(again)


REFUSED = {
    "a float": (b'"order":2', b'"order":2.0'),
    "a number out of range": (b'"order":2', b'"order":9007199254740992'),
    "a number far out of range": (b'"order":2', b'"order":' + b"9" * 400),
    "minus nought": (b'"order":2', b'"order":-0'),
    "true": (b'"order":2', b'"order":true'),
    "a list of numbers": (b'"order":2', b'"order":[2]'),
    "a deep list": (b'"order":2', b'"order":' + b"[" * 2000 + b"]" * 2000),
    "a key twice": (b'"order":2', b'"order":2,"order":2'),
    "a space": (b'"order":2', b'"order": 2'),
    "a long escape": (b"\\n", b"\\u000a"),
    "an escape in capitals": (b"\\n", b"\\u001F"),
    "a lone surrogate": (b"\\n", b"\\ud800"),
    "NFD": ("ễ".encode(), b"e\xcc\x82\xcc\x83"),
    "bytes that are not UTF-8": (b"\\n", b"\xff"),
}


@pytest.mark.parametrize(("old", "new"), REFUSED.values(), ids=REFUSED)
def test_a_body_is_refused_for(old: bytes, new: bytes) -> None:
    _, line = small_journal(ward()).lines[3]
    assert line.body is not None
    body = line.body.replace(old, new)
    assert body != line.body
    stamp = line.stamp.replace(digest(line.body).encode(), digest(body).encode())

    assert not reads(LineReader().read, wire_line(stamp, body, line.hash)[:-1])
    assert not reads(read_body, body)


def test_a_body_that_is_not_the_one_stamped_is_named() -> None:
    _, line = small_journal(ward()).lines[1]
    assert line.body is not None

    with pytest.raises(BodyWrong):
        LineReader().read(wire_line(line.stamp, line.body.replace(b"An", b"Em"), line.hash)[:-1])


def test_a_remembered_name_does_not_let_another_through() -> None:
    reader = LineReader()
    _, line = small_journal(ward()).lines[4]
    reader.read(wire_line(line.stamp, line.body, line.hash)[:-1])

    upper = (record(4).encode(), record(4).upper().encode())
    for old, new in ((b'"sealed":1', b'"sealed":0'), upper):
        changed = line.stamp.replace(old, new)
        assert changed != line.stamp
        assert not reads(reader.read, wire_line(changed, line.body, line.hash)[:-1])


@example(b"")
@example(b"null")
@example(b"[]")
@example(b'{"body":null,"hash":"' + b"[" * 100_000)
@given(st.binary(max_size=60))
def test_rubbish_is_refused_quietly(rubbish: bytes) -> None:
    assert not reads(LineReader().read, rubbish)


def test_a_hostile_bundle_of_ever_new_names_does_not_fill_the_memory() -> None:
    reader = LineReader()
    for number in range(10_050):
        body = body_bytes(Body("0" * 32, {f"f{number}": None}, {}))
        stamp = Stamp(
            "0" * 32, 1, 1, "child.add", (0, 0), "A", "child", "0" * 32, False, digest(body)
        )
        reader.read(wire_line(stamp_bytes(stamp), body, "0" * 64)[:-1])

    assert len(reader._fields) < 10_000
