"""A date in words: what was written, never more exact."""

from functools import lru_cache

from dossier_gen.edtf.date_words import kind_of, long_year, without_year
from dossier_gen.edtf.forms import CalendarDate, DateSet, Edge, Form, LongYear, Span
from dossier_gen.edtf.locales import Language, language_of
from dossier_gen.edtf.mark_words import marked
from dossier_gen.edtf.phrases import Frame, Kind
from dossier_gen.edtf.value import Edtf


@lru_cache(maxsize=8192)
def words(value: Edtf, locale: str = "en") -> str:
    """The date in words, as in "around December 2024", in the language and the order of a locale.

    A locale is "de", "en-US" or "ar_SY"; "en" is British ("8 December 2024"), and so is every locale whose
    language has no phrases yet: a text is never half in one language. Years up to 0 are told as BC (year 0 is
    1 BC), the seconds of a time only where they are not 00. What has no short wording is told as it was
    written ("a date written 1984-X1-X2").
    """
    return _form(value.form, language_of(locale))


def _form(form: Form, language: Language) -> str:
    if isinstance(form, CalendarDate):
        return marked(form, language, inside=False)
    if isinstance(form, LongYear):
        return long_year(form, language)
    if isinstance(form, Span):
        return _interval(form, language)
    return _set(form, language)


def _interval(span: Span, language: Language) -> str:
    start, end, phrases = span.start, span.end, language.phrases
    if isinstance(start, CalendarDate):
        if isinstance(end, CalendarDate):
            return _from_to(phrases.from_to, start, end, language)
        if end is Edge.UNKNOWN:
            return phrases.unknown_end.format(start=_part(start, language))
        return phrases.since.of(_plain_kind(start)).format(start=_part(start, language))
    if isinstance(end, CalendarDate):
        told = _part(end, language)
        if start is Edge.UNKNOWN:
            return phrases.unknown_start.format(end=told)
        return phrases.until.of(_plain_kind(end)).format(end=told)
    if start is Edge.UNKNOWN:
        return phrases.unknown_to_open
    return phrases.open_to_unknown if end is Edge.UNKNOWN else phrases.no_ends


def _part(date: CalendarDate, language: Language) -> str:
    return marked(date, language, inside=True)


def _from_to(frame: Frame, start: CalendarDate, end: CalendarDate, language: Language) -> str:
    first, last = _plain_kind(start), _plain_kind(end)
    told = _part(end, language)
    return frame.of(first if first == last else "other").format(start=_start(start, end, language), end=told)


def _plain_kind(date: CalendarDate) -> Kind:
    return kind_of(date) if date.is_plain else "other"


def _start(start: CalendarDate, end: CalendarDate, language: Language) -> str:
    """The start of a span, without the year, or the month and year, that its end tells as well."""
    if start.text == end.text or not _share_year([start, end]):
        return _part(start, language)
    same_month = len(start.parts) == 3 and start.parts[1] == end.parts[1]
    return without_year(start, language, day_only=same_month and language.day_comes_first)


def _share_year(dates: list[CalendarDate]) -> bool:
    """Whether all are unmarked months of one year, or unmarked days of one year."""
    one = dates[0]
    return len(one.parts) > 1 and all(
        date.is_plain and not date.season and date.parts[0] == one.parts[0] and len(date.parts) == len(one.parts)
        for date in dates
    )


def _set(dates: DateSet, language: Language) -> str:
    phrases = language.phrases
    if limit := _year_limit(dates):
        return phrases.before_year.format(year=limit)
    *most, last = _members(dates, language)
    if not most:
        return last
    template = phrases.last_and if dates.all_of else phrases.last_or
    return template.format(most=phrases.comma.join(most), last=last)


def _year_limit(dates: DateSet) -> int | None:
    """The year before which a date lies of which nothing else is told: 2011 of [..2010]."""
    (first, *others) = dates.members
    if others or dates.all_of or not isinstance(first, Span) or first.start is not Edge.OPEN:
        return None
    end = first.end
    return int(end.text) + 1 if isinstance(end, CalendarDate) and _plain_kind(end) == "year" else None


def _members(dates: DateSet, language: Language) -> list[str]:
    singles = [member for member in dates.members if isinstance(member, CalendarDate)]
    if len(singles) == len(dates.members) and _share_year(singles):
        *most, last = singles
        return [
            *(without_year(member, language, day_only=False) for member in most),
            _part(last, language),
        ]
    return [_member(member, dates.all_of, language) for member in dates.members]


def _member(member: CalendarDate | Span, all_of: bool, language: Language) -> str:
    if isinstance(member, CalendarDate):
        return _part(member, language)
    start, end, phrases = member.start, member.end, language.phrases
    if isinstance(start, CalendarDate) and isinstance(end, CalendarDate):
        return _from_to(phrases.through if all_of else phrases.between, start, end, language)
    if isinstance(start, CalendarDate):
        template = phrases.all_later if all_of else phrases.one_or_later
        return template.format(start=_part(start, language))
    assert isinstance(end, CalendarDate)  # only one end of a span in a set can be open
    template = phrases.all_earlier if all_of else phrases.one_or_earlier
    return template.format(end=_part(end, language))
