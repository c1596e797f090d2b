"""The pages of people, organisations, places, outlets, authors and sections, and the lists of each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dossier_gen.edition import Edition
from dossier_gen.index import VOICES, Index, last_day
from dossier_gen.model import Article, Author, Location, Named, Organisation, Outlet
from dossier_gen.output import PageOutput
from dossier_gen.pages.maker import Maker
from dossier_gen.pages.opposition import Opposition, opposed, side_by_side
from dossier_gen.pages.paging import page_path, pages_of
from dossier_gen.pages.templating import render
from dossier_gen.pages.views import ClaimView, Link
from dossier_gen.paths import page_url
from dossier_gen.wording import OUTLET_WORDS, count

TITLES = {
    "sections": "Sections",
    "people": "People",
    "organisations": "Organisations",
    "places": "Places",
    "outlets": "Outlets",
    "authors": "Authors",
}
#: Collections whose pages have a feed of their articles.
WITH_FEEDS = ("sections", "authors")


def name_pages(edition: Edition) -> Iterable[PageOutput]:
    """A list for each collection of names, and a page (or several) for each name."""
    opposition = opposed(edition.library)
    for collection in TITLES:
        shelf = edition.library.collection(collection)
        named = [record for record in shelf.values() if isinstance(record, Named)]
        yield _list(collection, named, edition)
        for record in named:
            articles = edition.index.articles_of.get(collection, {}).get(record.id, ())
            pages = pages_of(articles)
            for number, part in enumerate(pages, 1):
                sheet = _Sheet(collection, record, part, number, len(pages))
                yield _page(sheet, edition, opposition)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One page of a name's articles."""

    collection: str
    record: Named
    articles: Sequence[Article]
    number: int
    last: int


def _page(sheet: _Sheet, edition: Edition, opposition: Opposition) -> PageOutput:
    record, first = sheet.record, sheet.number == 1
    path = page_path(record.path, sheet.number)
    maker = Maker(edition, page_url(path))
    feed = f"{page_url(record.path)}feed.xml" if sheet.collection in WITH_FEEDS and edition.url else None
    before = render(
        "name_before.html",
        name=record.name,
        crumbs=(Link("Home", maker.to("")), Link(TITLES[sheet.collection], maker.to(f"{sheet.collection}/"))),
        summary=record.summary,
        facts=_facts(record),
        picture=maker.picture(getattr(record, "image", None)) if first else None,
        number=sheet.number,
    )
    after = render(
        "name_after.html",
        articles=tuple(maker.card(article) for article in sheet.articles),
        steps=_steps(sheet, maker),
        feed=maker.to(feed) if feed else None,
        **_belongings(sheet, maker, opposition),
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
        updated=_latest(sheet.articles),
        search=first,
        feeds=((record.name, feed),) if feed else (),
    )


def _belongings(sheet: _Sheet, maker: Maker, opposition: Opposition) -> dict[str, tuple[object, ...]]:
    """What belongs to a name beside its articles; it stands on the first of its pages."""
    index, collection, key = maker.edition.index, sheet.collection, sheet.record.id
    if sheet.number > 1:
        return {"dossiers": (), "events": (), "claims": (), "sources": ()}
    sources = index.sources_of["outlets"].get(key, ()) if collection == "outlets" else ()
    return {
        "dossiers": tuple(maker.dossier_card(d) for d in index.dossiers_of.get(collection, {}).get(key, ())),
        "events": tuple(maker.brief(event) for event in index.events_of.get(collection, {}).get(key, ())),
        "claims": _claims(sheet, maker, opposition),
        "sources": tuple(maker.cited(source) for source in sources),
    }


def _claims(sheet: _Sheet, maker: Maker, opposition: Opposition) -> tuple[tuple[ClaimView, ...], ...]:
    """What somebody has said."""
    if sheet.collection not in VOICES:
        return ()
    claims = maker.edition.index.claims_of[sheet.collection].get(sheet.record.id, ())
    groups = side_by_side(claims, opposition)
    return tuple(tuple(maker.claim(claim, opposition.get(claim.id, ())) for claim in group) for group in groups)


def _latest(articles: Iterable[Article]) -> str | None:
    days = [last_day(article) for article in articles]
    return max(days).isoformat() if days else None


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
        facts.append(Link(record.country or "", note="Country"))
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

    steps = [step(sheet.number - 1, "Newer")] if sheet.number > 1 else []
    return (*steps, step(sheet.number + 1, "Older")) if sheet.number < sheet.last else tuple(steps)


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
