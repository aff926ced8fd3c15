"""Every code that the program can raise or find has its sentence, in both languages."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from treem_desktop.catalog.loading import catalog
from treem_desktop.catalog.words import PLACEHOLDER
from treem_desktop.domain import errors
from treem_desktop.domain.errors import BookError

PACKAGE = Path(__file__).resolve().parents[2] / "treem_desktop"
MAKERS = {
    name
    for name, value in vars(errors).items()
    if isinstance(value, type) and issubclass(value, BookError)
} | {"Problem", "NotADate"}
"""Whatever is called by one of these names takes a code first."""
CODE = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_*]+)+")
ALWAYS_FILLED = {"place", "file"}
"""What system/files.py and storage/engine.py add to every failure of a drive or a file."""


@dataclass(frozen=True)
class Raised:
    """One place in the code where a code is written; `*` stands for what is known only later."""

    code: str
    where: str
    values: frozenset[str] | None
    """What it gives its sentence; None when that cannot be seen."""


def raised() -> Iterator[Raised]:
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            where = f"{path.relative_to(PACKAGE.parent).as_posix()}:{getattr(node, 'lineno', 0)}"
            if isinstance(node, ast.Call) and _name(node.func) in MAKERS and node.args:
                for code in _codes(node.args[0]):
                    yield Raised(code, where, _values(node))
            if isinstance(node, ast.Tuple) and any(_name(part) in MAKERS for part in node.elts):
                for code in (code for part in node.elts for code in _codes(part)):
                    yield Raised(code, where, None)


def _name(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _codes(node: ast.AST) -> Iterator[str]:
    """Find the codes in an expression: a text, one of two, or one put together."""
    if isinstance(node, ast.IfExp):
        yield from _codes(node.body)
        yield from _codes(node.orelse)
    elif isinstance(node, ast.BoolOp):
        for value in node.values:
            yield from _codes(value)
    else:
        text = _text(node)
        if CODE.fullmatch(text):
            yield text


def _text(node: ast.AST) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(part) for part in node.values)
    if isinstance(node, ast.FormattedValue):
        return "*"
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _values(call: ast.Call) -> frozenset[str] | None:
    names = [keyword.arg for keyword in call.keywords]
    if None in names or _name(call.func) in ("Problem", "NotADate"):
        return None
    return frozenset(name for name in names if name)


RAISED = list(raised())


def test_the_walk_sees_codes_in_every_layer() -> None:
    layers = {one.where.split("/")[1] for one in RAISED}
    assert {"catalog", "domain", "storage", "sync", "system", "services"} <= layers
    codes = {one.code for one in RAISED}
    assert {"book.wrong_passphrase", "book.damaged", "passphrase.*", "keys.altered"} <= codes


def test_every_code_has_its_sentence() -> None:
    known = catalog().messages
    missing = [
        f"{one.where} {one.code}"
        for one in RAISED
        if not any(fnmatchcase(code, one.code) for code in known)
    ]
    assert missing == []


def test_every_raising_gives_its_sentence_what_it_mentions() -> None:
    known = catalog().messages
    lacking = []
    for one in RAISED:
        if one.values is None or one.code not in known:
            continue
        told = {name for text in (known[one.code].vi, known[one.code].en)
                for name in PLACEHOLDER.findall(text)}  # fmt: skip
        if one.code.startswith("drive."):
            told -= ALWAYS_FILLED
        lacking += [f"{one.where} {one.code} {{{name}}}" for name in sorted(told - one.values)]
    assert lacking == []


@pytest.mark.parametrize("part", ["book", "keys", "writing"])
def test_a_refusal_says_what_it_means_for_the_book_and_what_to_do(part: str) -> None:
    path = PACKAGE.parent / "resources" / "catalog" / "messages" / f"{part}.toml"
    codes = re.findall(r'^\["([^"]+)"\]', path.read_text("utf-8"), re.MULTILINE)
    assert codes
    for code in codes:
        words = catalog().messages[code]
        assert len(re.findall(r"[.!?](?:\s|$)", words.vi)) >= 2, code
        assert PLACEHOLDER.findall(words.vi) == PLACEHOLDER.findall(words.en), code
