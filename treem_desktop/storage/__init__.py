"""The encrypted book: the only place that knows SQL."""
