"""What programs follow: feeds of articles and of events, the list of all feeds, sitemaps and what robots are told."""

from collections.abc import Iterable

from dossier_gen.edition import Edition
from dossier_gen.feeds.atom import atom
from dossier_gen.feeds.events import event_feed
from dossier_gen.feeds.items import Item, Texts, item
from dossier_gen.feeds.jsonfeed import json_feed
from dossier_gen.feeds.opml import opml
from dossier_gen.feeds.robots import robots
from dossier_gen.feeds.rss import rss
from dossier_gen.feeds.sitemaps import sitemaps
from dossier_gen.feeds.subjects import MOST_ITEMS, feed, subjects
from dossier_gen.feeds.texts import FullTexts, summaries_only
from dossier_gen.model import Article
from dossier_gen.output import Output

__all__ = ["MOST_ITEMS", "FullTexts", "feeds", "robots", "sitemaps", "summaries_only"]

_FORMS = (rss, atom, json_feed)


def feeds(edition: Edition, text: Texts = summaries_only) -> Iterable[Output]:
    """All feeds, with what `text` gives of each article; none where the site's address is not known."""
    if not edition.url:
        return
    items: dict[str, Item] = {}

    def once(article: Article) -> Item:
        if article.id not in items:
            items[article.id] = item(article, edition, text)
        return items[article.id]

    followed = tuple(subjects(edition))
    for subject in followed:
        found = feed(subject, edition, once)
        yield from (form(found) for form in _FORMS)
    for dossier in edition.library.dossiers.values():
        yield event_feed(dossier, edition)
    yield opml(followed, edition)
