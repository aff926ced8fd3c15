"""«Cài đặt»: the unit, its people, backups, lists, and how the program looks."""
