"""The pages of the site itself: home, About and its like, corrections, and the page for what is not there."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from dossier_gen.edition import Edition
from dossier_gen.model import Article, Page
from dossier_gen.offers import OPML, announced
from dossier_gen.output import PageOutput
from dossier_gen.pages.frame import newest_first
from dossier_gen.pages.lastmod import lastmod
from dossier_gen.pages.maker import Maker
from dossier_gen.pages.news import news_of_site
from dossier_gen.pages.templating import in_our_words, render
from dossier_gen.pages.views import Card, Link
from dossier_gen.paths import HOME, page_url
from dossier_gen.wording import LANGUAGE, foreign

#: Articles in "Latest" on the home page.
MOST_LATEST = 12

CORRECTIONS = "corrections.md"


def site_pages(edition: Edition) -> Iterable[PageOutput]:
    """Home, corrections, and every page that an editor wrote."""
    yield _home(edition)
    yield _corrections(edition)
    for page in edition.library.pages.values():
        if page.path != HOME:
            yield _written(page, edition)


def not_found(edition: Edition) -> PageOutput:
    """The page for an address that leads nowhere; its links are relative to the site's root."""
    maker = Maker(edition, "")
    cards = tuple(maker.dossier_card(dossier) for dossier in newest_first(edition))
    before = render("not_found.html", dossiers=cards, home=maker.to(""), latest=maker.to("articles/"))
    title = "Page not found"
    return PageOutput(path="404.md", title=title, description=title, before=before, search=False)


def _home(edition: Edition) -> PageOutput:
    page = edition.library.pages.get("index")
    articles = edition.index.articles
    title, summary = (page.title, page.summary) if page else (edition.name, None)
    language = page.language if page else LANGUAGE
    since, marks = news_of_site(edition, Maker(edition, ""))
    before = render("home_before.html", title=title, summary=summary, language=foreign(language), since=since)
    return PageOutput(
        path=HOME,
        title=title,
        description=summary or edition.name,
        before=in_our_words(before, language),
        body=page.body if page else "",
        after=in_our_words(_home_after(page, edition, marks), language),
        source=HOME if page else None,
        updated=lastmod(articles, edition.library.events.values(), _as_of(edition)),
        language=language,
        search=page.search if page else True,
        feeds=announced(edition.name, "") if edition.url else (),
    )


def _as_of(edition: Edition) -> list[date]:
    """The days on which the summaries of dossiers were last true."""
    return [dossier.as_of.day for dossier in edition.library.dossiers.values() if dossier.as_of]


def _home_after(page: Page | None, edition: Edition, marks: Mapping[str, tuple[str, ...]]) -> str:
    """What is below the editor's text; `marks` are those of the last changes by dossier."""
    maker, library = Maker(edition, ""), edition.library
    picks = [library.articles[key] for key in page.picks] if page else []
    picked = {article.id for article in picks}
    latest = [article for article in edition.index.articles[: MOST_LATEST + len(picked)] if article.id not in picked]
    sections = sorted(library.sections.values(), key=lambda section: (section.name.casefold(), section.id))
    return render(
        "home_after.html",
        picks=_cards(picks, maker),
        latest=_cards(latest[:MOST_LATEST], maker),
        all_articles=maker.to("articles/"),
        dossiers=tuple(replace(maker.dossier_card(d), marks=marks.get(d.id, ())) for d in newest_first(edition)),
        sections=tuple(maker.page(section, section.name) for section in sections),
        feeds=maker.feeds(""),
        all_feeds=maker.to(OPML.path) if edition.url else None,
        corrections=maker.to(page_url(CORRECTIONS)),
    )


def _cards(articles: Iterable[Article], maker: Maker) -> tuple[Card, ...]:
    return tuple(maker.card(article) for article in articles)


def _corrections(edition: Edition) -> PageOutput:
    maker = Maker(edition, page_url(CORRECTIONS))
    found = [(correction, article) for article in edition.index.articles for correction in article.corrections]
    found.sort(key=lambda pair: (-pair[0].date.day.toordinal(), pair[1].id, pair[0].text))
    policy = edition.library.pages.get("corrections-policy")
    before = render(
        "corrections.html",
        crumbs=(Link("Home", maker.to("")),),
        corrections=tuple(maker.correction(correction, article) for correction, article in found),
        policy=maker.page(policy, policy.title) if policy else None,
    )
    title = "Corrections"
    return PageOutput(
        path=CORRECTIONS,
        title=title,
        description=f"What was wrong on {edition.name}, and what is right.",
        before=before,
        updated=found[0][0].date.day.isoformat() if found else None,
    )


def _written(page: Page, edition: Edition) -> PageOutput:
    maker = Maker(edition, page_url(page.path))
    crumbs = (Link("Home", maker.to("")),)
    language = foreign(page.language)
    before = render("page_before.html", title=page.title, summary=page.summary, language=language, crumbs=crumbs)
    return PageOutput(
        path=page.path,
        title=page.title,
        description=page.summary or page.title,
        before=in_our_words(before, page.language),
        body=page.body,
        source=page.path,
        language=page.language,
        search=page.search,
    )
