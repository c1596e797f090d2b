"""Events that no merge may touch yet: readers may not see them, and a merge would show what they say."""

from collections.abc import Iterator
from datetime import datetime

from dossier_gen.embargo import is_public, window
from dossier_gen.model import Article, Event, Library
from dossier_gen.wording import moment_words


def held_back(events: tuple[Event, Event], library: Library, now: datetime) -> tuple[str, ...]:
    """Why two events cannot be merged at `now` (UTC); empty where they can.

    Both of one article may be: what it holds stays in it.
    """
    one, other = events
    if one.article is not None and one.article == other.article:
        return ()
    return tuple(_reasons(events, library, now))


def _reasons(events: tuple[Event, Event], library: Library, now: datetime) -> Iterator[str]:
    for event in events:
        if event.article is None:
            continue
        article = library.articles.get(event.article)
        if article is None:
            yield f"`{event.id}` stands in an article that could not be read: run `dossier check` first"
        elif not is_public(article, now):
            yield f"`{event.id}` stands in {_which(article, now)}"


def _which(article: Article, now: datetime) -> str:
    if article.draft:
        return "an article that is a draft: merge after that is published"
    if window(article).start > now:
        until = max((moment for moment in (article.date, article.publish) if moment), key=lambda moment: moment.start)
        return f"an article that is held back until {moment_words(until)}: merge after that"
    return "an article that has expired: a merge would show again what it said"
