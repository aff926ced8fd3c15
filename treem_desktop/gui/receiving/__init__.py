"""«Tiếp nhận»: what lies on a stick, taken in, and answered with receipts."""
