"""Renews requirements.lock and requirements-dev.lock from the ranges in pyproject.toml."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

BUILD = "setuptools"  # builds the editable install without a network
RUN_HEAD = "# What the program runs on, exactly. `make lock` renews it from pyproject.toml.\n"
DEV_HEAD = (
    "# What tests and linters need beside it, exactly. `make lock` renews it from pyproject.toml.\n"
    "-r requirements.lock\n"
)


def resolved(wanted: list[str]) -> dict[str, str]:
    """Ask pip what it would install for some requirements: version by name."""
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--dry-run"]
    answer = subprocess.run(
        [*command, "--ignore-installed", "--report", "-", *wanted], check=True, capture_output=True
    )
    report = json.loads(answer.stdout)
    return {
        item["metadata"]["name"].lower(): item["metadata"]["version"] for item in report["install"]
    }


def pins(versions: dict[str, str], conditions: dict[str, str]) -> str:
    """Write one pin a line, with the condition its range has."""
    return "".join(
        f"{name}=={version}{conditions.get(name, '')}\n"
        for name, version in sorted(versions.items())
    )


def main() -> None:
    """Write both files."""
    project = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))
    ranges = project["project"]["dependencies"]
    conditional = [entry.partition(";") for entry in ranges if ";" in entry]
    conditions = {
        entry.partition(">")[0].lower(): f"; {when.strip()}" for entry, _, when in conditional
    }
    run = resolved(ranges)
    everything = resolved([*ranges, *project["dependency-groups"]["dev"], BUILD])
    Path("requirements.lock").write_text(RUN_HEAD + pins(run, conditions), "utf-8")
    dev = {name: version for name, version in everything.items() if name not in run}
    Path("requirements-dev.lock").write_text(DEV_HEAD + pins(dev, {}), "utf-8")


if __name__ == "__main__":
    main()
