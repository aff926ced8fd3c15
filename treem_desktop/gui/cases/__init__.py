"""«Hỗ trợ, can thiệp»: what children need, and what they received."""
