"""Papers and tables: what each says, then how it is set."""
