"""The pages of the site itself: home, About and its like, corrections, and the page for what is not there."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import replace
from datetime import date
from itertools import islice

from dossier_gen.edition import Edition
from dossier_gen.index import timeline_order
from dossier_gen.model import Article, Page, Section
from dossier_gen.offers import OPML, announced
from dossier_gen.output import PageOutput
from dossier_gen.pages.frame import newest_first
from dossier_gen.pages.lastmod import lastmod
from dossier_gen.pages.maker import Maker
from dossier_gen.pages.news import news_of_site
from dossier_gen.pages.templating import in_our_words, render
from dossier_gen.pages.views import Brief, Card, Group, Link, Since
from dossier_gen.paths import HOME, page_url
from dossier_gen.wording import LANGUAGE, foreign

#: On the home page: articles in "Latest", those that it begins with where editors have picked none, of a section; and
#: events of its lead.
MOST_LATEST = 12
MOST_FRONT = 4
MOST_OF_SECTION = 3
MOST_MOMENTS = 3

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
    title, summary = (page.title, page.summary) if page else (edition.name, None)
    language = page.language if page else LANGUAGE
    since, marks = news_of_site(edition, Maker(edition, ""))
    front = _front(page, edition)
    before = _home_before(page, front, edition, since)
    return PageOutput(
        path=HOME,
        title=title,
        description=summary or edition.name,
        before=in_our_words(before, language),
        body=page.body if page else "",
        after=in_our_words(_home_after(front, edition, marks), language),
        source=HOME if page else None,
        updated=lastmod(edition.index.articles, edition.library.events.values(), _as_of(edition)),
        language=language,
        search=page.search if page else True,
        feeds=announced(edition.name, "") if edition.url else (),
    )


def _as_of(edition: Edition) -> list[date]:
    """The days on which the summaries of dossiers were last true."""
    return [dossier.as_of.day for dossier in edition.library.dossiers.values() if dossier.as_of]


def _front(page: Page | None, edition: Edition) -> list[Article]:
    """What the home page begins with, the first of it as its lead: the editors' picks, else what is newest."""
    picks = [edition.library.articles[key] for key in page.picks] if page else []
    return picks or list(edition.index.articles[:MOST_FRONT])


def _home_before(page: Page | None, front: list[Article], edition: Edition, since: Since) -> str:
    maker = Maker(edition, "")
    return render(
        "home_before.html",
        title=page.title if page else edition.name,
        summary=page.summary if page else None,
        language=foreign(page.language) if page else None,
        since=since,
        are_picks=bool(page and page.picks),
        front=_cards(front, maker),
        picture=maker.picture(front[0].image, front[0].language) if front else None,
        moments=_moments(front[0], maker) if front else (),
    )


def _moments(lead: Article, maker: Maker) -> tuple[Brief, ...]:
    """The last events that the lead tells of, in order."""
    events = maker.edition.library.events
    told = sorted((events[key] for key in lead.events if key in events), key=timeline_order)
    return tuple(maker.brief(event) for event in told[-MOST_MOMENTS:])


def _home_after(front: list[Article], edition: Edition, marks: Mapping[str, tuple[str, ...]]) -> str:
    """What is below the editor's text; `marks` are those of the last changes by dossier."""
    maker, library = Maker(edition, ""), edition.library
    shown = {article.id for article in front}
    latest = [article for article in edition.index.articles[: MOST_LATEST + len(shown)] if article.id not in shown]
    latest = latest[:MOST_LATEST]
    shown.update(article.id for article in latest)
    sections = sorted(library.sections.values(), key=lambda section: (section.name.casefold(), section.id))
    return render(
        "home_after.html",
        latest=_cards(latest, maker),
        all_articles=maker.to("articles/"),
        all_dossiers=maker.to("dossiers/"),
        dossiers=tuple(replace(maker.dossier_card(d), marks=marks.get(d.id, ())) for d in newest_first(edition)),
        sections=tuple(_section(section, shown, maker) for section in sections),
        feeds=maker.feeds(""),
        all_feeds=maker.to(OPML.path) if edition.url else None,
        corrections=maker.to(page_url(CORRECTIONS)),
    )


def _section(section: Section, shown: Container[str], maker: Maker) -> Group:
    """A section with the newest of its articles that the page does not show elsewhere."""
    articles = maker.edition.index.articles_of["sections"].get(section.id, ())
    newest = islice((article for article in articles if article.id not in shown), MOST_OF_SECTION)
    return Group(section.name, tuple(maker.article(article) for article in newest), maker.to(page_url(section.path)))


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
