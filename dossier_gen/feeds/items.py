"""What a feed says of an article: one record for RSS, Atom and JSON Feed alike.

A feed must name instants. A day without a time stands for its first instant; a correction of a day on which the
article was changed already came later than that, by how much nobody wrote, and counts as a second later. So every
correction changes `updated`, and whoever follows the feed is shown the article again.
"""

import posixpath
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from html import escape
from urllib.parse import quote

from dossier_gen.edition import Edition
from dossier_gen.embargo import published
from dossier_gen.index import newest_first
from dossier_gen.model import Article, Correction
from dossier_gen.moments import Moment, day_ends
from dossier_gen.pages.templating import in_our_words, render
from dossier_gen.paths import page_url
from dossier_gen.wording import foreign, moment_words

#: The whole text of an article as HTML with absolute addresses; "" where feeds have no more than its summary.
Texts = Callable[[Article], str]


@dataclass(frozen=True, slots=True)
class Writer:
    """Who wrote an article, and the address of their page."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Category:
    """What an article belongs to: its id, its name, and the address of the list that it is from."""

    term: str
    label: str
    scheme: str


@dataclass(frozen=True, slots=True)
class Item:
    """An article in a feed.

    `url` is its id as well. `brief` is HTML: its corrections and its summary; `full` its corrections, its picture and
    its text, or "" where feeds have only the summary. `published` and `updated` are in UTC.
    """

    url: str
    title: str
    summary: str
    language: str
    published: datetime
    updated: datetime
    writers: tuple[Writer, ...]
    categories: tuple[Category, ...]
    image: str | None
    brief: str
    full: str


def item(article: Article, edition: Edition, text: Texts) -> Item:
    """What feeds say of an article."""
    notes, body, language = _notes(article), text(article), foreign(article.language)
    image = edition.url + quote(posixpath.normpath(article.image.file)) if article.image else None
    return Item(
        url=edition.url + page_url(article.path),
        title=article.title,
        summary=article.summary,
        language=article.language,
        published=published(article).start.astimezone(UTC),
        updated=changed(article),
        writers=_writers(article, edition),
        categories=_categories(article, edition),
        image=image,
        brief=_joined(notes, render("feed_summary.html", summary=article.summary, language=language)),
        full=_joined(notes, _picture(article, image), _in_language(body, language)) if body else "",
    )


def changed(article: Article) -> datetime:
    """The instant in UTC at which an article was last changed: published, updated or corrected."""
    known = (published(article), article.updated)
    last = max(moment.start for moment in known if moment)
    for correction in sorted(article.corrections, key=_oldest_first):
        last = _after(last, correction.date)
    return last.astimezone(UTC)


def _after(last: datetime, moment: Moment) -> datetime:
    """The instant of a correction as a feed tells it, where the article was last changed before or on its day."""
    if moment.instant is None and moment.start <= last <= day_ends(moment.day):
        return last + timedelta(seconds=1)
    return max(last, moment.start)


def changed_last(article: Article) -> tuple[float, tuple[int, float, str]]:
    """The order of articles in feeds: what was changed last comes first, so that no correction is overlooked."""
    return -changed(article).timestamp(), newest_first(article)


def _oldest_first(correction: Correction) -> tuple[datetime, str]:
    return correction.date.start, correction.text


def _writers(article: Article, edition: Edition) -> tuple[Writer, ...]:
    known = edition.library.authors
    found = (known[key] for key in article.authors if key in known)
    return tuple(Writer(author.name, edition.url + page_url(author.path)) for author in found)


def _categories(article: Article, edition: Edition) -> tuple[Category, ...]:
    """The section of an article, and its dossiers."""
    library = edition.library
    section = library.sections.get(article.section or "")
    dossiers = (library.dossiers[key] for key in article.dossiers)
    found = [Category(section.id, section.name, f"{edition.url}sections/")] if section else []
    return (*found, *(Category(one.id, one.title, f"{edition.url}dossiers/") for one in dossiers))


def _notes(article: Article) -> str:
    """The corrections of an article, the newest first, under our own word for them."""
    ordered = sorted(article.corrections, key=_oldest_first, reverse=True)
    corrections = tuple((moment_words(one.date), one.text) for one in ordered)
    html = render("feed_corrections.html", corrections=corrections, language=foreign(article.language))
    return in_our_words(html, article.language)


def _picture(article: Article, url: str | None) -> str:
    image = article.image
    if not image or not url:
        return ""
    facts = {"alt": image.alt, "credit": image.credit, "licence": image.licence}
    return render("feed_picture.html", url=url, language=foreign(article.language), **facts)


def _in_language(html: str, language: str | None) -> str:
    """HTML that says its language where that is not the language of our own words."""
    return f'<div lang="{escape(language)}" dir="auto">\n{html}\n</div>' if language else html


def _joined(*parts: str) -> str:
    return "\n".join(part for part in parts if part)
