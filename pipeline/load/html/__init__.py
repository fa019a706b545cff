"""Web pages and saved HTML files -> what they say: a report's text, and what is known about it."""

from pipeline.load.html.article import read_article
from pipeline.load.html.page import Page, State

__all__ = ["Page", "State", "read_article"]
