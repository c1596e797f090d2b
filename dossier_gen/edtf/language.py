"""The words for dates, one table per language; one filled from Babel's could stand beside the English."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """The words and phrases of one language; phrases are templates for str.format.

    `seasons` are phrases by their code in ISO 8601-2. `part_names` are the words for year, month, day and
    season where a mark on one of them is told. `within` leads from a day or month to several years.
    """

    months: tuple[str, ...]
    seasons: dict[int, str]
    part_names: tuple[str, str, str, str]
    day_month: str = "{day} {month}"
    with_year: str = "{rest} {year}"
    early_year: str = "AD {year}"
    before_christ: str = "{year} BC"
    far_year: str = "the year {year}"
    unknown_year: str = "an unknown year"
    decade: str = "the {year}s"
    first_decade: str = "the {year}s (decade)"
    century: str = "the {year}s (century)"
    millennium: str = "the {year}s (millennium)"
    within: str = "in {year}"
    some_day: str = "some day in {rest}"
    some_month: str = "some month in {rest}"
    day_of_some_month: str = "day {day} of some month in {rest}"
    one_from_to: str = "{unit} from {first} to {last}"
    a_day: str = "a day"
    a_month: str = "a month"
    written_year: str = "a year written {text}"
    written_date: str = "a date written {text}"
    estimated: str = "around {year} (between {first} and {last})"
    time: str = "{day}, {time} {zone}"
    utc: str = "UTC"
    local_time: str = "local time"
    approximate: str = "around {date}"
    uncertain: str = "{date}, uncertain"
    uncertain_within: str = "{date} (uncertain)"
    part_marks: str = "{date} ({marks})"
    mark_uncertain: str = "{parts} uncertain"
    mark_approximate: str = "{parts} approximate"
    mark_both: str = "{parts} uncertain and approximate"
    from_to: str = "from {start} to {end}"
    since: str = "since {start}"
    until: str = "until {end}"
    no_ends: str = "without a start or an end"
    unknown_date: str = "an unknown date"
    between: str = "between {start} and {end}"
    through: str = "{start} to {end}"
    one_or_later: str = "{start} or later"
    one_or_earlier: str = "{end} or earlier"
    all_later: str = "{start} and later"
    all_earlier: str = "{end} and earlier"
    comma: str = ", "
    last_or: str = "{most} or {last}"
    last_and: str = "{most} and {last}"


ENGLISH = Language(
    months=(
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    seasons={
        21: "spring {year}",
        22: "summer {year}",
        23: "autumn {year}",
        24: "winter {year}",
        25: "spring {year} (northern hemisphere)",
        26: "summer {year} (northern hemisphere)",
        27: "autumn {year} (northern hemisphere)",
        28: "winter {year} (northern hemisphere)",
        29: "spring {year} (southern hemisphere)",
        30: "summer {year} (southern hemisphere)",
        31: "autumn {year} (southern hemisphere)",
        32: "winter {year} (southern hemisphere)",
        33: "the first quarter of {year}",
        34: "the second quarter of {year}",
        35: "the third quarter of {year}",
        36: "the fourth quarter of {year}",
        37: "the first four months of {year}",
        38: "the second four months of {year}",
        39: "the last four months of {year}",
        40: "the first half of {year}",
        41: "the second half of {year}",
    },
    part_names=("year", "month", "day", "season"),
)

LANGUAGES: dict[str, Language] = {"en": ENGLISH}
