"""Related articles: which belong beside an article, and in words why."""

from dossier_gen.related.by_names import MOST_RELATED, Suggestion, reason, related

__all__ = ["MOST_RELATED", "Suggestion", "reason", "related"]
