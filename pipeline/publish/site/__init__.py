"""The newsroom's pages on a fact database, as a Datasette plugin; it needs nothing of newsfacts but this folder.

`newsfacts publish` copies the folder as it is, so it imports only itself, Datasette and what Datasette brings.
"""
