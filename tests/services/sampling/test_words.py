"""The words of the training ward are tidy, and complete."""

import unicodedata

from treem_desktop.services.sampling.people import People
from treem_desktop.services.sampling.words import names, ward_words
from treem_desktop.system.ids import Chance


def test_every_part_of_a_name_is_nfc_and_stands_once() -> None:
    found = names()
    lists = [found.marks, tuple(found.families), *found.middles.values(), *found.given.values()]

    for parts in lists:
        assert len(set(parts)) == len(parts)
        assert all(unicodedata.is_normalized("NFC", part) and part.strip() for part in parts)


def test_names_are_as_common_as_in_the_country() -> None:
    chance = Chance("7")
    drawn = [People(chance).family("01") for _ in range(2000)]

    assert 0.27 < drawn.count("Nguyễn") / 2000 < 0.4
    assert drawn.count("Trần") > drawn.count("Ngô")


def test_minorities_bear_names_of_their_own() -> None:
    chance = Chance("7")
    people = People(chance)
    groups = [people.ethnic_group() for _ in range(20_000)]

    assert 0.005 < sum(group != "01" for group in groups) / 20_000 < 0.013
    assert people.family("08") in names().minorities["08"]


def test_texts_are_filled() -> None:
    assert ward_words().text("neighbourhood", number=12) == "Tổ dân phố 12"
    assert all(ward_words().lists[stage] for stage in ("nursery", "primary", "secondary", "upper"))
