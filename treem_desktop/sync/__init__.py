"""Bundles, cards and trust: no disk, no SQL."""
