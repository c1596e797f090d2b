"""A single date, or a long year, in words."""

from dossier_gen.edtf.days import days_in_month
from dossier_gen.edtf.digits import fitting
from dossier_gen.edtf.forms import CalendarDate, Clock, LongYear, Part
from dossier_gen.edtf.language import Language

# X1 is one of four days, 1X of ten.
_MOST_LISTED = 4

_LAST_YEAR = 9999
_EARLY = 1000


def marked(date: CalendarDate, language: Language, *, inside: bool) -> str:
    """A date with its marks in words; `inside` a span or a set, "uncertain" is told in brackets."""
    told = bare_date(date, language)
    if date.is_plain:
        return told
    uncertain, approximate = _marked_parts(date, "?%"), _marked_parts(date, "~%")
    everything = set(range(len(date.parts)))
    if approximate == everything:
        told, approximate = language.approximate.format(date=told), set()
    wholly_uncertain = uncertain == everything
    notes = _notes(date, set() if wholly_uncertain else uncertain, approximate, language)
    if notes:
        told = language.part_marks.format(date=told, marks=language.comma.join(notes))
    if wholly_uncertain:
        told = (language.uncertain_within if inside else language.uncertain).format(date=told)
    return told


def _marked_parts(date: CalendarDate, marks: str) -> set[int]:
    """The parts that a mark stands for: one before a part for it alone, one after it for all up to it."""
    found: set[int] = set()
    for index, part in enumerate(date.parts):
        if part.before and part.before in marks:
            found.add(index)
        if part.after and part.after in marks:
            found.update(range(index + 1))
    return found


def _notes(date: CalendarDate, uncertain: set[int], approximate: set[int], language: Language) -> list[str]:
    groups = (
        (language.mark_uncertain, uncertain - approximate),
        (language.mark_approximate, approximate - uncertain),
        (language.mark_both, uncertain & approximate),
    )
    return [template.format(parts=_part_names(date, parts, language)) for template, parts in groups if parts]


def _part_names(date: CalendarDate, parts: set[int], language: Language) -> str:
    names = [language.part_names[3 if index == 1 and date.season else index] for index in sorted(parts)]
    return names[0] if len(names) == 1 else language.last_and.format(most=names[0], last=names[1])


def bare_date(date: CalendarDate, language: Language) -> str:
    """A date in words without its marks."""
    year, *rest = date.parts
    if not rest:
        return _year(year, language)
    if date.season:
        return language.seasons[date.season].format(year=_year(year, language))
    told = _month(rest[0], year, language) if len(rest) == 1 else _day(rest[1], rest[0], year, language)
    if told is None:
        return language.written_date.format(text="-".join(part.digits for part in date.parts))
    return _at(told, date.clock, language) if date.clock else told


def without_year(date: CalendarDate, language: Language, *, day_only: bool) -> str:
    """A day or a month, written in plain digits, without its year, or the day without its month as well."""
    _, month, *days = date.parts
    name = language.months[int(month.digits) - 1]
    if not days:
        return name
    day = str(int(days[0].digits))
    return day if day_only else language.day_month.format(day=day, month=name)


def _month(month: Part, year: Part, language: Language) -> str:
    if month.digits == "XX":
        return language.some_month.format(rest=_year(year, language))
    names = [language.months[number - 1] for number in fitting(month.digits, 12)]
    return _in_year(_one_of(names, language.a_month, language), year, language)


def _day(day: Part, month: Part, year: Part, language: Language) -> str | None:
    """The day in words; None where the X in its month and day fit no short wording."""
    if month.has_x:
        return _day_of_unknown_month(day, month, year, language)
    name = language.months[int(month.digits) - 1]
    if day.digits == "XX":
        return language.some_day.format(rest=_in_year(name, year, language))
    length = days_in_month(2000 if year.has_x else int(year.digits), int(month.digits))
    numbers = [str(number) for number in fitting(day.digits, length)]
    told = language.day_month.format(day=_one_of(numbers, language.a_day, language), month=name)
    return _in_year(told, year, language)


def _day_of_unknown_month(day: Part, month: Part, year: Part, language: Language) -> str | None:
    if month.digits != "XX" or (day.has_x and day.digits != "XX"):
        return None
    rest = _year(year, language)
    if day.has_x:
        return language.some_day.format(rest=rest)
    return language.day_of_some_month.format(day=int(day.digits), rest=rest)


def _one_of(items: list[str], unit: str, language: Language) -> str:
    """One of a few, all named; or one of a row, by its first and last."""
    if len(items) > _MOST_LISTED:
        return language.one_from_to.format(unit=unit, first=items[0], last=items[-1])
    *most, last = items
    return language.last_or.format(most=language.comma.join(most), last=last) if most else last


def _in_year(rest: str, year: Part, language: Language) -> str:
    told = _year(year, language)
    if year.has_x:
        told = language.within.format(year=told)
    return language.with_year.format(rest=rest, year=told)


def _year(year: Part, language: Language) -> str:
    digits = year.digits
    if not year.has_x:
        return _number(int(digits), language)
    if digits == "XXXX":
        return language.unknown_year
    known = digits.rstrip("X")
    if not known.isdigit() or known[0] == "0":
        return language.written_year.format(text=digits)
    decade = language.first_decade if known.endswith("0") else language.decade
    template = {3: decade, 2: language.century, 1: language.millennium}[len(known)]
    return template.format(year=f"{known:0<4}")


def _number(year: int, language: Language) -> str:
    if abs(year) > _LAST_YEAR:
        return language.far_year.format(year=year)
    if year < 1:
        return language.before_christ.format(year=1 - year)
    return str(year) if year >= _EARLY else language.early_year.format(year=year)


def _at(day: str, clock: Clock, language: Language) -> str:
    zone = language.utc + clock.offset.rstrip("Z") if clock.offset else language.local_time
    return language.time.format(day=day, time=clock.time.removesuffix(":00"), zone=zone)


def long_year(year: LongYear, language: Language) -> str:
    """A year after Y, or with significant digits, in words."""
    if year.estimate is None:
        return language.written_year.format(text=year.text)
    told = _number(year.estimate, language)
    if year.first[0] == year.last[0]:
        return told
    first, last = _number(year.first[0], language), _number(year.last[0], language)
    return language.estimated.format(year=told, first=first, last=last)
