"""«Thống kê»: the figures of the book as of a day, and the children behind each."""
