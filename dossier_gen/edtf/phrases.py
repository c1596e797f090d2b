"""The words that stand around months and numbers in a date: one table of phrases per language."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

#: What a plain date is, for phrases that differ by it ("le 8 décembre" but "décembre"); "other" is all the rest.
Kind: TypeAlias = Literal["day", "month", "year", "other"]
#: Units of years of which some are not told: the 2020s, 200X, 20XX, 2XXX.
Unit: TypeAlias = Literal["decade", "first decade", "century", "millennium"]

UNITS: tuple[Unit, ...] = ("decade", "first decade", "century", "millennium")


@dataclass(frozen=True, slots=True)
class Frame:
    """A phrase around dates, and those for plain days, months and years where they differ from it."""

    other: str
    day: str = ""
    month: str = ""
    year: str = ""

    def of(self, kind: Kind) -> str:
        """The phrase for dates of a kind."""
        told: str = getattr(self, kind)
        return told or self.other


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """The phrases of one language, templates for str.format.

    A date goes into a phrase as it stands alone, in the first case, so `other` of a Frame must suit every date:
    "начало: весна 2025 г." has no preposition that asks for another case. `seasons` (from spring), `hemispheres`
    (north, south) and `parts` (quarters, thirds, halves) are those of the codes 21 to 41 of ISO 8601-2.
    `part_names` are year, month, day and season, where a mark on one of them is told. `early_date` and
    `before_christ` go around a whole date, `early_year` around its year.
    """

    seasons: tuple[str, str, str, str]
    hemispheres: tuple[str, str]
    parts: tuple[str, ...]
    part_names: tuple[str, str, str, str]
    first_day: str = "1"
    year: str = "{year}"
    early_year: str = "{year}"
    early_date: str = "{date}"
    before_christ: str
    far_year: str
    unknown_year: str
    years: Mapping[Unit, str]
    in_years: str = "{rest} ({years})"
    some_day: str
    some_month: str
    day_of_some_month: str
    row: str = "{first}–{last}"
    day_of_row: str
    month_of_row: str
    written_year: str
    written_date: str
    estimated: str
    time: str = "{day}, {time} {zone}"
    local_time: str
    approximate: Frame
    uncertain: str
    uncertain_within: str
    part_marks: str = "{date} ({marks})"
    mark_uncertain: str
    mark_approximate: str
    mark_both: str
    from_to: Frame
    since: Frame
    until: Frame
    unknown_start: str
    unknown_end: str
    unknown_to_open: str
    open_to_unknown: str
    no_ends: str
    between: Frame
    through: Frame
    one_or_later: str
    before_year: str
    one_or_earlier: str
    all_later: str
    all_earlier: str
    comma: str = ", "
    last_or: str
    last_and: str
