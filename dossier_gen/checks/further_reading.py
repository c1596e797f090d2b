"""The editor's own related articles: readers see them, there is no better version, and nothing speaks against them."""

import unicodedata
from collections.abc import Iterator, Mapping

from dossier_gen import rules
from dossier_gen.checks.inspection import Inspection
from dossier_gen.model import Article
from dossier_gen.problems import Problem, Rule


def unpublished_read_also(inspection: Inspection) -> Iterator[Problem]:
    """No published article names a draft, or an article that has expired, as further reading.

    One that an embargo still holds back will come by itself.
    """
    for article, field, other in _named(inspection):
        if not other.draft and inspection.windows[other.id].end > inspection.now:
            continue
        if why := inspection.held_back(other.id, "articles", article):
            message = f"readers do not find `{other.id}` here: it is {why}"
            hint = "Publish it, or remove it from this list." if other.draft else "Remove it from this list."
            yield _problem(rules.UNPUBLISHED_READ_ALSO, article, field, message, hint)


def outdated_read_also(inspection: Inspection) -> Iterator[Problem]:
    """Further reading is in the article's own language where there is such a version, and the newest of its title."""
    versions, updates = _versions(inspection), _updates(inspection)
    for article, field, other in _named(inspection):
        own = versions.get((_original(other, inspection), article.language), other)
        if other.language != article.language and own not in (other, article):
            message = f"`{other.id}` is in another language than this article, and there is a version in its own"
            yield _problem(rules.OUTDATED_READ_ALSO, article, field, message, _instead(own, article))
            continue
        newest = updates.get((_letters(other.title), other.language), other)
        if newest.date.day > other.date.day and newest is not article:
            message = f"`{other.id}` has the same title as a newer article of {newest.date.text}"
            yield _problem(rules.OUTDATED_READ_ALSO, article, field, message, _instead(newest, article))


def contradictory_related(inspection: Inspection) -> Iterator[Problem]:
    """No article is to be read also and never suggested."""
    for article in inspection.library.articles.values():
        for number, key in enumerate(article.exclude_related):
            if key in article.read_also:
                message = f"`{key}` is in `read_also` too, and is shown there"
                hint = "Remove it from one of the two lists."
                yield _problem(rules.CONTRADICTORY_RELATED, article, f"exclude_related[{number}]", message, hint)


def _named(inspection: Inspection) -> Iterator[tuple[Article, str, Article]]:
    """Every article with what it names as further reading, and where."""
    articles = inspection.library.articles
    for article in articles.values():
        for number, key in enumerate(article.read_also):
            if key in articles and key != article.id:
                yield article, f"read_also[{number}]", articles[key]


def _problem(rule: Rule, article: Article, field: str, message: str, hint: str) -> Problem:
    return Problem(rule, article.marks.at(field), message, hint, field)


def _instead(other: Article, article: Article) -> str:
    if other.id in article.read_also:
        return f"Remove it: `{other.id}` is in this list already."
    return f"Write `{other.id}` instead."


def _shown(inspection: Inspection) -> Iterator[Article]:
    """The articles that readers see today, the oldest first."""
    shown = (one for one in inspection.library.articles.values() if inspection.windows[one.id].holds(inspection.now))
    return iter(sorted(shown, key=lambda one: (one.date.day, one.date.start, one.id)))


def _updates(inspection: Inspection) -> Mapping[tuple[str, str], Article]:
    """The newest article of each title and language."""
    return {(letters, one.language): one for one in _shown(inspection) if (letters := _letters(one.title))}


def _versions(inspection: Inspection) -> Mapping[tuple[str, str], Article]:
    """The version of an original in each language."""
    return {(_original(one, inspection), one.language): one for one in _shown(inspection)}


def _original(article: Article, inspection: Inspection) -> str:
    """The id at the end of the chain of translations; a circle, which is a problem of its own, is not followed."""
    articles, passed = inspection.library.articles, {article.id}
    while (above := articles.get(article.translation_of or "")) and above.id not in passed:
        article = above
        passed.add(article.id)
    return article.id


def _letters(title: str) -> str:
    """A title without case, blanks and punctuation."""
    return "".join(letter for letter in unicodedata.normalize("NFKC", title).casefold() if letter.isalnum())
