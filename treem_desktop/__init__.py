"""The digital book that follows the children of a ward, household by household."""
