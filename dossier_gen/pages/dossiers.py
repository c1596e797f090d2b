"""The page of a dossier."""

from collections import Counter
from collections.abc import Iterable, Sequence

from dossier_gen.edition import Edition, dossier_url
from dossier_gen.index import last_day
from dossier_gen.model import Article, Claim, Dossier, Event, Source, Statement
from dossier_gen.output import PageOutput, Part
from dossier_gen.pages.maker import Maker, when_moment
from dossier_gen.pages.opposition import Opposition, opposed, side_by_side
from dossier_gen.pages.stretches import crumbs, index_of_stretches, latest_events, stretch_pages, year_group
from dossier_gen.pages.templating import in_our_words, render
from dossier_gen.pages.views import ClaimView, Group, SourceView, StatementView
from dossier_gen.timeline import Timeline
from dossier_gen.wording import KIND_WORDS, OUTLET_WORDS, STATUS_WORDS, count, foreign

#: The parts of the page, by the ids of their sections, as its table of contents calls them.
PARTS = {
    "so-far": "So far",
    "unknown": "Not known",
    "next": "What is expected",
    "key-events": "Key events",
    "background": "Background",
    "timeline": "Timeline",
    "claims": "Claims",
    "coverage": "Coverage",
    "people": "People",
    "organisations": "Organisations",
    "places": "Places",
    "sources": "Sources",
    "corrections": "Corrections",
    "parts": "Parts of this dossier",
}


def dossier_pages(edition: Edition) -> Iterable[PageOutput]:
    """Each dossier, and the pages of long timelines."""
    opposition = opposed(edition.library)
    for dossier in edition.library.dossiers.values():
        yield dossier_page(dossier, edition, opposition)
        yield from stretch_pages(dossier, edition)


def dossier_page(dossier: Dossier, edition: Edition, opposition: Opposition) -> PageOutput:
    """The page of one dossier."""
    maker = Maker(edition, dossier_url(dossier.id))
    articles = edition.index.articles_of["dossiers"].get(dossier.id, ())
    before, after = _before(dossier, maker), _after(dossier, articles, opposition, maker)
    return PageOutput(
        path=dossier.path,
        title=dossier.title,
        description=dossier.summary,
        before=in_our_words(before, dossier.language),
        body=dossier.body,
        after=in_our_words(after, dossier.language),
        parts=tuple(Part(key, title) for key, title in PARTS.items() if f'<section id="{key}"' in before + after),
        source=dossier.path,
        updated=updated(dossier, articles),
        language=dossier.language,
        feeds=((dossier.title, f"{dossier_url(dossier.id)}feed.xml"),) if edition.url else (),
    )


def updated(dossier: Dossier, articles: Iterable[Article]) -> str | None:
    """The day on which a dossier last changed, as far as its articles and its as-of date tell."""
    days = [last_day(article) for article in articles]
    if dossier.as_of:
        days.append(dossier.as_of.day)
    return max(days).isoformat() if days else None


def _before(dossier: Dossier, maker: Maker) -> str:
    edition = maker.edition
    found = edition.timelines[dossier.id]
    return render(
        "dossier_before.html",
        title=dossier.title,
        summary=dossier.summary,
        language=foreign(dossier.language),
        crumbs=crumbs(dossier, maker),
        section=maker.section(dossier),
        status=STATUS_WORDS[dossier.status],
        as_of=when_moment(dossier.as_of) if dossier.as_of else None,
        editors=maker.named("authors", dossier.editors),
        figures=_figures(dossier, edition),
        picture=maker.picture(dossier.image, dossier.language),
        so_far=_statements(dossier.so_far, dossier, maker),
        unknown=_statements(dossier.unknown, dossier, maker),
        next=_statements(dossier.next, dossier, maker),
        expected=tuple(maker.event(event, anchored=True) for event in found.expected),
        key_events=tuple(maker.brief(event) for event in _key_events(dossier, found, edition)),
        pinned=tuple(maker.card(edition.library.articles[key]) for key in dossier.pinned),
        has_body=bool(dossier.body.strip()),
    )


def _after(dossier: Dossier, articles: Sequence[Article], opposition: Opposition, maker: Maker) -> str:
    edition, index = maker.edition, maker.edition.index
    found = edition.timelines[dossier.id]
    sources = index.sources_of["dossiers"].get(dossier.id, ())
    claims = index.claims_of["dossiers"].get(dossier.id, ())
    corrections = [(correction, article) for article in articles for correction in article.corrections]
    corrections.sort(key=lambda pair: (-pair[0].date.day.toordinal(), pair[1].id, pair[0].text))
    return render(
        "dossier_after.html",
        years=tuple(year_group(year, maker) for stretch in found.stretches for year in stretch.years)
        if not found.is_split
        else (),
        stretches=index_of_stretches(dossier, maker),
        latest=latest_events(found, maker),
        claims=_claims(dossier, claims, opposition, maker),
        coverage=_coverage(articles, maker),
        names=_names(dossier, found, articles, maker),
        sources=_by_outlet(sources, maker),
        mix=_source_mix(sources, edition),
        corrections=tuple(maker.correction(correction, article) for correction, article in corrections),
        parts=tuple(maker.dossier_card(part) for part in index.parts_of.get(dossier.id, ())),
        feed=maker.to(f"{dossier_url(dossier.id)}feed.xml") if edition.url else None,
    )


def _figures(dossier: Dossier, edition: Edition) -> tuple[str, ...]:
    """How much there is in the dossier, in words."""
    index, found = edition.index, edition.timelines[dossier.id]
    counts = (
        (len(found.happened) + len(found.expected), "event"),
        (len(index.articles_of["dossiers"].get(dossier.id, ())), "article"),
        (len(index.claims_of["dossiers"].get(dossier.id, ())), "claim"),
        (len(index.sources_of["dossiers"].get(dossier.id, ())), "source"),
    )
    return tuple(count(number, noun) for number, noun in counts if number)


def _statements(statements: Iterable[Statement], dossier: Dossier, maker: Maker) -> tuple[StatementView, ...]:
    return tuple(maker.statement(statement, dossier) for statement in statements)


def _key_events(dossier: Dossier, found: Timeline, edition: Edition) -> tuple[Event, ...]:
    """The editor's choice; where there is none, the turning points of the ledger."""
    if dossier.key_events:
        return tuple(edition.library.events[key] for key in dossier.key_events if key in edition.library.events)
    return tuple(event for event in found.happened if event.key)


def _claims(
    dossier: Dossier, claims: Sequence[Claim], opposition: Opposition, maker: Maker
) -> tuple[tuple[ClaimView, ...], ...]:
    return tuple(
        tuple(maker.claim(claim, opposition.get(claim.id, ()), anchored=claim.dossier == dossier.id) for claim in group)
        for group in side_by_side(claims, opposition)
    )


def _coverage(articles: Iterable[Article], maker: Maker) -> tuple[Group, ...]:
    """Articles, newest first, by kind; kinds in the order of their newest article."""
    groups: dict[str, list[object]] = {}
    for article in articles:
        groups.setdefault(KIND_WORDS[article.kind], []).append(maker.card(article))
    return tuple(Group(kind, tuple(cards)) for kind, cards in groups.items())


def _names(dossier: Dossier, found: Timeline, articles: Sequence[Article], maker: Maker) -> tuple[Group, ...]:
    """Who and what the dossier, its events and articles name: the dossier's own first, then the most often named."""
    records = (dossier, *found.happened, *found.expected, *articles)
    groups = []
    for collection, title in (("people", "People"), ("organisations", "Organisations"), ("places", "Places")):
        named = Counter(key for record in records for key in getattr(record, collection))
        own = frozenset(getattr(dossier, collection))
        keys = sorted(named, key=lambda key: (key not in own, -named[key], key))
        if links := maker.named(collection, keys):
            groups.append(Group(title, links, id=collection))
    return tuple(groups)


def _by_outlet(sources: Iterable[Source], maker: Maker) -> tuple[Group, ...]:
    groups: dict[str, list[SourceView]] = {}
    for source in sources:
        groups.setdefault(source.outlet, []).append(maker.source(source))
    outlets = maker.edition.library.outlets
    ordered = sorted(groups, key=lambda key: (outlets[key].name.casefold(), key))
    return tuple(
        Group(views[0].outlet.text, tuple(views), views[0].outlet.url, views[0].about_outlet)
        for views in (groups[key] for key in ordered)
    )


def _source_mix(sources: Iterable[Source], edition: Edition) -> tuple[str, ...]:
    """How many of the sources come from which kind of outlet, the most first."""
    kinds = Counter(edition.library.outlets[source.outlet].kind for source in sources)
    ordered = sorted(kinds.items(), key=lambda pair: (-pair[1], pair[0] or "~"))
    return tuple(f"{OUTLET_WORDS.get(kind or '', 'Kind not given')}: {number}" for kind, number in ordered)
