"""Which values of a record are restricted: by their field's class, or because a code raises it."""

from collections.abc import Mapping

from treem_desktop.catalog.loading import Catalog
from treem_desktop.domain.fields import Form, fields_of
from treem_desktop.domain.kinds import KINDS
from treem_desktop.domain.session import Secrecy
from treem_desktop.domain.values import Value


class Partition:
    """Parts the values of a record into open and restricted ones, as the catalog says."""

    def __init__(self, catalog: Catalog) -> None:
        """Learn each kind's restricted fields and codes once."""
        self.classes: dict[str, dict[str, Secrecy]] = {}
        self._restricted: dict[str, frozenset[str]] = {}
        self._raising: dict[str, dict[str, frozenset[str]]] = {}
        for kind, record_type in KINDS.items():
            fields = fields_of(record_type)
            self.classes[kind] = {f.name: catalog.secrecy(kind, f.name) for f in fields}
            self._restricted[kind] = frozenset(
                name
                for name, secrecy in self.classes[kind].items()
                if secrecy is Secrecy.RESTRICTED
            )
            codes = {
                f.name: catalog.restricted_codes(kind, f.name)
                for f in fields
                if f.form in (Form.CODE, Form.CODES)
            }
            self._raising[kind] = {name: found for name, found in codes.items() if found}

    def restricted_fields(self, kind: str) -> frozenset[str]:
        """Give the fields of a kind that are restricted whatever they hold."""
        return self._restricted[kind]

    def raising(self, kind: str) -> Mapping[str, frozenset[str]]:
        """Give the codes of each field that make the whole record restricted."""
        return self._raising[kind]

    def wholly_restricted(self, kind: str, values: Mapping[str, Value]) -> bool:
        """Tell whether a code among the values makes the whole record restricted."""
        for name, codes in self._raising[kind].items():
            value = values.get(name)
            if value is not None and not codes.isdisjoint(
                value if isinstance(value, tuple) else (str(value),)
            ):
                return True
        return False

    def always_restricted(self, kind: str) -> bool:
        """Tell whether a kind has nothing open but what every record has."""
        common = {"keeper", "struck_on", "struck_why"}
        return self.classes[kind].keys() - common <= self._restricted[kind]
