"""Embargoes: whether readers may see an article at a given time."""

from datetime import datetime

from dossier_gen.model import Article


def is_public(article: Article, now: datetime) -> bool:
    """Whether the article is on the site at `now` (UTC): no draft, its day has come, no embargo holds, not expired."""
    if article.draft or article.date.start > now:
        return False
    if article.publish is not None and article.publish.start > now:
        return False
    return article.expires is None or now < article.expires.start
