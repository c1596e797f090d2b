"""The pages of people, organisations, places, outlets, authors and sections, and the lists of each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dossier_gen.edition import Edition
from dossier_gen.index import VOICES, Index
from dossier_gen.model import Article, Author, Claim, Event, Location, Named, Organisation, Outlet, Source
from dossier_gen.offers import announced
from dossier_gen.opposition import Dispute, disputes, on_pages
from dossier_gen.output import PageOutput
from dossier_gen.pages.citations import cited
from dossier_gen.pages.claims import dispute_views
from dossier_gen.pages.dated import by_month
from dossier_gen.pages.lastmod import lastmod
from dossier_gen.pages.locator import locator
from dossier_gen.pages.maker import Maker
from dossier_gen.pages.paging import PER_PAGE, nth_page, page_path
from dossier_gen.pages.templating import render
from dossier_gen.pages.views import Link
from dossier_gen.paths import page_url
from dossier_gen.wording import OUTLET_WORDS, count, country_words

TITLES = {
    "sections": "Sections",
    "people": "People",
    "organisations": "Organisations",
    "places": "Places",
    "outlets": "Outlets",
    "authors": "Authors",
}
#: What one of each is called above its name; a section's name says it.
KINDS = {
    "people": "Person",
    "organisations": "Organisation",
    "places": "Place",
    "outlets": "Outlet",
    "authors": "Author",
}
#: Collections whose pages have a feed of their articles.
WITH_FEEDS = ("sections", "authors")


def name_pages(edition: Edition) -> Iterable[PageOutput]:
    """A list for each collection of names, and a page (or several) for each name."""
    for collection in TITLES:
        shelf = edition.library.collection(collection)
        named = [record for record in shelf.values() if isinstance(record, Named)]
        yield _list(collection, named, edition)
        for record in named:
            belongings = _belongings(collection, record.id, edition)
            for number in range(1, belongings.pages + 1):
                yield _page(_Sheet(collection, record, belongings, number), edition)


@dataclass(frozen=True, slots=True)
class _Belongings:
    """All that belongs to a name; each page of it shows the next so many of each list."""

    articles: Sequence[Article]
    events: Sequence[Event]
    claims: Sequence[Sequence[Dispute]]
    sources: Sequence[Source]

    @property
    def pages(self) -> int:
        """How many pages that makes."""
        longest = max(len(self.articles), len(self.events), len(self.sources))
        return max(1, -(-longest // PER_PAGE), len(self.claims))


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One page of a name."""

    collection: str
    record: Named
    all: _Belongings
    number: int

    @property
    def articles(self) -> Sequence[Article]:
        """The articles on it."""
        return nth_page(self.all.articles, self.number)

    @property
    def events(self) -> Sequence[Event]:
        """The events on it."""
        return nth_page(self.all.events, self.number)


def _page(sheet: _Sheet, edition: Edition) -> PageOutput:
    record, first = sheet.record, sheet.number == 1
    path = page_path(record.path, sheet.number)
    maker = Maker(edition, page_url(path))
    url, is_fed = page_url(record.path), sheet.collection in WITH_FEEDS
    before = render(
        "name_before.html",
        name=record.name,
        kind=KINDS.get(sheet.collection, ""),
        crumbs=(Link("Home", maker.to("")), Link(TITLES[sheet.collection], maker.to(f"{sheet.collection}/"))),
        summary=record.summary,
        facts=_facts(record),
        picture=maker.picture(getattr(record, "image", None)) if first else None,
        locator=locator(record) if first and isinstance(record, Location) else None,
        number=sheet.number,
    )
    after = render(
        "name_after.html",
        steps=_steps(sheet, maker),
        feeds=maker.feeds(url) if is_fed else (),
        **_shown(sheet, maker),
    )
    title = record.name if first else f"{record.name}, page {sheet.number}"
    return PageOutput(
        path=path,
        title=title,
        description=record.summary or _description(sheet, edition),
        before=before,
        body=record.body if first else "",
        after=after,
        source=record.path,
        updated=lastmod(sheet.articles, sheet.events),
        search=first,
        feeds=announced(record.name, url) if is_fed and edition.url else (),
    )


def _belongings(collection: str, key: str, edition: Edition) -> _Belongings:
    """Articles, events, claims and sources of a name; events from the newest where they do not fit on one page."""
    index = edition.index
    events = index.events_of.get(collection, {}).get(key, ())
    claims: Sequence[Claim] = index.claims_of[collection].get(key, ()) if collection in VOICES else ()
    return _Belongings(
        index.articles_of.get(collection, {}).get(key, ()),
        events if len(events) <= PER_PAGE else events[::-1],
        on_pages(disputes(claims, edition.opposition), PER_PAGE),
        index.sources_of["outlets"].get(key, ()) if collection == "outlets" else (),
    )


def _shown(sheet: _Sheet, maker: Maker) -> dict[str, object]:
    """What stands on a page of a name; its dossiers stand on the first, and so do the ids of all sources."""
    index, everything, number = maker.edition.index, sheet.all, sheet.number
    dossiers = index.dossiers_of.get(sheet.collection, {}).get(sheet.record.id, ()) if number == 1 else ()
    claims = everything.claims[number - 1] if number <= len(everything.claims) else ()
    later = everything.sources[PER_PAGE:] if number == 1 else ()
    return {
        "articles": by_month(sheet.articles, maker),
        "articles_first": sheet.collection in WITH_FEEDS,
        "kicker": "kind" if sheet.collection == "sections" else "both",
        "dossiers": tuple(maker.dossier_card(dossier) for dossier in dossiers),
        "events": tuple(maker.brief(event) for event in sheet.events),
        "events_note": _extent(len(everything.events), number, "newest first, "),
        "claims": dispute_views(claims, maker),
        "sources": tuple(cited(source, maker) for source in nth_page(everything.sources, number)),
        "sources_note": _extent(len(everything.sources), number),
        "anchors": tuple(f"source-{source.id}" for source in later),
    }


def _extent(amount: int, number: int, order: str = "") -> str:
    """Which entries of a list that has several pages stand on one of these."""
    if amount <= PER_PAGE:
        return ""
    return f"{order}{(number - 1) * PER_PAGE + 1:,}–{min(number * PER_PAGE, amount):,} of {amount:,}"


def _facts(record: Named) -> tuple[Link, ...]:
    """What is known of a name beside its summary, as (text, url, label)."""
    facts = []
    if isinstance(record, Location):
        facts.append(Link((record.kind or "").capitalize(), note="Kind"))
        if record.latitude is not None and record.longitude is not None:
            facts.append(Link(_coordinates(record.latitude, record.longitude), note="Coordinates"))
    if isinstance(record, Outlet):
        facts.append(Link(OUTLET_WORDS.get(record.kind or "", ""), note="Kind"))
    if isinstance(record, Location | Outlet | Organisation):
        facts.append(Link(country_words(record.country or ""), note="Country"))
    if isinstance(record, Outlet | Organisation | Author):
        facts.append(Link(record.homepage or "", record.homepage, "Website"))
    facts.append(Link(", ".join(getattr(record, "aliases", ())), note="Also written"))
    return tuple(fact for fact in facts if fact.text)


def _coordinates(latitude: float, longitude: float) -> str:
    north, east = "N" if latitude >= 0 else "S", "E" if longitude >= 0 else "W"
    return f"{abs(latitude):g}° {north}, {abs(longitude):g}° {east}"


def _steps(sheet: _Sheet, maker: Maker) -> tuple[Link, ...]:
    def step(number: int, note: str) -> Link:
        return Link(f"Page {number}", maker.to(page_url(page_path(sheet.record.path, number))), note)

    steps = [step(sheet.number - 1, "Previous")] if sheet.number > 1 else []
    return (*steps, step(sheet.number + 1, "Next")) if sheet.number < sheet.all.pages else tuple(steps)


def _list(collection: str, named: Iterable[Named], edition: Edition) -> PageOutput:
    maker = Maker(edition, f"{collection}/")
    ordered = sorted(named, key=lambda record: (record.name.casefold(), record.id))
    links = tuple(maker.page(record, record.name, _amount(collection, record.id, edition.index)) for record in ordered)
    title = TITLES[collection]
    return PageOutput(
        path=f"{collection}/index.md",
        search=False,
        title=title,
        description=f"{title} on {edition.name}.",
        before=render("names.html", title=title, crumbs=(Link("Home", maker.to("")),), links=links),
    )


def _description(sheet: _Sheet, edition: Edition) -> str:
    amount = _amount(sheet.collection, sheet.record.id, edition.index)
    return f"{sheet.record.name}: {amount} on {edition.name}." if amount else f"{sheet.record.name} on {edition.name}."


def _amount(collection: str, key: str, index: Index) -> str:
    """How much belongs to a name, in words."""
    amounts = (
        (len(index.articles_of.get(collection, {}).get(key, ())), "article"),
        (len(index.events_of.get(collection, {}).get(key, ())), "event"),
        (len(index.sources_of.get(collection, {}).get(key, ())), "source"),
    )
    return ", ".join(count(number, noun) for number, noun in amounts if number)
