"""The page of an article."""

from collections.abc import Iterable

from dossier_gen.changes import last_update
from dossier_gen.comments import GISCUS
from dossier_gen.edition import Edition, dossier_url
from dossier_gen.index import last_day, timeline_order
from dossier_gen.model import Article, Dossier
from dossier_gen.offers import announced
from dossier_gen.opposition import disputes
from dossier_gen.output import PageOutput
from dossier_gen.pages.claims import dispute_views
from dossier_gen.pages.further import further
from dossier_gen.pages.maker import Maker, when_moment
from dossier_gen.pages.sequel import Sequel, sequels
from dossier_gen.pages.templating import in_our_words, render
from dossier_gen.pages.views import CommentsView, DisputeView, Group, Link
from dossier_gen.paths import page_url
from dossier_gen.suggestions import Lists, suggester
from dossier_gen.wording import KIND_WORDS, foreign


def article_pages(edition: Edition) -> Iterable[PageOutput]:
    """A page for each published article."""
    later, suggests = sequels(edition.timelines), suggester(edition.index, edition.related)
    for article in edition.library.articles.values():
        sequel = later.get(article.dossiers[0]) if article.dossiers else None
        yield article_page(article, edition, sequel, suggests.lists(article))


def article_page(article: Article, edition: Edition, sequel: Sequel | None, lists: Lists) -> PageOutput:
    """The page of one article; `sequel` tells what happened later in its first dossier, `lists` what else to read."""
    maker = Maker(edition, page_url(article.path))
    return PageOutput(
        path=article.path,
        title=article.title,
        description=article.summary,
        before=in_our_words(_before(article, maker), article.language),
        body=article.body,
        after=in_our_words(_after(article, maker, sequel, lists), article.language),
        source=article.path,
        updated=last_day(article).isoformat(),
        language=article.language,
        search=article.search,
        feeds=announced(edition.name, "") if edition.url else (),
        frames=(GISCUS,) if _comments(article, edition) else (),
        naming=article.language,
    )


def _before(article: Article, maker: Maker) -> str:
    library = maker.edition.library
    original = library.articles.get(article.translation_of or "")
    versions = maker.edition.index.versions_of.get(article.id, ())
    update = last_update(article)
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
        updated=when_moment(update) if update else None,
        original=maker.article(original, original.language) if original else None,
        versions=tuple(maker.article(other, other.language) for other in versions if other is not original),
        picture=maker.picture(article.image, article.language),
        corrections=tuple(maker.correction(correction, article, linked=False) for correction in article.corrections),
    )


def _after(article: Article, maker: Maker, sequel: Sequel | None, lists: Lists) -> str:
    library = maker.edition.library
    events = sorted((library.events[key] for key in article.events if key in library.events), key=timeline_order)
    return render(
        "article_after.html",
        events=tuple(maker.brief(event) for event in events),
        claims=_claims(article, maker),
        sources=maker.sources(article.sources),
        tags=maker.tags(article),
        boxes=tuple(_box(library.dossiers[key], article, maker) for key in article.dossiers),
        further=further(article, maker, sequel, lists),
        comments=_comments(article, maker.edition),
    )


def _comments(article: Article, edition: Edition) -> CommentsView | None:
    """Where an article's comments are kept, if it and the site have any."""
    site = edition.comments
    if not (site and article.comments):
        return None
    return CommentsView(site.widget(article.id), site.repo, site.discussions)


def _claims(article: Article, maker: Maker) -> tuple[DisputeView, ...]:
    claims = [maker.edition.library.claims[key] for key in article.claims if key in maker.edition.library.claims]
    found = disputes(claims, maker.edition.opposition)
    return dispute_views(found, maker, lambda claim: claim.article == article.id)


def _box(dossier: Dossier, article: Article, maker: Maker) -> Group:
    """A dossier that the article is part of, with the articles before and after it there."""
    older, newer = maker.edition.index.neighbours[dossier.id, article.id]
    steps = ((older, "Previous"), (newer, "Next"))
    links = tuple(maker.article(other, note) for other, note in steps if other)
    return Group(dossier.title, links, maker.to(dossier_url(dossier.id)), language=foreign(dossier.language))
