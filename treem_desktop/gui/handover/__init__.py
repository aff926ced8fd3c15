"""«Bàn giao»: what waits, bundles onto a stick, receipts back."""
