"""Related articles: the engine that ranks, for each article, the others by what both have in common."""

from dossier_gen.matching import Document, Match, Shared
from dossier_gen.related.engine import Engine
from dossier_gen.related.reasons import NEARNESS, TEXT, TITLE
from dossier_gen.related.settings import Limits, Weights

__all__ = ["NEARNESS", "TEXT", "TITLE", "Document", "Engine", "Limits", "Match", "Shared", "Weights"]
