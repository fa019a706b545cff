"""`python -m pipeline` is `newsfacts`."""

from pipeline.cli import main

main(prog_name="newsfacts")
