"""The page of a dossier."""

from collections.abc import Iterable, Sequence
from datetime import date

from markupsafe import Markup

from dossier_gen.edition import Edition, dossier_url
from dossier_gen.model import Article, Dossier, Event, Statement
from dossier_gen.offers import ATOM, EMBED, FILES, announced, snippet
from dossier_gen.output import PageOutput, Part
from dossier_gen.pages import dossier_coverage, dossier_names, dossier_sources, stretches
from dossier_gen.pages.claims import claim_pages, claim_sheets, claims_shown
from dossier_gen.pages.expectations import sentences_in_order
from dossier_gen.pages.lastmod import dossier_lastmod
from dossier_gen.pages.maker import Maker, when_moment
from dossier_gen.pages.news import news_of_dossier
from dossier_gen.pages.sheets import crumbs, index_of
from dossier_gen.pages.site_pages import CORRECTIONS
from dossier_gen.pages.source_mix import source_mix
from dossier_gen.pages.templating import in_our_words, render
from dossier_gen.pages.views import Brief, CorrectionView, Link, OfferView, Rival, StatementView, When
from dossier_gen.paths import SEARCH, page_url
from dossier_gen.search import dossier_label
from dossier_gen.staleness import changed_events, newer_claims, newer_events
from dossier_gen.timeline import Timeline
from dossier_gen.wording import LANGUAGE, STATUS_WORDS, count, day_words, foreign

#: The parts of the page, by the ids of their sections, as its table of contents calls them.
PARTS = {
    "so-far": "So far",
    "unknown": "Not known",
    "next": "Expected",
    "key-events": "Key events",
    "background": "Background",
    "timeline": "Timeline",
    "claims": "Claims",
    "coverage": "Coverage",
    "parts": "Parts",
    "people": "People",
    "organisations": "Organisations",
    "places": "Places",
    "sources": "Sources",
    "corrections": "Corrections",
    "downloads": "Downloads",
}

#: Corrections on the page of a dossier; all are on that of all corrections.
MOST_CORRECTIONS = 30


def dossier_pages(edition: Edition) -> Iterable[PageOutput]:
    """Each dossier, and the pages of its parts that are too long for its own."""
    for dossier in edition.library.dossiers.values():
        yield dossier_page(dossier, edition)
        yield from stretches.stretch_pages(dossier, edition)
        yield from claim_pages(dossier, edition)
        yield from dossier_coverage.coverage_pages(dossier, edition)
        yield from dossier_names.names_pages(dossier, edition)
        yield from dossier_sources.source_pages(dossier, edition)


def dossier_page(dossier: Dossier, edition: Edition) -> PageOutput:
    """The page of one dossier."""
    maker = Maker(edition, dossier_url(dossier.id))
    articles = edition.index.articles_of["dossiers"].get(dossier.id, ())
    head, before, after = _head(dossier, maker), _before(dossier, maker), _after(dossier, articles, maker)
    parts = tuple(Part(key, title) for key, title in PARTS.items() if f'<section id="{key}"' in before + after)
    head, before, after = (in_our_words(html, dossier.language) for html in (head, before, after))
    return PageOutput(
        path=dossier.path,
        title=dossier.title,
        description=dossier.summary,
        before="\n".join(html for html in (head, _side(dossier, parts, maker), before) if html),
        body=dossier.body,
        after=after,
        parts=parts,
        source=dossier.path,
        updated=dossier_lastmod(dossier, edition),
        language=dossier.language,
        feeds=_feeds(dossier) if edition.url else (),
    )


def _feeds(dossier: Dossier) -> tuple[tuple[str, str], ...]:
    """The feeds of a dossier's articles and of its events."""
    url = dossier_url(dossier.id)
    return (*announced(dossier.title, url), (f"{dossier.title}: events", url + ATOM.path))


def _head(dossier: Dossier, maker: Maker) -> str:
    """What the dossier is about, and how much there is in it."""
    edition, updated = maker.edition, dossier_lastmod(dossier, maker.edition)
    return render(
        "dossier_head.html",
        title=dossier.title,
        summary=dossier.summary,
        language=foreign(dossier.language),
        crumbs=crumbs(dossier, maker),
        since=news_of_dossier(dossier.id, maker),
        section=maker.section(dossier),
        status=STATUS_WORDS[dossier.status],
        as_of=_as_of(dossier),
        editors=maker.named("authors", dossier.editors),
        figures=_figures(dossier, edition),
        updated=When(day_words(date.fromisoformat(updated)), updated) if updated else None,
    )


def _side(dossier: Dossier, parts: Sequence[Part], maker: Maker) -> str:
    """What stands beside the dossier where there is room: the way into it, in our words, whatever its language is."""
    return render(
        "dossier_parts.html",
        parts=tuple(Link(part.title, f"#{part.id}") for part in parts),
        find=Link(dossier_label(dossier, maker.edition.library), maker.to(page_url(SEARCH))),
        ours=LANGUAGE if foreign(dossier.language) else None,
    )


def _before(dossier: Dossier, maker: Maker) -> str:
    edition = maker.edition
    found = edition.timelines[dossier.id]
    return render(
        "dossier_before.html",
        as_of=_as_of(dossier),
        picture=maker.picture(dossier.image, dossier.language),
        so_far=_statements(dossier.so_far, dossier, maker),
        unknown=_statements(dossier.unknown, dossier, maker),
        next=_statements(sentences_in_order(dossier.next, edition), dossier, maker, is_expected=True),
        **_news(dossier, found, maker),
        expected=stretches.expected_events(found, maker),
        expected_sheets=index_of(stretches.expected_sheets(dossier, edition), maker, with_anchors=True),
        key_events=tuple(maker.brief(event) for event in _key_events(dossier, found, edition)),
        pinned=tuple(maker.card(edition.library.articles[key]) for key in dossier.pinned),
        has_body=bool(dossier.body.strip()),
    )


def _after(dossier: Dossier, articles: Sequence[Article], maker: Maker) -> str:
    edition = maker.edition
    found = edition.timelines[dossier.id]
    events = (*found.happened, *found.expected)
    years = () if found.is_split else tuple(year for stretch in found.stretches for year in stretch.years)
    corrections = _corrections(articles, maker)
    return render(
        "dossier_after.html",
        picture=stretches.picture_of(events, articles, maker),
        jumps=stretches.jumps(years),
        years=tuple(stretches.year_group(year, maker) for year in years),
        stretches=index_of(stretches.stretch_sheets(dossier, edition), maker, with_anchors=True),
        latest=stretches.latest_events(found, maker),
        claims=claims_shown(dossier, maker),
        claim_sheets=index_of(claim_sheets(dossier, edition), maker, with_anchors=True),
        coverage=dossier_coverage.articles_shown(articles, maker),
        article_sheets=index_of(dossier_coverage.article_sheets(dossier, edition), maker),
        corrections=corrections[:MOST_CORRECTIONS],
        all_corrections=_all_corrections(corrections, maker),
        parts=tuple(maker.dossier_card(part) for part in edition.index.parts_of.get(dossier.id, ())),
        offers=_offers(dossier, maker) if events else (),
        snippet=_snippet(dossier, edition) if events and edition.url else None,
        feeds=maker.feeds(dossier_url(dossier.id)),
        **_names(dossier, maker),
        **_sources(dossier, maker),
    )


def _news(dossier: Dossier, found: Timeline, maker: Maker) -> dict[str, tuple[str, Brief | Rival] | None]:
    """What the summary does not know yet, of each sort how much and the last of it."""
    if not (dossier.so_far or dossier.unknown or dossier.next):
        return dict.fromkeys(("newer", "changed", "made"))
    newer = newer_events(dossier, found.happened)
    changed = changed_events(dossier, (*found.happened, *found.expected))
    made = newer_claims(dossier, maker.edition.index.claims_of["dossiers"].get(dossier.id, ()))
    return {
        "newer": (count(len(newer), "event"), maker.brief(newer[-1])) if newer else None,
        "changed": (count(len(changed), "event has", "events have"), maker.brief(changed[-1])) if changed else None,
        "made": (count(len(made), "claim has", "claims have"), maker.rival(made[-1])) if made else None,
    }


def _names(dossier: Dossier, maker: Maker) -> dict[str, object]:
    names = dossier_names.names_of(dossier, maker.edition)
    return {"names": dossier_names.names_shown(names, dossier_names.name_sheets(dossier, names), maker)}


def _sources(dossier: Dossier, maker: Maker) -> dict[str, object]:
    sources = dossier_sources.by_outlet(dossier, maker.edition)
    sheets = dossier_sources.source_sheets(dossier, sources, maker.edition)
    mix = source_mix(sources, maker.edition.library.outlets, id="picture-sources")
    return {
        "mix": Markup(mix),  # noqa: S704
        "doubts": dossier_sources.doubts_told(dossier, maker.edition),
        "sources": dossier_sources.sources_shown(sources, maker),
        "outlets": dossier_sources.most_cited(sources, sheets, maker),
        "source_sheets": index_of(sheets, maker, with_anchors=True),
        "has_sources": bool(sources),
    }


def _corrections(articles: Iterable[Article], maker: Maker) -> tuple[CorrectionView, ...]:
    """The corrections of a dossier's articles, newest first."""
    found = [(correction, article) for article in articles for correction in article.corrections]
    found.sort(key=lambda pair: (-pair[0].date.day.toordinal(), pair[1].id, pair[0].text))
    return tuple(maker.correction(correction, article) for correction, article in found)


def _all_corrections(corrections: Sequence[CorrectionView], maker: Maker) -> Link | None:
    """The way to all corrections where the dossier does not show all of its own."""
    if len(corrections) <= MOST_CORRECTIONS:
        return None
    return Link(f"All {len(corrections):,} are on the page of corrections", maker.to(page_url(CORRECTIONS)))


def _offers(dossier: Dossier, maker: Maker) -> tuple[OfferView, ...]:
    """What can be taken away; feeds and the page to embed need the site's address."""
    offers = (*FILES, ATOM, EMBED) if maker.edition.url else FILES
    return tuple(
        OfferView(offer.title, maker.to(dossier_url(dossier.id) + offer.path), offer.media_type, offer.note)
        for offer in offers
    )


def _snippet(dossier: Dossier, edition: Edition) -> str:
    """What another site puts into a page of its own to show the timeline."""
    return snippet(edition.url + dossier_url(dossier.id) + EMBED.path, dossier.title)


def _as_of(dossier: Dossier) -> When | None:
    return when_moment(dossier.as_of) if dossier.as_of else None


def _figures(dossier: Dossier, edition: Edition) -> tuple[Link, ...]:
    """How much there is in the dossier, each number with what it counts as its note."""
    index, found = edition.index, edition.timelines[dossier.id]
    counts = (
        (len(found.happened) + len(found.expected), "Event", "timeline" if found.happened else "next"),
        (len(index.articles_of["dossiers"].get(dossier.id, ())), "Article", "coverage"),
        (len(index.claims_of["dossiers"].get(dossier.id, ())), "Claim", "claims"),
        (len(index.sources_of["dossiers"].get(dossier.id, ())), "Source", "sources"),
    )
    return tuple(
        Link(f"{number:,}", f"#{part}", noun if number == 1 else f"{noun}s") for number, noun, part in counts if number
    )


def _statements(
    statements: Iterable[Statement], dossier: Dossier, maker: Maker, *, is_expected: bool = False
) -> tuple[StatementView, ...]:
    return tuple(maker.statement(statement, dossier, is_expected=is_expected) for statement in statements)


def _key_events(dossier: Dossier, found: Timeline, edition: Edition) -> tuple[Event, ...]:
    """The editor's choice; where there is none, the turning points of the ledger."""
    if dossier.key_events:
        return tuple(edition.library.events[key] for key in dossier.key_events if key in edition.library.events)
    return tuple(event for event in found.happened if event.key)
