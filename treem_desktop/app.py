"""Joins the parts: the window when no command is named, the command line otherwise.

Qt is imported only for the window, so that every command works where Qt cannot load.
"""

import argparse
import sys


def main() -> int:
    """Start what the command line asks for, and give the exit status."""
    arguments = sys.argv[1:]
    if opens_window(arguments):
        from treem_desktop.gui.start import start

        return start(arguments)
    from treem_desktop.commands.main import cli

    status = cli.main(arguments, prog_name="treem-desktop", standalone_mode=False)
    return status if isinstance(status, int) else 0


def opens_window(arguments: list[str]) -> bool:
    """Tell whether the arguments name no command: nothing but options of the window."""
    options = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    options.add_argument("--book")
    options.add_argument("--language", choices=["vi", "en"])
    options.add_argument("--training", action="store_true")
    _, rest = options.parse_known_args(arguments)
    return not rest
