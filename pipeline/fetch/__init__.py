"""The only opener of sockets: an address -> what the server answered, politely and safely."""

from pipeline.fetch.fetcher import Fetcher, Validators
from pipeline.fetch.response import Response
from pipeline.fetch.settings import Settings, settings

__all__ = ["Fetcher", "Response", "Settings", "Validators", "settings"]
