"""The book: the list of households, and the page of one of them."""
