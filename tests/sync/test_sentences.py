"""Every refusal of sync has its sentence in both languages, and mentions only what it carries."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

ROOT = Path(__file__).resolve().parents[2]
TABLE = tomllib.loads((ROOT / "resources/catalog/messages/bundle.toml").read_text("utf-8"))
HELD_BY = {"_refused": {"unit", "station", "number"}}
SPREAD = {"bundle.gap": {"unit", "first", "last"}, "bundle.gap_lines": {"unit", "first", "last"}}
NOT_RAISED = {"bundle.found_note": {"unit"}}


def refusals() -> Iterator[tuple[str, set[str]]]:
    """Find every code that sync raises, with the values it gives."""
    for path in sorted((ROOT / "treem_desktop/sync").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
            name = node.func.id if isinstance(node.func, ast.Name) else name
            if name in ("BundleRefused", "_refused") and node.args:
                values = {word.arg for word in node.keywords if word.arg}
                for code in codes(node.args[0]):
                    yield code, values | HELD_BY.get(name, set()) | SPREAD.get(code, set())


def codes(node: ast.expr) -> list[str]:
    if isinstance(node, ast.IfExp):
        return codes(node.body) + codes(node.orelse)
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


FOUND = [*refusals(), *NOT_RAISED.items()]


@pytest.mark.parametrize(("code", "values"), FOUND, ids=[code for code, _ in FOUND])
def test_a_refusal_has_its_sentences(code: str, values: set[str]) -> None:
    for language in ("vi", "en"):
        sentence = TABLE[code][language]
        mentioned = {name for _, name, _, _ in Formatter().parse(sentence) if name}
        assert mentioned <= values


def test_no_sentence_is_left_over_and_no_two_are_the_same() -> None:
    package = "".join(
        path.read_text("utf-8") for path in sorted((ROOT / "treem_desktop").rglob("*.py"))
    )

    assert [code for code in TABLE if f'"{code}"' not in package and code not in NOT_RAISED] == []
    for language in ("vi", "en"):
        sentences = [words[language] for words in TABLE.values()]
        assert len(set(sentences)) == len(sentences)
