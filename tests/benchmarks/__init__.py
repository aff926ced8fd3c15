"""Measurements against raw limits: `python -m tests.benchmarks [--json] [names…]`."""
