"""The outline of a site: which record each page is about, where it stands, and which card shows it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dossier_gen.cards import Card
from dossier_gen.edition import Edition
from dossier_gen.model import Article, Dossier, FileRecord
from dossier_gen.output import PageOutput
from dossier_gen.paths import page_url

#: The collections whose records have pages.
_COLLECTIONS = (
    *("articles", "dossiers", "people", "organisations", "places", "outlets", "authors", "sections"),
    "pages",
)
SITE_CARD = "cards/site.png"


@dataclass(frozen=True, slots=True)
class Outline:
    """Records by the paths of their pages as (collection, record), titles by the addresses of pages, cards by path."""

    edition: Edition
    records: Mapping[str, tuple[str, FileRecord]]
    titles: Mapping[str, str]
    cards: Mapping[str, Card]

    def absolute(self, url: str) -> str:
        """The absolute address of an address of the site."""
        return self.edition.url + url

    def record(self, page: PageOutput) -> FileRecord | None:
        """What the page is about, if it is one record."""
        return self.records.get(page.path, ("", None))[1]

    def collection(self, page: PageOutput) -> str:
        """The collection of what the page is about, "" where it is no record."""
        return self.records[page.path][0] if page.path in self.records else ""

    def dossier(self, page: PageOutput) -> Dossier | None:
        """The dossier that the page is about, or is a part of."""
        folder, _, rest = page.path.partition("/")
        return self.edition.library.dossiers.get(rest.partition("/")[0]) if folder == "dossiers" else None

    def card(self, page: PageOutput) -> Card | None:
        """The card that shows the page: its article's, its dossier's or the site's."""
        record, dossier = self.record(page), self.dossier(page)
        path = SITE_CARD
        if isinstance(record, Article):
            path = f"cards/articles/{record.id}.png"
        elif dossier:
            path = f"cards/dossiers/{dossier.id}.png"
        return self.cards.get(path)


def outline(pages: Iterable[PageOutput], cards: Iterable[Card], edition: Edition) -> Outline:
    """The outline of a site with these pages and cards."""
    records = {
        record.path: (name, record)
        for name in _COLLECTIONS
        for record in edition.library.collection(name).values()
        if isinstance(record, FileRecord)
    }
    titles = {page_url(page.path): page.title for page in pages}
    return Outline(edition, records, titles, {card.path: card for card in cards})
