"""The version of the program, as bundles and reports name it."""

VERSION = "0.1.0"
