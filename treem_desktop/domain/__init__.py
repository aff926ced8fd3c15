"""Records, lines, merging and rules, with the standard library alone."""
