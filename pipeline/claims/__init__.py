"""Mentions -> claims: the mentions that are of one thing, in one document or in many."""

from pipeline.claims.claim import Claim, Merge, Version
from pipeline.claims.judgement import Judgements
from pipeline.claims.mention import Mention, Paper
from pipeline.claims.merge import merge

__all__ = ["Claim", "Judgements", "Mention", "Merge", "Paper", "Version", "merge"]
