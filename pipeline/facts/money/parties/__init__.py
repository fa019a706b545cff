"""Who pays an amount and who gets it: the parties of its verb, its noun and its sentence."""
