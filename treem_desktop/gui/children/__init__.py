"""All children in one table."""
