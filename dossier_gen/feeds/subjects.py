"""What a reader can follow: the site, and each dossier, section and author, with the articles of each."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from dossier_gen.downloads.entries import UNKNOWN_MOMENT
from dossier_gen.edition import Edition, dossier_url
from dossier_gen.feeds.items import Item, changed_last
from dossier_gen.model import Article
from dossier_gen.offers import Offer
from dossier_gen.paths import page_url
from dossier_gen.wording import LANGUAGE

#: Articles in a feed.
MOST_ITEMS = 50


@dataclass(frozen=True, slots=True)
class Subject:
    """Something to follow: the collection it is of ("" for the site), its page's url, and what feeds call it."""

    collection: str
    url: str
    title: str
    description: str
    language: str
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed in whichever form: its subject with the articles changed last as items, and the absolute address of both.

    `site` is what the site is called; `root` its address.
    """

    subject: Subject
    items: tuple[Item, ...]
    site: str
    root: str

    @property
    def home(self) -> str:
        """The address of the page that the feed is about."""
        return self.root + self.subject.url

    @property
    def updated(self) -> datetime:
        """When anything in it was last changed, in UTC; long ago where it is empty."""
        return max((item.updated for item in self.items), default=UNKNOWN_MOMENT)

    def address(self, form: Offer) -> str:
        """The address of the feed in a form."""
        return self.home + form.path


def subjects(edition: Edition) -> Iterator[Subject]:
    """All that can be followed, in the order of their ids: the site, its dossiers, sections and authors."""
    library, articles_of = edition.library, edition.index.articles_of
    front = library.pages.get("index")
    language = front.language if front else LANGUAGE
    yield Subject("", "", edition.name, f"The latest on {edition.name}", language, edition.index.articles)
    for dossier in sorted(library.dossiers.values(), key=lambda one: one.id):
        articles = articles_of["dossiers"].get(dossier.id, ())
        url = dossier_url(dossier.id)
        yield Subject("dossiers", url, dossier.title, dossier.summary, dossier.language, articles)
    for collection, shelf in (("sections", library.sections), ("authors", library.authors)):
        for named in sorted(shelf.values(), key=lambda one: one.id):
            articles = articles_of[collection].get(named.id, ())
            url, description = page_url(named.path), named.summary or named.name
            yield Subject(collection, url, named.name, description, LANGUAGE, articles)


def feed(subject: Subject, edition: Edition, item: Callable[[Article], Item]) -> Feed:
    """The feed of a subject, with the articles that were changed last."""
    shown = sorted(subject.articles, key=changed_last)[:MOST_ITEMS]
    return Feed(subject, tuple(item(article) for article in shown), edition.name, edition.url)
