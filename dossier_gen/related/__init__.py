"""Related articles: which belong beside an article, and in words why."""

from dossier_gen.related.by_names import MOST_RELATED, Suggestion, reason, related
from dossier_gen.related.diversity import diverse
from dossier_gen.related.document import Document
from dossier_gen.related.engine import Engine
from dossier_gen.related.reasons import NEARNESS, TEXT, TITLE, Match, Shared
from dossier_gen.related.settings import Limits, Weights

__all__ = [
    "MOST_RELATED",
    "NEARNESS",
    "TEXT",
    "TITLE",
    "Document",
    "Engine",
    "Limits",
    "Match",
    "Shared",
    "Suggestion",
    "Weights",
    "diverse",
    "reason",
    "related",
]
