"""Checks that the interface is translated whole: nothing new, nothing unfinished, same blanks."""

import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BLANK = re.compile(r"%n|%L?\d+|\{\w*\}")


def screens() -> list[str]:
    """List the files in which words of the interface stand."""
    return [str(path) for path in sorted((ROOT / "treem_desktop" / "gui").rglob("*.py"))]


def sources(path: Path) -> set[tuple[str, str, str]]:
    """List the messages of a file: context, source and comment."""
    return {key for key, _, _ in messages(path)}


def messages(path: Path) -> Iterator[tuple[tuple[str, str, str], str, list[str]]]:
    """Read each message of a file: what it is, its state, and its translations."""
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314  # the project's own file
        for message in context.iter("message"):
            key = (
                context.findtext("name") or "",
                message.findtext("source") or "",
                message.findtext("comment") or "",
            )
            translation = message.find("translation")
            if translation is None:
                yield key, "missing", []
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")]
            yield key, translation.get("type", ""), forms or [translation.text or ""]


def unlike_screens(path: Path) -> Iterator[str]:
    """Name what the screens say and the file does not have."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / path.name
        command = [Path(sys.executable).with_name("pyside6-lupdate"), *screens(), "-ts", str(fresh)]
        subprocess.run(command, check=True, capture_output=True)
        known = sources(path)
        for context, source, _ in sorted(sources(fresh) - known):
            yield f"{path.name}: {context}: «{source}» is not there yet: run `make words`"


def unfinished(path: Path) -> Iterator[str]:
    """Name what is not translated, or loses a blank that is filled in."""
    for (context, source, _), state, forms in messages(path):
        if state in {"vanished", "obsolete"}:
            continue
        if state or not all(forms):
            yield f"{path.name}: {context}: «{source}» is not translated"
        elif any(set(BLANK.findall(source)) != set(BLANK.findall(form)) for form in forms):
            yield f"{path.name}: {context}: «{source}» has other blanks than its translation"


def main() -> int:
    """Print what is wrong; the exit status tells whether anything is."""
    vietnamese = ROOT / "i18n" / "treem_vi.ts"
    wrong = [*unlike_screens(vietnamese), *unfinished(vietnamese)]
    print("\n".join(wrong) if wrong else "words: whole")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
