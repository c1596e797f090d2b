"""Links from one page: the linker knows the page's own address and makes every address relative to it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from urllib.parse import quote

from dossier_gen.edition import Edition, dossier_url, permalink
from dossier_gen.index import TAGS, speaker
from dossier_gen.model import Article, Claim, Dossier, Event, FileRecord, LedgerRecord, Named, dossiers_of
from dossier_gen.offers import ARTICLE_FEEDS
from dossier_gen.pages.views import Link
from dossier_gen.paths import page_url, relative
from dossier_gen.wording import foreign, listed


@dataclass(frozen=True, slots=True)
class Linker:
    """Makes the links of the page at `base`, an address relative to the site's root."""

    edition: Edition
    base: str

    @property
    def within(self) -> str:
        """The id of the dossier that this page belongs to; "" where it belongs to none."""
        folder, _, rest = self.base.partition("/")
        return rest.partition("/")[0] if folder == "dossiers" else ""

    @property
    def tells_news(self) -> bool:
        """Whether this page tells a reader what is new: home and the pages of dossiers do."""
        return self.base == "" or bool(self.within)

    def to(self, url: str) -> str:
        """A link from this page to an address of the site."""
        return relative(url, self.base)

    def file(self, path: str) -> str:
        """A link from this page to a file of the content folder."""
        return relative(quote(path), self.base)

    def feeds(self, url: str) -> tuple[Link, ...]:
        """Links to the feeds of the articles of the page at `url`, where the site's address is known."""
        return tuple(Link(feed.title, self.to(url + feed.path)) for feed in ARTICLE_FEEDS) if self.edition.url else ()

    def page(self, record: FileRecord, text: str, note: str = "") -> Link:
        """A link to a record's own page."""
        return Link(text, self.to(page_url(record.path)), note)

    def article(self, article: Article, note: str = "") -> Link:
        """A link to an article."""
        return Link(article.title, self.to(page_url(article.path)), note, foreign(article.language))

    def dossier(self, dossier: Dossier) -> Link:
        """A link to a dossier."""
        return Link(dossier.title, self.to(dossier_url(dossier.id)), language=foreign(dossier.language))

    def named(self, collection: str, keys: Iterable[str]) -> tuple[Link, ...]:
        """Links to people, organisations, places, authors, sections or outlets."""
        shelf = self.edition.library.collection(collection)
        found = (shelf[key] for key in keys if key in shelf)
        return tuple(self.page(record, record.name) for record in found if isinstance(record, Named))

    def section(self, record: Article | Dossier) -> Link | None:
        """A link to the section of a record."""
        section = self.edition.library.sections.get(record.section or "")
        return self.page(section, section.name) if section else None

    def chosen_by(self, collection: str, keys: Iterable[str]) -> tuple[Link, ...]:
        """The same, each with the name that a script knows it by."""
        found = [key for key in keys if key in self.edition.library.collection(collection)]
        links = self.named(collection, found)
        return tuple(replace(link, name=f"{collection}:{key}") for link, key in zip(links, found, strict=True))

    def tags(self, record: Article | Dossier | Event) -> tuple[Link, ...]:
        """Links to the people, organisations and places of a record."""
        return tuple(link for name in TAGS for link in self.named(name, getattr(record, name)))

    def voices(self, keys: Iterable[str]) -> tuple[Link, ...]:
        """Who spoke: links where they are ids, plain words where they are not."""
        found = ((key, speaker(key, self.edition.library)) for key in keys)
        return tuple(self.named(who[0], [who[1]])[0] if who else Link(key) for key, who in found)

    def speakers(self, claim: Claim) -> str:
        """The names of those who made a claim."""
        return listed([link.text for link in self.voices(claim.said_by)])

    def event_url(self, event: Event, dossier: str = "") -> str:
        """The link to an event's entry in a dossier: that which is named, or whose page this is, or its first."""
        first = self.edition.event_urls.get(event.id, permalink(event))
        return self.to(self.edition.entries.get((dossier or self.within, event.id), first))

    def dossiers_of(self, event: Event) -> tuple[Link, ...]:
        """Links to the dossiers an event belongs to, without the one whose page this is."""
        library = self.edition.library
        keys = dossiers_of(event, library.articles)
        return tuple(self.dossier(library.dossiers[key]) for key in keys if not self.base.startswith(dossier_url(key)))

    def claim_home(self, claim: Claim) -> Link | None:
        """A link to a claim's entry, named for its dossier or for the article that wrote it out."""
        library, url = self.edition.library, self.edition.claim_urls.get(claim.id)
        owner = library.dossiers.get(claim.dossier or "") or library.articles.get(claim.article or "")
        return Link(owner.title, self.to(url), language=foreign(owner.language)) if owner and url else None

    def language(self, entry: LedgerRecord) -> str | None:
        """The language of an event or a claim, which is that of the dossier or article it was written in."""
        library = self.edition.library
        owner = library.dossiers.get(entry.dossier or "") or library.articles.get(entry.article or "")
        return foreign(owner.language) if owner else None
