"""How near the facts come to gold: facts annotated by people who read the documents."""
