"""ModernGov, which most councils publish their meetings with: what an address leads to, and what its answers say.

No socket is opened here. `place` tells what an address is; `visit` says what to fetch for it and yields the documents;
`read` gives the documents of one answer, a page or the web service's XML, as it stands.
"""

from pipeline.load.moderngov.address import Place, place
from pipeline.load.moderngov.read import is_page, read
from pipeline.load.moderngov.steps import Answer, Want
from pipeline.load.moderngov.visit import visit

__all__ = ["Answer", "Place", "Want", "is_page", "place", "read", "visit"]
