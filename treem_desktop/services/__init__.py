"""One function for each thing an officer does."""
