"""Open Graph (https://ogp.me), and what X (once Twitter) asks for beyond it (https://docs.x.com, "Cards markup").

X reads the title, the description and the picture from Open Graph; of its own it needs to know how large to show them.
"""

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from babel.core import get_global

from dossier_gen.cards.card import HEIGHT, WIDTH, Card
from dossier_gen.embargo import published
from dossier_gen.model import Article, Author, Person
from dossier_gen.output import PageOutput
from dossier_gen.paths import page_url
from dossier_gen.structured.articles import modified
from dossier_gen.structured.nodes import page_of, when
from dossier_gen.structured.outline import Outline
from dossier_gen.wording import LANGUAGE

_LIKELY = get_global("likely_subtags")
#: Our own words are in British English.
_OURS = {LANGUAGE: "en_GB"}


def social(page: PageOutput, known: Outline) -> tuple[tuple[str, str], ...]:
    """What a page says to those who show a link to it, as (name, content)."""
    record, card = known.record(page), known.card(page)
    facts = [
        ("og:site_name", known.edition.name),
        ("og:type", _type(record)),
        ("og:title", page.title),
        ("og:description", page.description),
        ("og:locale", locale(page.language)),
    ]
    if known.edition.url:
        facts.append(("og:url", known.absolute(page_url(page.path))))
    if isinstance(record, Article):
        facts += _article(record, known)
    if card:
        facts += _picture(card, known)
    return (*facts, ("twitter:card", "summary_large_image" if card else "summary"))


def locale(language: str) -> str:
    """A language with its country, as Open Graph wants it: that which Unicode's CLDR takes for the likeliest."""
    code, *rest = language.split("-")
    country = next((part.upper() for part in rest if len(part) == 2 or part.isdigit()), "")
    if country:
        return f"{code}_{country}"
    likely = _LIKELY.get("_".join([code, *(part.title() for part in rest)])) or _LIKELY.get(code) or code
    return _OURS.get(language) or "_".join(part for part in likely.split("_") if len(part) != 4)


def _type(record: object) -> str:
    if isinstance(record, Article):
        return "article"
    is_person = isinstance(record, Person) or (isinstance(record, Author) and record.kind == "person")
    return "profile" if is_person else "website"


def _article(article: Article, known: Outline) -> Iterator[tuple[str, str]]:
    library, changed = known.edition.library, modified(article)
    yield "article:published_time", when(published(article))
    if changed:
        yield "article:modified_time", when(changed)
    if section := library.sections.get(article.section or ""):
        yield "article:section", section.name
    if known.edition.url:
        yield from (("article:author", page_of(library.authors[key], known)) for key in article.authors)


def _picture(card: Card, known: Outline) -> Iterable[tuple[str, str]]:
    return (
        ("og:image", known.absolute(quote(card.path))),
        ("og:image:type", "image/png"),
        ("og:image:width", str(WIDTH)),
        ("og:image:height", str(HEIGHT)),
        ("og:image:alt", card.alt),
        ("twitter:image:alt", card.alt),
    )
