"""Makes provinces.tsv and communes.tsv from a wheel of vietnam-provinces: see their README.

The wheel's own lookup table is read as text, never imported: it needs a newer Python than this
project does, and its JSON files lag behind.
"""

import ast
import sys
import unicodedata
import zipfile
from pathlib import Path

OUT = Path(__file__).parents[2] / "resources" / "catalog" / "places"
HEAD = "official\tvalid_from\tvalid_until\tkind\tprovince\tname\tmark"
REFORM = "2025-07-01"
KINDS = {"PHUONG": "ward", "XA": "commune", "DAC_KHU": "special_zone"}


def calls(text: str, wanted: str) -> list[list[str]]:
    """List the arguments of every call of a name: strings, and last names of attributes."""
    found = []
    for node in ast.walk(ast.parse(text)):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id == wanted
        ):
            found.append([_told(argument) for argument in node.args])
    return found


def _told(argument: ast.expr) -> str:
    if isinstance(argument, ast.Attribute):
        return argument.attr
    assert isinstance(argument, ast.Constant)
    return str(argument.value)


def tidy(name: str) -> str:
    """Write a name as papers do: NFC, one space, a capital first, the typographic apostrophe."""
    plain = " ".join(unicodedata.normalize("NFC", name).split()).replace("'", "’")
    return plain[0].upper() + plain[1:]


def write(file: str, source: str, rows: list[str]) -> None:
    """Write one table with where it comes from."""
    notes = [
        f"# Made by tests/catalog/make_places.py from {source} (PyPI; facts only),",
        "# which takes codes and names from https://danhmuchanhchinh.nso.gov.vn. Not edited.",
    ]
    (OUT / file).write_text("\n".join([*notes, HEAD, *rows]) + "\n", encoding="utf-8")


def main(wheel: Path) -> None:
    """Make both tables from a wheel."""
    with zipfile.ZipFile(wheel) as inside:
        text = inside.read("vietnam_provinces/_lookup.py").decode("utf-8")
    source = " ".join(wheel.name.split("-")[:2]).replace("_", "-")
    provinces = sorted((code[2:], tidy(name)) for name, code, *_ in calls(text, "Province"))
    communes = sorted(
        (code[2:], KINDS[kind], province[2:], tidy(name))
        for name, code, kind, _, province in calls(text, "Ward")
    )
    write(
        "provinces.tsv",
        source,
        [f"{code}\t{REFORM}\t\tprovince\t\t{name}\t" for code, name in provinces],
    )
    write(
        "communes.tsv",
        source,
        [f"{code}\t{REFORM}\t\t{kind}\t{of}\t{name}\t" for code, kind, of, name in communes],
    )
    print(f"{len(provinces)} provinces, {len(communes)} communes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
