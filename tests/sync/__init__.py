"""Bundles, cards, receipts: bytes in, trusted objects or a refusal out."""
