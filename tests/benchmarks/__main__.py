"""Measures every figure, or those named, one line each; `--json` for machines.

A further figure is a module in this folder with a function `figures()`.
"""

import importlib
import json
import pkgutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import tests.benchmarks as here
from tests.benchmarks.measure import Figure, measured


def every_figure() -> Iterator[Figure]:
    """Find the figures of every module, in the order of the modules' names."""
    for found in pkgutil.iter_modules(here.__path__):
        if found.name.startswith("__"):
            continue
        module = importlib.import_module(f"{here.__name__}.{found.name}")
        if hasattr(module, "figures"):
            yield from module.figures()


def main(arguments: list[str]) -> int:
    """Measure; exit with 1 when a figure falls short."""
    machine = "--json" in arguments
    names = [argument for argument in arguments if argument != "--json"]
    results = []
    for figure in [figure for figure in every_figure() if not names or figure.name in names]:
        with tempfile.TemporaryDirectory() as folder:
            result = measured(figure, Path(folder))
        results.append(result)
        if not machine:
            print(result.line(), flush=True)
    if machine:
        print(json.dumps([result.plain() for result in results], indent=1))
    return int(any(result.verdict == "short" for result in results))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
