"""The edition: the published library with all that is derived from it, and where everything stands on the site."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from dossier_gen.comments import Comments
from dossier_gen.documents import documents
from dossier_gen.edtf import Edtf
from dossier_gen.index import Index, index
from dossier_gen.model import Claim, Event, Library, dossiers_of
from dossier_gen.opposition import Dispute, Opposition, disputes, on_pages, opposed
from dossier_gen.paths import page_url
from dossier_gen.related import Engine
from dossier_gen.timeline import Stretch, Timeline, timeline

#: More claims than this do not stand on one page.
MOST_CLAIMS = 60


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """The claims that stand on the page at `url`: a dossier's own, or one of those of its claims."""

    url: str
    disputes: tuple[Dispute, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """What pages, feeds and exports are made from.

    `name` and `url` are the site's (url "" where it is not known, else ending in `/`); `timelines` are by dossier;
    `entries` lead to an event's entry in the timeline of a dossier, by (dossier, event); `event_urls` to that in the
    first dossier it belongs to. `claim_pages` are by dossier, `claim_urls` lead to a claim's entry. `today` is the day
    of the build. `comments` say where those of readers are kept, if the site has any.
    """

    name: str
    url: str
    index: Index
    timelines: Mapping[str, Timeline]
    entries: Mapping[tuple[str, str], str]
    event_urls: Mapping[str, str]
    opposition: Opposition
    claim_pages: Mapping[str, tuple[ClaimPage, ...]]
    claim_urls: Mapping[str, str]
    related: Engine
    today: date
    comments: Comments | None = None

    @property
    def library(self) -> Library:
        """The published library."""
        return self.index.library

    def has_passed(self, when: Edtf | None) -> bool:
        """Whether a date surely lies before the day of the build, its marks of doubt counted as far as they reach."""
        return when is not None and when.latest_padded is not None and when.latest_padded < self.today


def edition(
    library: Library,
    name: str,
    url: str,
    today: date = date.min,
    comments: Comments | None = None,
    kept: bytes | None = None,
) -> Edition:
    """Derive everything from a library that holds nothing unpublished; where no day is told nothing has passed.

    `kept` is what the engine for related articles kept of an earlier edition: the result is the same, but sooner.
    """
    indexed = index(library)
    timelines = {key: timeline(indexed.events_of["dossiers"].get(key, ())) for key in library.dossiers}
    entries = _entries(timelines)
    opposition = opposed(library)
    claim_pages = {key: _claim_pages(key, indexed, opposition) for key in library.dossiers}
    return Edition(
        name=name,
        url=url,
        index=indexed,
        timelines=timelines,
        entries=entries,
        event_urls=_event_urls(library, entries),
        opposition=opposition,
        claim_pages=claim_pages,
        claim_urls=_claim_urls(library, claim_pages),
        related=Engine(documents(indexed), kept),
        today=today,
        comments=comments,
    )


def event_anchor(event: Event) -> str:
    """The id of an event's entry on the page that holds it."""
    return f"event-{event.id}"


def claim_anchor(claim: Claim) -> str:
    """The id of a claim's entry on the page that holds it."""
    return f"claim-{claim.id}"


def dossier_url(dossier: str) -> str:
    """The address of a dossier."""
    return f"dossiers/{dossier}/"


def stretch_url(dossier: str, stretch: Stretch) -> str:
    """The address of the page that holds a stretch of a dossier's timeline."""
    return f"dossiers/{dossier}/timeline/{stretch.slug}/" if stretch.slug else dossier_url(dossier)


def part_url(dossier: str, part: str, number: int = 1) -> str:
    """The address of the n-th page of a dossier's part that is too long for the dossier's own page."""
    return f"dossiers/{dossier}/{part}/" + (f"{number}/" if number > 1 else "")


def permalink(event: Event) -> str:
    """The address of an event that never changes; it leads to wherever the event stands today."""
    return f"events/{event.id}/"


def _entries(timelines: Mapping[str, Timeline]) -> Mapping[tuple[str, str], str]:
    entries: dict[tuple[str, str], str] = {}
    for dossier, found in timelines.items():
        here = () if found.ahead else found.expected
        pages = [(stretch_url(dossier, stretch), stretch.events) for stretch in (*found.stretches, *found.ahead)]
        for page, events in (*pages, (dossier_url(dossier), here)):
            entries.update({(dossier, event.id): f"{page}#{event_anchor(event)}" for event in events})
    return entries


def _event_urls(library: Library, entries: Mapping[tuple[str, str], str]) -> Mapping[str, str]:
    firsts = ((event.id, dossiers_of(event, library.articles)[:1]) for event in library.events.values())
    return {key: entries[dossier, key] for key, first in firsts for dossier in first}


def _claim_pages(dossier: str, indexed: Index, opposition: Opposition) -> tuple[ClaimPage, ...]:
    """The pages of a dossier's claims: its own where they are few."""
    claims = indexed.claims_of["dossiers"].get(dossier, ())
    found = disputes(claims, opposition)
    if len(claims) <= MOST_CLAIMS:
        return (ClaimPage(dossier_url(dossier), found),) if found else ()
    pages = enumerate(on_pages(found, MOST_CLAIMS), 1)
    return tuple(ClaimPage(part_url(dossier, "claims", number), page) for number, page in pages)


def _claim_urls(library: Library, pages: Mapping[str, tuple[ClaimPage, ...]]) -> Mapping[str, str]:
    """A claim stands in the dossier whose ledger holds it, else in the article that wrote it out."""
    urls = {
        claim.id: f"{page_url(library.articles[claim.article].path)}#{claim_anchor(claim)}"
        for claim in library.claims.values()
        if claim.article and claim.article in library.articles
    }
    for dossier, found in pages.items():
        for page in found:
            claims = (claim for dispute in page.disputes for claim in dispute.claims if claim.dossier == dossier)
            urls.update({claim.id: f"{page.url}#{claim_anchor(claim)}" for claim in claims})
    return urls
