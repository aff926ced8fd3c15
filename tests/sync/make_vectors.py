"""Writes the published vectors anew: `python -m tests.sync.make_vectors`.

age never makes the same file twice, so every file changes; the keys stay as they are.
"""

import json
import shutil

from tests.sync.card_vectors import CARDS
from tests.sync.cast import VECTORS, Cast
from tests.sync.vectors import ALL, GOOD
from treem_desktop.sync.cards import comparison_code


def main() -> None:
    keys = VECTORS / "keys.json"
    cast = Cast.read(keys) if keys.exists() else Cast.new()
    for folder in ("good", "bad", "cards"):
        shutil.rmtree(VECTORS / folder, ignore_errors=True)
        (VECTORS / folder).mkdir(parents=True)
    keys.write_text(cast.text(), "utf-8")
    verdicts = {"bundles": bundles(cast), "cards": cards(cast)}
    text = json.dumps(verdicts, ensure_ascii=False, indent=1, sort_keys=True)
    (VECTORS / "verdicts.json").write_text(text + "\n", "utf-8")


def bundles(cast: Cast) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    for name, vector in ALL.items():
        folder = "good" if name in GOOD else "bad"
        parts = vector.make(cast)
        names = [
            f"{folder}/{name}{f'-{number}' if len(parts) > 1 else ''}.treem"
            for number, _ in enumerate(parts, start=1)
        ]
        for path, data in zip(names, parts, strict=True):
            (VECTORS / path).write_bytes(data)
        found.append(
            {
                "files": names,
                "opened_by": vector.opened_by,
                "training": int(vector.training),
                "known": vector.known(cast),
                "received": vector.received,
                "verdict": vector.verdict,
            }
        )
    return found


def cards(cast: Cast) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    for name, vector in CARDS.items():
        data, signature, card = vector.make(cast)
        (VECTORS / "cards" / f"{name}.json").write_bytes(data)
        (VECTORS / "cards" / f"{name}.json.minisig").write_bytes(signature)
        one: dict[str, object] = {
            "file": f"cards/{name}.json",
            "training": int(vector.training),
            "verdict": vector.verdict,
        }
        found.append(one | ({"code": comparison_code(card)} if vector.verdict == "shown" else {}))
    return found


if __name__ == "__main__":
    main()
