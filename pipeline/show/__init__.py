"""Facts for people and programs to read: JSON Lines, a table, a page."""
