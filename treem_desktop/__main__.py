"""Starts the program: `treem-desktop`, or `python -m treem_desktop`."""

import sys

from treem_desktop.app import main

if __name__ == "__main__":
    sys.exit(main())
