"""Numbered steps for journal, keys, drafts and settings."""
