"""A broken file stops the start, and is named with its line, its key and the reason."""

import shutil
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import pytest

from treem_desktop.catalog.broken import told
from treem_desktop.catalog.loading import load
from treem_desktop.catalog.source import line_of
from treem_desktop.domain.errors import CatalogBroken
from treem_desktop.system.paths import resource


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a copy of the catalog to break."""
    copy = tmp_path / "catalog"
    shutil.copytree(resource("catalog"), copy, ignore=shutil.ignore_patterns("places"))
    return copy


@dataclass(frozen=True)
class Break:
    """One mistake: in which file what is written in place of what, and what is told of it."""

    file: str
    find: str
    put: str
    key: str
    reason: str
    at: str = ""
    """What the line named begins with; the line of the mistake when left out."""


CHILD = "records/child.toml"
SPELLS = "lists/circumstances.toml"

BREAKS = [
    Break(
        CHILD, "[fields.sex]", "[fields.sexx]", "fields.sex", "catalog.field_missing", at="[fields."
    ),
    Break(
        CHILD,
        "[fields.note]",
        '[fields.nickname]\nlabel = "x"\n[fields.note]',
        "fields.nickname",
        "catalog.unknown_key",
        at="[fields.nickname]",
    ),
    Break(
        CHILD,
        'label = { vi = "Giới tính"',
        'colour = "red"\nlabel = { vi = "Giới tính"',
        "fields.sex.colour",
        "catalog.unknown_key",
        at="colour",
    ),
    Break(CHILD, 'list = "sexes"', 'list = "sizes"', "fields.sex.list", "catalog.unknown_list"),
    Break(CHILD, 'list = "sexes"\n', "", "fields.sex", "catalog.list_or_code", at="[fields.sex]"),
    Break(
        CHILD,
        'label = { vi = "Trường", en = "School" }',
        'label = { vi = "Trường", en = "School" }\nlist = "sexes"',
        "fields.school.list",
        "catalog.list_or_code",
        at="list",
    ),
    Break(
        CHILD,
        'label = { vi = "Giới tính", en = "Sex" }',
        'label = { vi = "Giới tính" }',
        "fields.sex.label.en",
        "catalog.not_text",
    ),
    Break(
        CHILD,
        'secrecy = "sensitive"',
        'secrecy = "secret"',
        "fields.left_school_why.secrecy",
        "catalog.unknown_secrecy",
    ),
    Break(
        CHILD,
        '"full_name 6, born_on 3, sex 3"',
        '"full_name 7, born_on 3, sex 3"',
        "sections.0.rows",
        "catalog.row_too_wide",
    ),
    Break(CHILD, '"relation 6"', '"relations 6"', "sections.0.rows", "catalog.unknown_field"),
    Break(CHILD, '"relation 6"', '"relation"', "sections.0.rows", "catalog.unknown_field"),
    Break(CHILD, '"relation 6"', '"sex 6"', "sections.0.rows", "catalog.field_twice"),
    Break(CHILD, '"full_name 24"', '"fullname 24"', "columns", "catalog.unknown_field"),
    Break(CHILD, '"{full_name}"', '"{name}"', "display", "catalog.unknown_field"),
    Break(
        CHILD,
        '"schooling = left"',
        '"schooling = lef"',
        "fields.left_school_on.when",
        "catalog.wrong_when",
    ),
    Break(
        CHILD,
        '"schooling = left"',
        '"schoolin = left"',
        "fields.left_school_on.when",
        "catalog.wrong_when",
    ),
    Break(
        CHILD, '"schooling = left"', '"left!"', "fields.left_school_on.when", "catalog.wrong_when"
    ),
    Break(CHILD, "folded = true", 'folded = "yes"', "sections.3.folded", "catalog.not_flag"),
    Break(CHILD, 'rows = ["note 12"]', 'rows = "note 12"', "sections.7.rows", "catalog.not_texts"),
    Break(CHILD, "columns = [", "columns = [ 12, ", "columns", "catalog.not_texts"),
    Break(CHILD, "[fields.sex]", "[fields.line]", "", "catalog.not_toml", at="[fields.line]"),
    Break(CHILD, 'key = "papers"', "key = papers", "", "catalog.not_toml"),
    Break(
        "records/_every.toml",
        "[fields.keeper]",
        "[fields.kept_by]",
        "fields.keeper",
        "catalog.field_missing",
        at="[fields.",
    ),
    Break(
        "records/_every.toml",
        "[fields.keeper]",
        "[fields.odd]\n[fields.keeper]",
        "fields.odd",
        "catalog.unknown_key",
        at="[fields.odd]",
    ),
    Break(SPELLS, 'code = "HC01.2"', 'code = "HC01.1"', "entries.2.code", "catalog.duplicate_code"),
    Break(SPELLS, 'code = "HC01.2"', 'code = "HC 01"', "entries.2.code", "catalog.not_code"),
    Break(
        SPELLS, 'parent = "HC03"', 'parent = "HC33"', "entries.9.parent", "catalog.unknown_parent"
    ),
    Break(
        SPELLS, 'parent = "HC03"', 'parent = "HC01.1"', "entries.9.parent", "catalog.unknown_parent"
    ),
    Break(
        SPELLS,
        'source = "NĐ 56/2017 điều 9.1"\nsecrecy = "restricted"',
        'source = "NĐ 56/2017 điều 9.1"',
        "entries.32.code",
        "catalog.less_secret_than_group",
        at='code = "HC07.1"',
    ),
    Break(
        SPELLS,
        'valid_from = "2017-06-01"',
        'valid_from = "1/6/2017"',
        "entries.0.valid_from",
        "catalog.not_day",
    ),
    Break("lists/sexes.toml", "[[entries]]", "[entries]", "", "catalog.not_toml", at="[[entries]]"),
    Break(
        "lists/sexes.toml",
        'label = { vi = "Giới tính", en = "Sex" }',
        "entrance = 1",
        "label",
        "catalog.not_table",
        at="entrance",
    ),
    Break(
        "messages/work.toml",
        "Stopped as asked.",
        "Stopped as {who} asked.",
        "work.cancelled",
        "catalog.placeholders",
        at='["work.cancelled"]',
    ),
    Break(
        "messages/work.toml",
        "{file}",
        "{File}",
        "work.bug",
        "catalog.placeholders",
        at='["work.bug"]',
    ),
    Break(
        "messages/work.toml",
        '["work.bug"]',
        '["catalog.broken"]',
        "catalog.broken",
        "catalog.duplicate_code",
        at='["catalog.broken"]',
    ),
    Break(
        "messages/work.toml",
        '["work.bug"]',
        "[work.bug]",
        "work.vi",
        "catalog.not_text",
        at="[work.bug]",
    ),
    Break(
        "settings.toml",
        'value = "111"',
        "value = 111",
        "national_line.value",
        "catalog.not_text",
    ),
]


@pytest.mark.parametrize("wrong", BREAKS, ids=lambda wrong: f"{wrong.reason}-{wrong.key}")
def test_a_mistake_is_named_with_file_line_key_and_reason(root: Path, wrong: Break) -> None:
    path = root / wrong.file
    text = path.read_text(encoding="utf-8")
    assert wrong.find in text
    text = text.replace(wrong.find, wrong.put, 1)
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CatalogBroken) as broken:
        load(root)
    values = broken.value.values
    assert (values["file"], values["key"]) == (wrong.file, wrong.key)
    assert values["reason"] == wrong.reason
    line = values["line"]
    assert isinstance(line, int)
    named = text.splitlines()[line - 1].strip()
    assert named.startswith(wrong.at) if wrong.at else wrong.put in named


def test_a_file_that_is_missing_is_named(root: Path) -> None:
    (root / "records" / "child.toml").unlink()
    with pytest.raises(CatalogBroken) as broken:
        load(root)
    assert broken.value.values["file"] == "records/child.toml"
    assert broken.value.values["reason"] == "catalog.no_file"


def test_a_list_without_entries_is_refused(root: Path) -> None:
    path = root / "lists" / "sexes.toml"
    path.write_text('label = { vi = "Giới tính", en = "Sex" }', encoding="utf-8")
    with pytest.raises(CatalogBroken) as broken:
        load(root)
    assert broken.value.values["reason"] == "catalog.no_entries"


def test_a_file_for_no_kind_of_record_is_refused(root: Path) -> None:
    (root / "records" / "dog.toml").write_text("", encoding="utf-8")
    with pytest.raises(CatalogBroken) as broken:
        load(root)
    assert broken.value.values["reason"] == "catalog.unknown_kind"


def test_letters_that_are_not_composed_are_named_with_their_line(root: Path) -> None:
    path = root / "lists" / "sexes.toml"
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[-2] = unicodedata.normalize("NFD", lines[-2])
    path.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(CatalogBroken) as broken:
        load(root)
    assert broken.value.values["reason"] == "catalog.not_nfc"
    assert broken.value.values["line"] == len(lines) - 1


def test_a_file_in_another_encoding_is_named(root: Path) -> None:
    (root / "lists" / "sexes.toml").write_text("label = 'Giới'", encoding="utf-16")
    with pytest.raises(CatalogBroken) as broken:
        load(root)
    assert broken.value.values["reason"] == "catalog.not_utf8"


def test_every_reason_has_its_words(root: Path) -> None:
    catalog = load(root)
    assert {wrong.reason for wrong in BREAKS} <= catalog.messages.keys()


def test_a_broken_catalog_is_told_in_vietnamese(root: Path) -> None:
    path = root / "records" / "child.toml"
    path.write_text(path.read_text(encoding="utf-8").replace('"sexes"', '"sizes"'), "utf-8")
    with pytest.raises(CatalogBroken) as broken:
        load(root)
    said = told(broken.value, "vi", root)
    assert "tệp records/child.toml" in said
    assert "mục «fields.sex.list»: không có danh mục này." in said


def test_it_is_told_in_codes_when_even_the_sentences_are_broken(root: Path) -> None:
    (root / "messages" / "catalog.toml").write_text("broken", encoding="utf-8")
    with pytest.raises(CatalogBroken) as broken:
        load(root)
    assert told(broken.value, "vi", root) == "messages/catalog.toml:1: : catalog.not_toml"


def test_a_key_in_an_inline_table_is_on_the_line_of_its_table() -> None:
    text = 'a = 1\n\n[b."c.d"]\ne = { f = 1 }\n[[g]]\n[[g]]\nh = 2'
    assert line_of(text, ("b", "c.d", "e", "f")) == 4
    assert line_of(text, ("g", 1, "h")) == 7
    assert line_of(text, ("nowhere",)) == 1
