"""The index: what belongs to what in the published library, each list in its order."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from dossier_gen.changes import last_update
from dossier_gen.model import Article, Claim, Dossier, Event, Library, Record, Source, dossiers_of

T = TypeVar("T")
R = TypeVar("R", bound=Record)
#: Ids to what belongs to them.
Lists = Mapping[str, tuple[T, ...]]
#: Ids of events or claims to the ids of the dossiers that they belong to.
Homes = Mapping[str, tuple[str, ...]]

TAGS = ("people", "organisations", "places")
#: The collections in which somebody who speaks is looked up, in this order.
VOICES = ("people", "organisations", "outlets")


@dataclass(frozen=True, slots=True)
class Index:
    """Lists of articles (newest first), events, claims, sources (oldest first) and dossiers, by whom they concern.

    `articles_of[collection][id]`, for dossiers, sections, authors, people, organisations, places, events, claims and
    sources; `events_of` for dossiers, people, organisations, places and sources; `claims_of` for dossiers, for those
    who speak (people, organisations, outlets) and for sources; `sources_of` for dossiers and outlets, for these also
    what they carried a copy of; `dossiers_of` for sections, authors (who keep them), people, organisations, places and
    sources. `parts_of` maps a dossier to the dossiers whose parent it is, `versions_of` an article to the same in other
    languages, `neighbours` a dossier and an article of it to the articles before and after that one there, in its
    language.
    """

    library: Library
    articles: tuple[Article, ...]
    articles_of: Mapping[str, Lists[Article]]
    events_of: Mapping[str, Lists[Event]]
    claims_of: Mapping[str, Lists[Claim]]
    sources_of: Mapping[str, Lists[Source]]
    dossiers_of: Mapping[str, Lists[Dossier]]
    parts_of: Lists[Dossier]
    versions_of: Lists[Article]
    neighbours: Mapping[tuple[str, str], tuple[Article | None, Article | None]]


def newest_first(article: Article) -> tuple[int, float, str]:
    """The order of articles in lists: by day and time, the newest first; then by id."""
    return -article.date.day.toordinal(), -article.date.start.timestamp(), article.id


def timeline_order(event: Event) -> tuple[object, str]:
    """The order of events: by their dates' own order, then by id."""
    return event.date.sort_key, event.id


def claim_order(claim: Claim) -> tuple[bool, object, str]:
    """The order of claims: by the day they were made, the undated last; then by id."""
    return claim.said_on is None, claim.said_on.sort_key if claim.said_on else (), claim.id


def source_order(source: Source) -> tuple[bool, object, str]:
    """The order of sources: by the day they were published, the undated last; then by id."""
    return source.published is None, source.published.sort_key if source.published else (), source.id


def dossier_order(dossier: Dossier) -> tuple[str, str]:
    """The order of dossiers: by title, then by id."""
    return dossier.title.casefold(), dossier.id


def last_day(article: Article) -> date:
    """The day on which an article was last changed: published, updated or corrected."""
    moments = (article.date, article.publish, last_update(article))
    return max(moment.day for moment in moments if moment)


def speaker(voice: str, library: Library) -> tuple[str, str] | None:
    """The collection and the id of who speaks; None where that is told in plain words."""
    return next(((name, voice) for name in VOICES if voice in library.collection(name)), None)


def index(library: Library) -> Index:
    """Index a library; linear in its size but for the sorting."""
    articles = tuple(sorted(library.articles.values(), key=newest_first))
    events = sorted(library.events.values(), key=timeline_order)
    claims = sorted(library.claims.values(), key=claim_order)
    dossiers = sorted(library.dossiers.values(), key=dossier_order)
    names = ("dossiers", "authors", *TAGS, "events", "claims", "sources")
    articles_of = {name: _by(articles, _ids(name)) for name in names}
    event_homes = {event.id: dossiers_of(event, library.articles) for event in events}
    claim_homes = _claim_homes(claims, articles_of["claims"])
    return Index(
        library=library,
        articles=articles,
        articles_of=articles_of | {"sections": _by(articles, lambda article: _one(article.section))},
        events_of=_events_of(events, event_homes),
        claims_of=_claims_of(claims, claim_homes, library),
        sources_of=_sources_of(library, event_homes, claim_homes),
        dossiers_of=_dossiers_of(dossiers),
        parts_of=_by(dossiers, lambda dossier: _one(dossier.parent)),
        versions_of=_versions_of(articles, library.articles),
        neighbours=_neighbours(articles_of["dossiers"]),
    )


def _by(records: Iterable[R], ids: Callable[[R], Iterable[str]]) -> Lists[R]:
    """Records by the ids that they name, in the order in which they come."""
    groups: defaultdict[str, list[R]] = defaultdict(list)
    for record in records:
        for key in dict.fromkeys(ids(record)):
            groups[key].append(record)
    return {key: tuple(found) for key, found in groups.items()}


def _ids(name: str) -> Callable[[Record], tuple[str, ...]]:
    def ids(record: Record) -> tuple[str, ...]:
        found: tuple[str, ...] = getattr(record, name)
        return found

    return ids


def _one(key: str | None) -> tuple[str, ...]:
    return (key,) if key else ()


def _claim_homes(claims: Iterable[Claim], users: Lists[Article]) -> Homes:
    """The dossiers of each claim: its ledger's, and those of the articles that report it."""
    return {
        claim.id: (*_one(claim.dossier), *(home for article in users.get(claim.id, ()) for home in article.dossiers))
        for claim in claims
    }


def _events_of(events: list[Event], homes: Homes) -> Mapping[str, Lists[Event]]:
    lists = {name: _by(events, _ids(name)) for name in TAGS}
    return lists | {"dossiers": _by(events, lambda event: homes[event.id]), "sources": _by(events, _cited)}


def _claims_of(claims: list[Claim], homes: Homes, library: Library) -> Mapping[str, Lists[Claim]]:
    voices: dict[str, defaultdict[str, list[Claim]]] = {name: defaultdict(list) for name in VOICES}
    for claim in claims:
        for name, key in filter(None, (speaker(voice, library) for voice in claim.said_by)):
            voices[name][key].append(claim)
    lists = {name: {key: tuple(found) for key, found in by_id.items()} for name, by_id in voices.items()}
    return lists | {"dossiers": _by(claims, lambda claim: homes[claim.id]), "sources": _by(claims, _cited)}


def _sources_of(library: Library, events: Homes, claims: Homes) -> Mapping[str, Lists[Source]]:
    """All sources a dossier rests on: its ledger's, its events', claims', statements' and articles'; and by outlet."""
    homes: defaultdict[str, set[str]] = defaultdict(set)
    for event in library.events.values():
        for key in _cited(event):
            homes[key].update(events[event.id])
    for claim in library.claims.values():
        for key in _cited(claim):
            homes[key].update(claims[claim.id])
    for article in library.articles.values():
        for key in article.sources:
            homes[key].update(article.dossiers)
    for dossier in library.dossiers.values():
        for key in _stated(dossier):
            homes[key].add(dossier.id)
    sources = sorted(library.sources.values(), key=source_order)
    return {
        "dossiers": _by(sources, lambda source: (*_one(source.dossier), *homes[source.id])),
        "outlets": _by(sources, lambda source: (source.outlet, *_one(source.via))),
    }


def _cited(record: Event | Claim) -> tuple[str, ...]:
    return (*record.sources, *(key for change in record.history for key in change.sources))


def _stated(dossier: Dossier) -> tuple[str, ...]:
    statements = (*dossier.so_far, *dossier.unknown, *dossier.next)
    return tuple(key for statement in statements for key in statement.sources)


def _dossiers_of(dossiers: list[Dossier]) -> Mapping[str, Lists[Dossier]]:
    lists = {name: _by(dossiers, _ids(name)) for name in TAGS}
    return lists | {
        "sections": _by(dossiers, lambda dossier: _one(dossier.section)),
        "authors": _by(dossiers, _ids("editors")),
        "sources": _by(dossiers, _stated),
    }


def _versions_of(articles: Iterable[Article], known: Mapping[str, Article]) -> Lists[Article]:
    families: defaultdict[str, list[Article]] = defaultdict(list)
    for article in articles:
        families[_original(article, known)].append(article)
    versions = {}
    for family in families.values():
        if len(family) > 1:
            ordered = sorted(family, key=lambda article: (article.language, article.id))
            versions.update({one.id: tuple(other for other in ordered if other is not one) for one in ordered})
    return versions


def _original(article: Article, known: Mapping[str, Article]) -> str:
    """The id of the article at the end of the chain of translations; a circle, which is a problem, is not followed."""
    passed = {article.id}
    original = known.get(article.translation_of or "")
    while original and original.id not in passed:
        article = original
        passed.add(article.id)
        original = known.get(article.translation_of or "")
    return article.id


def _neighbours(by_dossier: Lists[Article]) -> Mapping[tuple[str, str], tuple[Article | None, Article | None]]:
    found: dict[tuple[str, str], tuple[Article | None, Article | None]] = {}
    for dossier, articles in by_dossier.items():
        for series in _by_language(articles):
            around = zip((*series[1:], None), series, (None, *series[:-1]), strict=True)
            found.update({(dossier, article.id): (older, newer) for older, article, newer in around})
    return found


def _by_language(articles: Iterable[Article]) -> Iterable[list[Article]]:
    series: defaultdict[str, list[Article]] = defaultdict(list)
    for article in articles:
        series[article.language].append(article)
    return series.values()
