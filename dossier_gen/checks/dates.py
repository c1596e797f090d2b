"""Dates of articles: in an order that can be, and none in the future unless it is held back until then."""

from collections.abc import Iterator

from dossier_gen import rules
from dossier_gen.checks.inspection import Inspection
from dossier_gen.embargo import is_future
from dossier_gen.model import Article
from dossier_gen.moments import Moment
from dossier_gen.problems import Problem


def future_articles(inspection: Inspection) -> Iterator[Problem]:
    """An article dated after now is a draft, or under an embargo until its date or later."""
    for article in inspection.library.articles.values():
        if article.draft or not is_future(article, inspection.now):
            continue
        if article.publish is None:
            message = f"the article is dated {article.date.text}, which is still to come"
            hint = (
                f"Correct the date; or add `publish: {article.date.text}` to hold it back until then, or `draft: true`."
            )
            yield Problem(rules.FUTURE_ARTICLE, article.marks.at("date"), message, hint, "date")
        elif _earlier(article.publish, article.date):
            message = f"would be published on {article.publish.text}, before its own date, {article.date.text}"
            hint = f"Write `publish: {article.date.text}` or later, or correct `date`."
            yield Problem(rules.FUTURE_ARTICLE, article.marks.at("publish"), message, hint, "publish")


def dates_in_order(inspection: Inspection) -> Iterator[Problem]:
    """An article is first published, then updated and corrected, and expires after it could be read."""
    for article in inspection.library.articles.values():
        if article.updated and _earlier(article.updated, article.date):
            yield _early(article, "updated", article.updated, "was updated", "`date`", article.date)
        for number, correction in enumerate(article.corrections):
            if _earlier(correction.date, article.date):
                field = f"corrections[{number}].date"
                yield _early(article, field, correction.date, "was corrected", "`date`", article.date)
        if article.expires:
            name, begin = max(
                (("date", article.date), ("publish", article.publish or article.date)), key=lambda pair: pair[1].start
            )
            if article.expires.start <= begin.start:
                yield _early(article, "expires", article.expires, "expires", f"`{name}`", begin)


def _early(article: Article, field: str, moment: Moment, what: str, other: str, begin: Moment) -> Problem:
    before = "not after" if field == "expires" else "before"
    message = f"the article {what} on {moment.text}, {before} its {other}, {begin.text}"
    hint = "Correct one of the two dates."
    return Problem(rules.DATES_OUT_OF_ORDER, article.marks.at(field), message, hint, field)


def _earlier(one: Moment, other: Moment) -> bool:
    """Whether a moment is surely before another: by the clock where both have a time, else by the day as written."""
    if one.instant and other.instant:
        return one.instant < other.instant
    return one.day < other.day
