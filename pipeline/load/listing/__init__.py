"""Feeds and sitemaps: what lists addresses of documents."""

from pipeline.load.listing.feed import feed
from pipeline.load.listing.link import Link, Listing, links
from pipeline.load.listing.sitemap import sitemap

__all__ = ["Link", "Listing", "feed", "links", "sitemap"]
