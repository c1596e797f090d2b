"""A single date, or a long year, in words."""

from dossier_gen.edtf.days import days_in_month
from dossier_gen.edtf.digits import fitting
from dossier_gen.edtf.forms import CalendarDate, Clock, LongYear, Part
from dossier_gen.edtf.locales import Language
from dossier_gen.edtf.phrases import Kind, Unit

# X1 is one of four days, 1X of ten.
_MOST_LISTED = 4

_LAST_YEAR = 9999
_EARLY = 1000
_KINDS: tuple[Kind, ...] = ("year", "month", "day")


def kind_of(date: CalendarDate) -> Kind:
    """Whether it is a day, a month or a year of four digits, its marks aside; else "other"."""
    digits = "".join(part.digits for part in date.parts)
    plain = digits.isdigit() and digits[0] != "0"
    return _KINDS[len(date.parts) - 1] if plain and date.season is None and date.clock is None else "other"


def bare_date(date: CalendarDate, language: Language) -> str:
    """A date in words without its marks."""
    year, *rest = date.parts
    if not rest:
        return _year(year, language)
    if date.season:
        return _season(date.season, int(year.digits), language)
    told = _month(rest[0], year, language) if len(rest) == 1 else _day(rest[1], rest[0], year, language)
    if told is None:
        return language.phrases.written_date.format(text="-".join(part.digits for part in date.parts))
    return _at(told, date.clock, language) if date.clock else told


def _season(code: int, year: int, language: Language) -> str:
    """A season or another part of a year, by its code: seasons, then those of the north and the south, then parts."""
    phrases = language.phrases
    if code >= 33:
        return _in_era(year, phrases.parts[code - 33], language)
    told = _in_era(year, phrases.seasons[(code - 21) % 4], language)
    return told if code < 25 else phrases.hemispheres[(code - 25) // 4].format(season=told)


def without_year(date: CalendarDate, language: Language, *, day_only: bool) -> str:
    """A day or a month, written in plain digits, without its year, or the day without its month as well."""
    _, month, *days = date.parts
    if not days:
        return language.months[int(month.digits) - 1]
    day = language.day_number(int(days[0].digits))
    return day if day_only else language.day_of_month(int(month.digits), day)


def _month(month: Part, year: Part, language: Language) -> str:
    phrases = language.phrases
    if month.digits == "XX":
        return phrases.some_month.format(rest=_year(year, language))
    names = [language.months[number - 1] for number in fitting(month.digits, 12)]
    told = _one_of(names, language)
    dates = _in_year(year, told, language.month("{year}", told), language)
    return phrases.month_of_row.format(dates=dates) if len(names) > _MOST_LISTED else dates


def _day(day: Part, month: Part, year: Part, language: Language) -> str | None:
    """The day in words; None where the X in its month and day fit no short wording."""
    phrases = language.phrases
    if month.has_x:
        return _day_of_unknown_month(day, month, year, language)
    if day.digits == "XX":
        return phrases.some_day.format(rest=_month(month, year, language))
    number = int(month.digits)
    length = days_in_month(2000 if year.has_x else int(year.digits), number)
    days = [language.day_number(fit) for fit in fitting(day.digits, length)]
    told = _one_of(days, language)
    dates = _in_year(year, language.day_of_month(number, told), language.day("{year}", number, told), language)
    return phrases.day_of_row.format(dates=dates) if len(days) > _MOST_LISTED else dates


def _day_of_unknown_month(day: Part, month: Part, year: Part, language: Language) -> str | None:
    if month.digits != "XX" or (day.has_x and day.digits != "XX"):
        return None
    rest = _year(year, language)
    if day.has_x:
        return language.phrases.some_day.format(rest=rest)
    return language.phrases.day_of_some_month.format(day=int(day.digits), rest=rest)


def _one_of(items: list[str], language: Language) -> str:
    """One of a few, all named; or one of a row, by its first and last."""
    phrases = language.phrases
    if len(items) > _MOST_LISTED:
        return phrases.row.format(first=items[0], last=items[-1])
    *most, last = items
    return phrases.last_or.format(most=phrases.comma.join(most), last=last) if most else last


def _in_year(year: Part, rest: str, with_year: str, language: Language) -> str:
    """A day or a month in a year: `rest` beside several years, the template `with_year` with the number of one."""
    if year.has_x:
        return language.phrases.in_years.format(rest=rest, years=_year(year, language))
    return _in_era(int(year.digits), with_year, language)


def _in_era(year: int, template: str, language: Language) -> str:
    """The template with the number of the year, and the era where that is needed: 1 BC is the year 0."""
    phrases = language.phrases
    if year < 1:
        return phrases.before_christ.format(date=template.format(year=1 - year))
    if year < _EARLY:
        return phrases.early_date.format(date=template.format(year=phrases.early_year.format(year=year)))
    return template.format(year=year)


def _year(year: Part, language: Language) -> str:
    digits, phrases = year.digits, language.phrases
    if not year.has_x:
        return _number(int(digits), language)
    if digits == "XXXX":
        return phrases.unknown_year
    known = digits.rstrip("X")
    if not known.isdigit() or known[0] == "0":
        return phrases.written_year.format(text=digits)
    decade: Unit = "first decade" if known.endswith("0") else "decade"
    units: dict[int, Unit] = {3: decade, 2: "century", 1: "millennium"}
    return phrases.years[units[len(known)]].format(first=f"{known:0<4}", last=f"{known:9<4}")


def _number(year: int, language: Language) -> str:
    if abs(year) > _LAST_YEAR:
        return language.phrases.far_year.format(year=year)
    return _in_era(year, language.phrases.year, language)


def _at(day: str, clock: Clock, language: Language) -> str:
    phrases = language.phrases
    zone = "UTC" + clock.offset.rstrip("Z") if clock.offset else phrases.local_time
    return phrases.time.format(day=day, time=clock.time.removesuffix(":00"), zone=zone)


def long_year(year: LongYear, language: Language) -> str:
    """A year after Y, or with significant digits, in words."""
    if year.estimate is None:
        return language.phrases.written_year.format(text=year.text)
    told = _number(year.estimate, language)
    if year.first[0] == year.last[0]:
        return told
    first, last = _number(year.first[0], language), _number(year.last[0], language)
    return language.phrases.estimated.format(year=told, first=first, last=last)
