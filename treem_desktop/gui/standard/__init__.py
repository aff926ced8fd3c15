"""The form, list, history and page that a record's declaration is enough for."""
