"""The database for journalists: Datasette on it."""
