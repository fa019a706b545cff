"""What says the kind of an amount: the noun on it, the verb over it, the label or the talk around it."""
