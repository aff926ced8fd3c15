"""Which language a command speaks, also before its options are read."""

import os
from collections.abc import Sequence

LANGUAGES = ("vi", "en")
ENVIRONMENT = "TREEM_LANGUAGE"
_OPTION = "--language"


def language_in(arguments: Sequence[str]) -> str:
    """Find the language among the arguments, then in the environment; Vietnamese otherwise.

    Help and complaints about wrong usage come before click has read any option.
    """
    found = os.environ.get(ENVIRONMENT, "")
    for place, argument in enumerate(arguments):
        if argument == _OPTION and place + 1 < len(arguments):
            found = arguments[place + 1]
        elif argument.startswith(f"{_OPTION}="):
            found = argument.partition("=")[2]
    return found if found in LANGUAGES else LANGUAGES[0]
