"""The line of the journal: what is written once is read for ever."""

import hashlib
import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treem_desktop.domain import lines
from treem_desktop.domain.lines import Body, Plain, Stamp, Tip
from treem_desktop.domain.values import Value

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).resolve().parents[1] / "vectors" / "lines.json").read_text("utf-8")
)
LINES: list[dict[str, str]] = VECTORS["lines"]


@pytest.mark.parametrize("vector", LINES, ids=lambda vector: str(vector["what"]))
def test_a_line_of_the_vectors_is_read_and_written_byte_for_byte(vector: dict[str, str]) -> None:
    stamp = lines.read_stamp(vector["stamp"].encode())
    body = lines.read_body(vector["body"].encode())
    assert lines.stamp_bytes(stamp) == vector["stamp"].encode()
    assert lines.body_bytes(body) == vector["body"].encode()
    assert lines.digest(vector["body"].encode()) == vector["body_hash"] == stamp.body
    assert lines.link_hash(vector["previous"], vector["stamp"].encode()) == vector["hash"]


def test_the_vectors_hashes_are_those_of_the_definition_and_make_one_chain() -> None:
    previous = lines.FIRST_HASH
    for vector in LINES:
        stamp_hash = hashlib.sha256(vector["stamp"].encode()).digest()
        assert vector["previous"] == previous
        previous = hashlib.sha256(bytes.fromhex(previous) + stamp_hash).hexdigest()
        assert vector["hash"] == previous


def test_the_vectors_say_what_they_are_there_to_say() -> None:
    stamps = [lines.read_stamp(vector["stamp"].encode()) for vector in LINES]
    bodies = [lines.read_body(vector["body"].encode()) for vector in LINES]
    assert [stamp.number for stamp in stamps] == [1, 2, 3, 4, 5]
    assert (stamps[2].first, stamps[2].act) == (2, "child.correct")
    assert bodies[0].fields == {}
    assert bodies[1].fields["disability_kinds"] == ("movement", "sight")
    assert bodies[1].fields["note"] is None
    assert [tip.number for tip in bodies[2].over["full_name"]] == [2, 7]
    assert (stamps[3].sealed, stamps[3].act, stamps[3].kind) == (True, "sealed.write", "sealed")
    assert (bodies[3].act, bodies[3].kind) == ("circumstance.add", "circumstance")
    assert bodies[4].fields["birth_order"] == 2**53 - 1


@pytest.mark.parametrize(
    "vector", VECTORS["refused_canonical"], ids=lambda vector: str(vector["why"])
)
def test_what_is_not_canonical_is_refused(vector: dict[str, str]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # each has its own words, none is promised
        lines.read_canonical(bytes.fromhex(vector["hex"]))


@pytest.mark.parametrize("vector", VECTORS["refused_stamps"], ids=lambda vector: str(vector["why"]))
def test_what_is_no_stamp_is_refused(vector: dict[str, str]) -> None:
    lines.read_canonical(vector["text"].encode())
    with pytest.raises(ValueError):  # noqa: PT011  # each has its own words, none is promised
        lines.read_stamp(vector["text"].encode())


@pytest.mark.parametrize("vector", VECTORS["refused_bodies"], ids=lambda vector: str(vector["why"]))
def test_what_is_no_body_is_refused(vector: dict[str, str]) -> None:
    lines.read_canonical(vector["text"].encode())
    with pytest.raises(ValueError):  # noqa: PT011  # each has its own words, none is promised
        lines.read_body(vector["text"].encode())


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


HEX = st.text("0123456789abcdef", min_size=32, max_size=32)
NAMES = st.from_regex(r"[a-z][a-z0-9_]{0,12}", fullmatch=True)
ACTS = (
    st.lists(NAMES, min_size=1, max_size=3).map(".".join).filter(lambda act: act != "sealed.write")
)
TEXTS = st.text(st.characters(codec="utf-8"), max_size=20).map(_nfc)
NUMBERS = st.integers(-lines.LARGEST, lines.LARGEST)
VALUES: st.SearchStrategy[Value] = (
    st.none() | TEXTS | NUMBERS | st.lists(TEXTS, max_size=3).map(tuple)
)
TIPS = st.builds(Tip, HEX, st.integers(1, 10**6), HEX.map(lambda text: text[:8]))
PLAIN: st.SearchStrategy[Plain] = st.recursive(
    st.none() | TEXTS | NUMBERS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text("abcXYZ_.0", max_size=4), inner, max_size=3)
    ),
    max_leaves=8,
)


@st.composite
def bodies(draw: st.DrawFn) -> Body:
    fields = draw(st.dictionaries(NAMES, VALUES, max_size=4))
    replaced = draw(st.lists(st.sampled_from(sorted(fields)), unique=True)) if fields else []
    tips = st.lists(TIPS, min_size=1, max_size=3, unique=True).map(
        lambda found: tuple(sorted(found))
    )
    over = {name: draw(tips) for name in replaced}
    act, kind = draw(st.just(("", "")) | st.tuples(ACTS, NAMES))
    return Body(draw(HEX), fields, over, act, kind)


@st.composite
def stamps(draw: st.DrawFn) -> Stamp:
    number, sealed = draw(st.integers(1, 10**6)), draw(st.booleans())
    return Stamp(
        station=draw(HEX),
        number=number,
        first=draw(st.integers(1, number)),
        act="sealed.write" if sealed else draw(ACTS),
        clock=(draw(st.integers(0, 2**48)), draw(st.integers(0, 2**16))),
        author=draw(TEXTS.filter(bool)),
        kind="sealed" if sealed else draw(NAMES.filter(lambda kind: kind != "sealed")),
        record=draw(HEX),
        sealed=sealed,
        body=draw(HEX) * 2,
    )


@given(stamps())
def test_a_stamp_is_read_as_it_was_written(stamp: Stamp) -> None:
    assert lines.read_stamp(lines.stamp_bytes(stamp)) == stamp


@given(bodies())
def test_a_body_is_read_as_it_was_written(body: Body) -> None:
    assert lines.read_body(lines.body_bytes(body)) == body


@given(bodies())
def test_a_body_written_in_another_form_of_unicode_is_the_same(body: Body) -> None:
    apart = {name: _apart(value) for name, value in body.fields.items()}
    assert lines.body_bytes(body._replace(fields=apart)) == lines.body_bytes(body)


def _apart(value: Value) -> Value:
    if isinstance(value, tuple):
        return tuple(unicodedata.normalize("NFD", item) for item in value)
    return unicodedata.normalize("NFD", value) if isinstance(value, str) else value


@given(PLAIN)
def test_plain_data_has_one_spelling(value: Plain) -> None:
    data = lines.canonical(value)
    assert lines.read_canonical(data) == value
    assert lines.canonical(json.loads(data)) == data


@given(PLAIN, st.sampled_from([{"indent": 1}, {"separators": (", ", ":")}, {"ensure_ascii": True}]))
def test_any_other_spelling_of_the_same_data_is_refused(
    value: Plain, style: dict[str, Any]
) -> None:
    settings: dict[str, Any] = {
        "sort_keys": True,
        "separators": (",", ":"),
        "ensure_ascii": False,
    } | style
    other = json.dumps(value, **settings).encode()
    if other != lines.canonical(value):
        with pytest.raises(ValueError, match="canonical"):
            lines.read_canonical(other)


@given(st.binary(max_size=40))
def test_whatever_comes_is_read_or_refused(data: bytes) -> None:
    try:
        value = lines.read_canonical(data)
    except ValueError:
        return
    assert lines.canonical(value) == data


def test_a_pit_of_brackets_is_refused_and_not_fallen_into() -> None:
    with pytest.raises(ValueError, match="canonical"):
        lines.read_canonical(b"[" * 500_000)


@given(stamps(), stamps(), HEX)
def test_the_chain_tells_a_changed_line_and_a_changed_past(
    stamp: Stamp, other: Stamp, previous: str
) -> None:
    link = lines.link_hash(previous * 2, lines.stamp_bytes(stamp))
    if stamp != other:
        assert link != lines.link_hash(previous * 2, lines.stamp_bytes(other))
    assert (
        link != lines.link_hash(lines.FIRST_HASH, lines.stamp_bytes(stamp))
        or int(previous, 16) == 0
    )


@pytest.mark.parametrize("value", [True, 1.5, 2**53, ["a", 1], [None], {}, b"a"])
def test_no_field_holds_anything_else(value: object) -> None:
    with pytest.raises(ValueError, match="not a value"):
        lines.value_of(value)
