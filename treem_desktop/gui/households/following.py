"""What follows in a form from what was just typed, by what the words mean; it can be changed."""

from collections.abc import Mapping

from treem_desktop.domain.names import exact, is_provisional
from treem_desktop.domain.page import Page
from treem_desktop.domain.person import Person
from treem_desktop.domain.values import Value

_SEXES = {"trai": "male", "gái": "female"}
_OWN_CHILD = "child"
"""Relation «Con»: the householder is a parent."""
_SPOUSES = frozenset({"wife", "husband"})
_PARENTS = {"male": "father", "female": "mother"}
_HUSBANDS, _WIVES = frozenset({"husband"}), frozenset({"wife"})


def following(
    kind: str, field: str, values: Mapping[str, Value], page: Page | None
) -> dict[str, Value]:
    """Tell which other fields follow from one that was just left; only empty ones are filled."""
    if kind == "child" and field == "full_name":
        return _from_name(values)
    if kind == "child" and field == "relation" and page is not None:
        return _from_relation(values, page)
    if kind == "person" and field == "relation":
        relation = values.get("relation")
        sexes = {"wife": "female", "mother": "female", "husband": "male", "father": "male"}
        sex = sexes.get(str(relation))
        return {"sex": sex} if sex and not values.get("sex") else {}
    return {}


def newborn(name: str) -> dict[str, Value]:
    """Give what is known of a child who is only called Trai or Gái."""
    return {"full_name": name, "provisional_name": "yes", "sex": _SEXES[exact(name)]}


def _from_name(values: Mapping[str, Value]) -> dict[str, Value]:
    name = str(values.get("full_name") or "")
    if is_provisional(name):
        found: dict[str, Value] = {"full_name": name.capitalize(), "provisional_name": "yes"}
        if not values.get("sex"):
            found["sex"] = _SEXES[exact(name)]
        return {key: value for key, value in found.items() if values.get(key) != value}
    return {"provisional_name": "no"} if name and values.get("provisional_name") == "yes" else {}


def _from_relation(values: Mapping[str, Value], page: Page) -> dict[str, Value]:
    """A child of the householder: they and their wife or husband are father and mother."""
    if values.get("relation") != _OWN_CHILD or values.get("father") or values.get("mother"):
        return {}
    found: dict[str, Value] = {}
    householder = page.householder
    for person in page.members:
        if person.struck or not _is_parent(person, householder):
            continue
        name = _PARENTS.get(_sex(person))
        if name and name not in found:
            found[name] = person.id
    return found


def _is_parent(person: Person, householder: Person | None) -> bool:
    is_householder = householder is not None and person.id == householder.id
    return is_householder or person.relation in _SPOUSES


def _sex(person: Person) -> str:
    if person.relation in _HUSBANDS:
        return "male"
    return "female" if person.relation in _WIVES else person.sex or ""
