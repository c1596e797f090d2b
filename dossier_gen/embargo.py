"""Embargoes: when readers may see an article."""

from dataclasses import dataclass
from datetime import UTC, datetime

from dossier_gen.model import Article
from dossier_gen.moments import Moment, day_begins

_ALWAYS = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Window:
    """When something is on the site: from `start` (UTC), until `end` (UTC)."""

    start: datetime
    end: datetime

    def holds(self, now: datetime) -> bool:
        """Whether the time lies in the window."""
        return self.start <= now < self.end


#: What no article holds is on the site at all times.
OPEN = Window(datetime.min.replace(tzinfo=UTC), _ALWAYS)
_NEVER = Window(_ALWAYS, _ALWAYS)


def window(article: Article) -> Window:
    """When an article is on the site: from its date and the end of its embargo, until it expires; a draft never."""
    if article.draft:
        return _NEVER
    start = begins(article.date)
    if article.publish is not None:
        start = max(start, article.publish.start)
    return Window(start, article.expires.start if article.expires else _ALWAYS)


def is_public(article: Article, now: datetime) -> bool:
    """Whether the article is on the site at `now` (UTC)."""
    return window(article).holds(now)


def published(article: Article) -> Moment:
    """When readers could first see an article: its date, or the end of its embargo where that is later."""
    return max((moment for moment in (article.date, article.publish) if moment), key=lambda moment: moment.start)


def begins(moment: Moment) -> datetime:
    """When a moment has come; a bare day has come as soon as it has begun anywhere on Earth."""
    return moment.instant or day_begins(moment.day)
