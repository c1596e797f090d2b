"""What is related to an article, and where it stands on the article's page: for an unpublished one as if it were."""

from dataclasses import dataclass, replace
from datetime import datetime

from dossier_gen.documents import documents
from dossier_gen.embargo import window
from dossier_gen.index import index
from dossier_gen.matching import Match
from dossier_gen.model import Article, Library
from dossier_gen.publication import public
from dossier_gen.related import Engine
from dossier_gen.suggestions import suggester


@dataclass(frozen=True, slots=True)
class Row:
    """An article related to another: its match, None where only the page's lists have it, and what readers see.

    `listed` is the title of the list in which it stands; where that is "", `left_out` says why it stands in none.
    """

    article: Article
    match: Match | None
    reason: str
    listed: str
    left_out: str = ""


def ranking(article: Article, library: Library, now: datetime) -> tuple[Row, ...]:
    """The matches of an article among those published at `now` (UTC), the best first; then what else its page lists."""
    shown = _with(article, library, public(library, now))
    indexed = index(shown)
    article = shown.articles[article.id]
    suggests = suggester(indexed, Engine(documents(indexed)))
    lists, teller = suggests.lists(article), suggests.teller(article)
    rest = {one.article.id: (title, one.reason) for title, some in lists.computed().items() for one in some}
    rows = []
    for match in suggests.matches(article):
        title, reason = rest.pop(match.id, ("", ""))
        left_out = lists.left_out.get(match.id, "")
        rows.append(Row(shown.articles[match.id], match, reason or teller.reason(match), title, left_out))
    rows += [Row(shown.articles[key], None, reason, title) for key, (title, reason) in rest.items()]
    return tuple(rows)


def state(article: Article, now: datetime) -> str:
    """Why readers do not see an article at `now` (UTC); "" where they do."""
    seen = window(article)
    if seen.holds(now):
        return ""
    if article.draft:
        return "a draft"
    begins = article.publish or article.date
    return "no longer on the site" if seen.end <= now else f"held back until {begins.text}"


def _with(article: Article, library: Library, published: Library) -> Library:
    """The published library and in it the article, with what it has written out and the names that it mentions."""
    if article.id in published.articles:
        return published
    own = {key: event for key, event in library.events.items() if event.article == article.id}
    return replace(
        published,
        articles={**published.articles, article.id: article},
        events={**published.events, **own},
        people=library.people,
        organisations=library.organisations,
        places=library.places,
        authors=library.authors,
    )
