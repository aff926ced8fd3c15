"""The plain part of TOML that nearly all our files keep to, read far quicker than by tomllib.

The catalog is read at every start. One key a line, strings without backslashes, words as
{ vi = "…", en = "…" }: that is what is understood here; a file with anything else goes to tomllib,
and so does every file with a mistake, so that tomllib says what it is.
"""

import re

_LINE = re.compile(
    r'(?P<key>[\w-]+) = (?:"(?P<text>[^"\\]*)"'
    r'|\{ vi = "(?P<vi>[^"\\]*)", en = "(?P<en>[^"\\]*)" \}'
    r"|(?P<flag>true|false)"
    r'|\[(?P<texts>"[^"\\]*"(?:, "[^"\\]*")*)\])'
    r"|\[\[(?P<array>\w+)\]\]"
    r"|\[(?P<table>\w+)(?:\.(?P<inner>\w+))?\]"
    r'|\["(?P<quoted>[^"\\]+)"\]'
    r"|(?:#.*)?",
    re.ASCII,
)


def loads_plain(text: str) -> dict[str, object] | None:
    """Read a text; None when it has anything that is not plain."""
    root: dict[str, object] = {}
    here = root
    for line in text.split("\n"):
        found = _LINE.fullmatch(line)
        if found is None:
            return None
        if key := found["key"]:
            if key in here:
                return None
            here[key] = _value(found)
        elif found.lastgroup:
            opened = _opened(root, found)
            if opened is None:
                return None
            here = opened
    return root


def _value(found: re.Match[str]) -> object:
    if (text := found["text"]) is not None:
        return text
    if (vi := found["vi"]) is not None:
        return {"vi": vi, "en": found["en"]}
    if (flag := found["flag"]) is not None:
        return flag == "true"
    return found["texts"][1:-1].split('", "')


def _opened(root: dict[str, object], found: re.Match[str]) -> dict[str, object] | None:
    """Open the table a header names; None when it is there already or stands in an array."""
    new: dict[str, object] = {}
    if name := found["array"]:
        array = root.setdefault(name, [])
        if not isinstance(array, list) or (array and not isinstance(array[0], dict)):
            return None
        array.append(new)
        return new
    outer, name = root, found["quoted"] or found["table"]
    if inner := found["inner"]:
        within = root.setdefault(name, {})
        if not isinstance(within, dict):
            return None
        outer, name = within, inner
    if name in outer:
        return None
    outer[name] = new
    return new
