"""Before a book is open: the first start, a new book, opening, recovering, restoring."""
