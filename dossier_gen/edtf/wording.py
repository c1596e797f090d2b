"""A date in words: what was written, never more exact."""

from dossier_gen.edtf.date_words import long_year, marked, without_year
from dossier_gen.edtf.forms import CalendarDate, DateSet, Edge, Form, LongYear, Span
from dossier_gen.edtf.language import LANGUAGES, Language
from dossier_gen.edtf.value import Edtf


def words(value: Edtf, locale: str = "en") -> str:
    """The date in words, as in "around December 2024"; raises ValueError for a locale that has no words yet.

    A region is passed over: "en-GB" is told as "en". Years up to 0 are told as BC (year 0 is 1 BC), the
    seconds of a time only where they are not 00. What has no short wording is told as it was written
    ("a date written 1984-X1-X2").
    """
    language = LANGUAGES.get(locale.replace("_", "-").partition("-")[0].lower())
    if language is None:
        raise ValueError(f"no words for dates in the locale {locale!r}; there are: {', '.join(sorted(LANGUAGES))}")
    return _form(value.form, language)


def _form(form: Form, language: Language) -> str:
    if isinstance(form, CalendarDate):
        return marked(form, language, inside=False)
    if isinstance(form, LongYear):
        return long_year(form, language)
    if isinstance(form, Span):
        return _interval(form, language)
    return _set(form, language)


def _interval(span: Span, language: Language) -> str:
    start, end = span.start, span.end
    if isinstance(start, CalendarDate) and isinstance(end, CalendarDate):
        return language.from_to.format(start=_start(start, end, language), end=marked(end, language, inside=True))
    if start is Edge.OPEN and end is Edge.OPEN:
        return language.no_ends
    if end is Edge.OPEN:
        return language.since.format(start=_end(start, language))
    if start is Edge.OPEN:
        return language.until.format(end=_end(end, language))
    return language.from_to.format(start=_end(start, language), end=_end(end, language))


def _end(end: CalendarDate | Edge, language: Language) -> str:
    return language.unknown_date if isinstance(end, Edge) else marked(end, language, inside=True)


def _start(start: CalendarDate, end: CalendarDate, language: Language) -> str:
    """The start of a span, without the year, or the month and year, that its end tells as well."""
    if start.text == end.text or not _share_year([start, end]):
        return marked(start, language, inside=True)
    return without_year(start, language, day_only=start.parts[1] == end.parts[1] and len(start.parts) == 3)


def _share_year(dates: list[CalendarDate]) -> bool:
    """Whether all are unmarked months of one year, or unmarked days of one year."""
    one = dates[0]
    return len(one.parts) > 1 and all(
        date.is_plain and not date.season and date.parts[0] == one.parts[0] and len(date.parts) == len(one.parts)
        for date in dates
    )


def _set(dates: DateSet, language: Language) -> str:
    *most, last = _members(dates, language)
    if not most:
        return last
    template = language.last_and if dates.all_of else language.last_or
    return template.format(most=language.comma.join(most), last=last)


def _members(dates: DateSet, language: Language) -> list[str]:
    singles = [member for member in dates.members if isinstance(member, CalendarDate)]
    if len(singles) == len(dates.members) and _share_year(singles):
        *most, last = singles
        return [
            *(without_year(member, language, day_only=False) for member in most),
            marked(last, language, inside=True),
        ]
    return [_member(member, dates.all_of, language) for member in dates.members]


def _member(member: CalendarDate | Span, all_of: bool, language: Language) -> str:
    if isinstance(member, CalendarDate):
        return marked(member, language, inside=True)
    start, end = member.start, member.end
    if isinstance(start, Edge):
        return (language.all_earlier if all_of else language.one_or_earlier).format(end=_end(end, language))
    if isinstance(end, Edge):
        return (language.all_later if all_of else language.one_or_later).format(start=_end(start, language))
    template = language.through if all_of else language.between
    return template.format(start=_start(start, end, language), end=marked(end, language, inside=True))
