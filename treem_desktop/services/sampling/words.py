"""The words of the training ward: parts of names, places, schools, from resources/demo."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from treem_desktop.system.paths import resource


@dataclass(frozen=True, slots=True)
class Names:
    """Parts of names."""

    marks: tuple[str, ...]
    """Stand in the middle of every full name: an invented person is seen to be one."""
    families: Mapping[str, float]
    minorities: Mapping[str, tuple[str, ...]]
    middles: Mapping[str, tuple[str, ...]]
    """By sex."""
    given: Mapping[str, tuple[str, ...]]
    """By sex."""


@dataclass(frozen=True, slots=True)
class WardWords:
    """Places, schools and sentences of a ward that does not exist."""

    texts: Mapping[str, str]
    lists: Mapping[str, tuple[str, ...]]
    """Schools stand under their stage."""

    def text(self, name: str, **values: object) -> str:
        """Give a text with its gaps filled."""
        return self.texts[name].format(**values)


@cache
def names() -> Names:
    """Give the parts of names."""
    plain = tomllib.loads(resource("demo", "names.toml").read_text("utf-8"))
    by_sex = {sex: plain[sex] for sex in ("male", "female")}
    return Names(
        marks=tuple(plain["marks"]),
        families={family: float(share) for family, share in plain["families"].items()},
        minorities={code: tuple(many) for code, many in plain["minorities"].items()},
        middles={sex: tuple(part["middles"]) for sex, part in by_sex.items()},
        given={sex: tuple(part["given"]) for sex, part in by_sex.items()},
    )


@cache
def ward_words() -> WardWords:
    """Give the words of the ward."""
    plain = tomllib.loads(resource("demo", "ward.toml").read_text("utf-8"))
    schools, words = plain.pop("schools"), plain.pop("words")
    texts = {name: text for name, text in plain.items() if isinstance(text, str)}
    lists = {name: tuple(many) for name, many in plain.items() if isinstance(many, list)}
    return WardWords(
        texts={**texts, **words},
        lists=lists | {stage: tuple(many) for stage, many in schools.items()},
    )
