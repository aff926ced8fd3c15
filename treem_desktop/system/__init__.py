"""Time, ids, files, drives, locks and progress."""
