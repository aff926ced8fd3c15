"""What follows in a form from another field, and what comes after a form."""

from treem_desktop.domain.household import Household
from treem_desktop.domain.page import Page
from treem_desktop.domain.person import Person
from treem_desktop.domain.values import Code, PersonId
from treem_desktop.gui.households import tasks
from treem_desktop.gui.households.following import following, newborn


def page(*people: Person) -> Page:
    home = Household(id="h", householder=PersonId(people[0].id))
    return Page(home, householder=people[0], members=people)


FATHER = Person(id="f", relation=Code("householder"), sex=Code("male"))
MOTHER = Person(id="m", relation=Code("wife"))
GRANDMOTHER = Person(id="g", relation=Code("mother"), sex=Code("female"))


def test_trai_and_gai_are_names_for_the_time_being() -> None:
    named = following("child", "full_name", {"full_name": "gái"}, None)

    assert named == newborn("Gái") == {
        "full_name": "Gái", "provisional_name": "yes", "sex": "female",
    }  # fmt: skip


def test_a_name_given_later_is_no_longer_provisional() -> None:
    values = {"full_name": "Nguyễn Thử Minh An", "provisional_name": "yes"}

    assert following("child", "full_name", values, None) == {"provisional_name": "no"}


def test_the_householders_child_has_them_and_their_wife_as_parents() -> None:
    found = following("child", "relation", {"relation": "child"}, page(FATHER, MOTHER, GRANDMOTHER))

    assert found == {"father": "f", "mother": "m"}


def test_a_grandchild_gets_no_parents_from_the_householder() -> None:
    assert following("child", "relation", {"relation": "grandchild"}, page(FATHER, MOTHER)) == {}


def test_parents_who_are_written_stay() -> None:
    values = {"relation": "child", "mother": "someone"}

    assert following("child", "relation", values, page(FATHER, MOTHER)) == {}


def test_a_wife_is_a_woman() -> None:
    assert following("person", "relation", {"relation": "wife"}, None) == {"sex": "female"}
    assert following("person", "relation", {"relation": "wife", "sex": "?"}, None) == {}


def test_a_household_goes_on_to_its_householder_then_grown_ups_then_children() -> None:
    home = Household(id="h", householder=PersonId("f"))

    first = tasks.next_task(tasks.new_household(""), home)
    assert first is not None
    assert (first.step, first.wanted.record) == ("householder", "f")
    second = tasks.next_task(first, FATHER)
    assert second is not None
    assert (second.step, second.wanted.about) == ("person", "h")
    again = tasks.next_task(second, MOTHER, tasks.Way.AGAIN)
    assert again is not None
    assert again.step == "person"
    third = tasks.next_task(second, None)
    assert third is not None
    assert (third.kind, third.step) == ("child", "child")
    assert tasks.next_task(third, home) is not None
    assert tasks.next_task(third, None) is None


def test_saving_alone_goes_back_to_the_page() -> None:
    assert tasks.next_task(tasks.new_child("h"), FATHER, tasks.Way.PAGE) is None


def test_a_single_form_has_nothing_after_it() -> None:
    assert tasks.next_task(tasks.edit("child", "c", "h"), None) is None
