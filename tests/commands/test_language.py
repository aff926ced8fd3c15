"""The language is known before any option has been read."""

import pytest

from treem_desktop.commands.language import language_in


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        ([], "vi"),
        (["sheet", "--language", "en"], "en"),
        (["--language=en", "sheet"], "en"),
        (["--language", "en", "sheet", "--language", "vi"], "vi"),
        (["--language", "fr"], "vi"),
        (["sheet", "--language"], "vi"),
    ],
)
def test_the_last_language_named_is_spoken(arguments: list[str], language: str) -> None:
    assert language_in(arguments) == language
