"""«Hôm nay»: what is due, told without names."""
