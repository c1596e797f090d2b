"""The page of an article."""

from collections.abc import Iterable

from dossier_gen.edition import Edition, dossier_url
from dossier_gen.index import last_day, timeline_order
from dossier_gen.model import Article, Dossier
from dossier_gen.output import PageOutput
from dossier_gen.pages.maker import Maker, when_moment
from dossier_gen.pages.opposition import Opposition, opposed, side_by_side
from dossier_gen.pages.sequel import Sequel, sequels
from dossier_gen.pages.templating import in_our_words, render
from dossier_gen.pages.views import ClaimView, Group, Link
from dossier_gen.paths import page_url
from dossier_gen.related import reason
from dossier_gen.wording import KIND_WORDS, foreign

#: Events and articles in "What happened next".
MOST_NEXT = 5


def article_pages(edition: Edition) -> Iterable[PageOutput]:
    """A page for each published article."""
    opposition, later = opposed(edition.library), sequels(edition.timelines)
    for article in edition.library.articles.values():
        yield article_page(article, edition, opposition, later.get(article.dossiers[0]) if article.dossiers else None)


def article_page(article: Article, edition: Edition, opposition: Opposition, sequel: Sequel | None) -> PageOutput:
    """The page of one article; `sequel` tells what happened later in its first dossier."""
    maker = Maker(edition, page_url(article.path))
    return PageOutput(
        path=article.path,
        title=article.title,
        description=article.summary,
        before=in_our_words(_before(article, maker), article.language),
        body=article.body,
        after=in_our_words(_after(article, maker, opposition, sequel), article.language),
        source=article.path,
        updated=last_day(article).isoformat(),
        language=article.language,
        search=article.search,
    )


def _before(article: Article, maker: Maker) -> str:
    library = maker.edition.library
    original = library.articles.get(article.translation_of or "")
    versions = maker.edition.index.versions_of.get(article.id, ())
    section = maker.section(article)
    return render(
        "article_before.html",
        title=article.title,
        summary=article.summary,
        language=foreign(article.language),
        crumbs=(Link("Home", maker.to("")), section or Link("Latest", maker.to("articles/"))),
        kind=KIND_WORDS[article.kind],
        authors=maker.named("authors", article.authors),
        published=when_moment(article.date),
        updated=when_moment(article.updated) if article.updated else None,
        original=maker.article(original, original.language) if original else None,
        versions=tuple(maker.article(other, other.language) for other in versions if other is not original),
        picture=maker.picture(article.image, article.language),
        is_corrected=bool(article.corrections),
    )


def _after(article: Article, maker: Maker, opposition: Opposition, sequel: Sequel | None) -> str:
    edition, library = maker.edition, maker.edition.library
    events = sorted((library.events[key] for key in article.events if key in library.events), key=timeline_order)
    happened = sequel.after(article.date.day, article.events, MOST_NEXT) if sequel else ()
    newer = _written_next(article, edition)
    suggested = [s for s in edition.related.get(article.id, ()) if s.article not in newer]
    return render(
        "article_after.html",
        corrections=tuple(maker.correction(correction, article, linked=False) for correction in article.corrections),
        events=tuple(maker.brief(event) for event in events),
        claims=_claims(article, maker, opposition),
        sources=maker.sources(article.sources),
        tags=maker.tags(article),
        boxes=tuple(_box(library.dossiers[key], article, maker) for key in article.dossiers),
        read_also=tuple(maker.card(library.articles[key]) for key in article.read_also),
        suggested=tuple(maker.card(s.article, reason(s, article, edition.index)) for s in suggested),
        next_events=tuple(maker.brief(event, article.dossiers[0]) for event in happened),
        next_articles=tuple(maker.card(other) for other in newer),
    )


def _claims(article: Article, maker: Maker, opposition: Opposition) -> tuple[tuple[ClaimView, ...], ...]:
    claims = [maker.edition.library.claims[key] for key in article.claims if key in maker.edition.library.claims]
    return tuple(
        tuple(maker.claim(claim, opposition.get(claim.id, ()), anchored=claim.article == article.id) for claim in group)
        for group in side_by_side(claims, opposition)
    )


def _box(dossier: Dossier, article: Article, maker: Maker) -> Group:
    """A dossier that the article is part of, with the articles before and after it there."""
    older, newer = maker.edition.index.neighbours[dossier.id, article.id]
    steps = ((older, "Previous"), (newer, "Next"))
    links = tuple(maker.article(other, note) for other, note in steps if other)
    return Group(dossier.title, links, maker.to(dossier_url(dossier.id)), language=foreign(dossier.language))


def _written_next(article: Article, edition: Edition) -> list[Article]:
    """Newer articles about the article's own events, the earliest first."""
    named = {*article.read_also, *(version.id for version in edition.index.versions_of.get(article.id, ()))}
    newer = {
        other.id: other
        for key in article.events
        for other in edition.index.articles_of["events"].get(key, ())
        if other.date.day > article.date.day and other.id not in named
    }
    return sorted(newer.values(), key=lambda other: (other.date.day, other.id))[:MOST_NEXT]
