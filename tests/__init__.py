"""The tests mirror the package: tests/<layer>/test_<module>.py."""
