"""What a change of the program does to the facts of the corpus."""
