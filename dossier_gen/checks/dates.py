"""Dates: in an order that can be, and none in the future unless it is held back until then."""

from collections.abc import Iterator
from datetime import datetime

from dossier_gen import rules
from dossier_gen.checks.inspection import Inspection
from dossier_gen.edtf import Edtf
from dossier_gen.embargo import begins
from dossier_gen.model import Article, Claim, Dossier, Event
from dossier_gen.moments import Moment, day_begins
from dossier_gen.problems import Problem

#: A date of a record: its field, what the record did on it, and the date.
_Told = tuple[str, str, Moment | Edtf | None]


def future_articles(inspection: Inspection) -> Iterator[Problem]:
    """An article dated after now is a draft, or under an embargo until its date or later."""
    for article in inspection.library.articles.values():
        if article.draft or begins(article.date) <= inspection.now:
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


def future_dates(inspection: Inspection) -> Iterator[Problem]:
    """Nothing was said, changed or entered at a time that has not come when the record is read."""
    library = inspection.library
    records = (library.articles, library.dossiers, library.events, library.claims)
    for record in (record for shelf in records for record in shelf.values()):
        now = inspection.read_from(record)
        for field, what, date in _told(record):
            if date and (begin := _begins(date)) and begin > now:
                message = f"{what} on {date.text}, which is still to come"
                yield Problem(rules.FUTURE_DATE, record.marks.at(field), message, "Correct the date.", field)


def _told(record: Article | Dossier | Event | Claim) -> Iterator[_Told]:
    """The dates of a record on which something has happened to it."""
    if isinstance(record, Article):
        yield "updated", "the article was updated", record.updated
        for number, correction in enumerate(record.corrections):
            yield f"corrections[{number}].date", "the article was corrected", correction.date
    elif isinstance(record, Dossier):
        yield "as_of", "the summary was last true", record.as_of
    elif isinstance(record, Event):
        yield "added", f"the event `{record.id}` was added", record.added
        yield "updated", f"the event `{record.id}` was updated", record.updated
    else:
        yield "said_on", f"the claim `{record.id}` was made", record.said_on
    if isinstance(record, Event | Claim):
        one = "event" if isinstance(record, Event) else "claim"
        for number, change in enumerate(record.history):
            yield (
                f"history[{number}].date",
                f"the {one} `{record.id}` was given the status `{change.status}`",
                change.date,
            )


def _begins(date: Moment | Edtf) -> datetime | None:
    """When a date has surely not come before; None where that is not known."""
    if isinstance(date, Moment):
        return begins(date)
    return day_begins(date.earliest_padded) if date.earliest_padded else None


def dates_in_order(inspection: Inspection) -> Iterator[Problem]:
    """An article is published, then updated and corrected, and expires last; an event is added, then updated."""
    for article in inspection.library.articles.values():
        yield from _article_in_order(article)
    for event in inspection.library.events.values():
        if event.added and event.updated and _earlier(event.updated, event.added):
            what = f"the event `{event.id}` was updated"
            yield _early(event, "updated", event.updated, what, "before", "added", event.added)


def _article_in_order(article: Article) -> Iterator[Problem]:
    date = article.date
    if article.updated and _earlier(article.updated, date):
        yield _early(article, "updated", article.updated, "the article was updated", "before", "date", date)
    for number, correction in enumerate(article.corrections):
        if _earlier(correction.date, date):
            field = f"corrections[{number}].date"
            yield _early(article, field, correction.date, "the article was corrected", "before", "date", date)
    if article.expires:
        name, begin = max((("date", date), ("publish", article.publish or date)), key=lambda pair: pair[1].start)
        if article.expires.start <= begin.start:
            yield _early(article, "expires", article.expires, "the article expires", "not after", name, begin)


def _early(
    record: Article | Event, field: str, moment: Moment, what: str, order: str, other: str, begin: Moment
) -> Problem:
    message = f"{what} on {moment.text}, {order} its `{other}`, {begin.text}"
    return Problem(rules.DATES_OUT_OF_ORDER, record.marks.at(field), message, "Correct one of the two dates.", field)


def _earlier(one: Moment, other: Moment) -> bool:
    """Whether a moment is surely before another: by the clock where both have a time, else by the day as written."""
    if one.instant and other.instant:
        return one.instant < other.instant
    return one.day < other.day
