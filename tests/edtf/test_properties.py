"""What holds for every text: the calendar's own days, random shapes, hostile strings."""

import re
from datetime import MAXYEAR, date

from hypothesis import example, given
from hypothesis import strategies as st

from dossier_gen.edtf import Edtf, EdtfError, parse, words
from dossier_gen.edtf.languages import PHRASES

marks = st.sampled_from(["", "", "", "?", "~", "%"])
years = st.integers(0, 9999).map("{:04}".format) | st.from_regex(r"-?[0-9X]{4}", fullmatch=True)
months = st.integers(1, 12).map("{:02}".format) | st.from_regex(r"[01X][0-9X]", fullmatch=True)
seasons = st.integers(21, 41).map(str)
days = st.integers(1, 28).map("{:02}".format) | st.from_regex(r"[0-3X][0-9X]", fullmatch=True)


@st.composite
def single_dates(draw: st.DrawFn) -> str:
    parts = [years, *draw(st.sampled_from([[], [months], [seasons], [months, days]]))]
    return "-".join(draw(marks) + draw(part) + draw(marks) for part in parts)


ends = single_dates() | st.sampled_from(["", ".."])
spans = st.builds("{}/{}".format, ends, ends)
members = single_dates() | st.builds("{}..{}".format, single_dates(), single_dates())
sets = st.builds(
    "{0[0]}{1}{0[1]}".format, st.sampled_from(["[]", "{}"]), st.lists(members, min_size=1, max_size=5).map(",".join)
)
long_years = st.from_regex(r"Y?-?[0-9]{1,20}(E[0-9]{1,9})?(S[0-9]{1,2})?", fullmatch=True)
shapes = single_dates() | spans | sets | long_years
hostile = st.text(alphabet="0123456789XYEST?~%-/.,[]{}:+Z ", max_size=260) | st.text(max_size=60)


def read(text: str) -> Edtf | None:
    """The value, or None where the text is refused; whatever else is raised fails the test."""
    try:
        return parse(text)
    except EdtfError as error:
        fault = error
    assert str(fault).isprintable()
    assert fault.problem
    assert fault.cure
    return None


@given(st.dates())
def test_a_day_comes_back(day: date) -> None:
    value = parse(day.isoformat())
    assert value.earliest == value.latest == value.earliest_padded == value.latest_padded == day
    assert value.html_datetime == value.text == day.isoformat()
    assert words(value).startswith(f"{day.day} ")


@given(st.dates(), st.dates())
def test_a_span_has_the_bounds_of_its_ends(one: date, other: date) -> None:
    first, last = sorted((one, other))
    value = parse(f"{first.isoformat()}/{last.isoformat()}")
    assert (value.earliest, value.latest) == (first, last)
    if first < last:
        assert read(f"{last.isoformat()}/{first.isoformat()}") is None


@given(st.dates(), st.lists(st.integers(0, 9), unique=True))
def test_a_day_lies_within_the_bounds_of_what_is_left_of_it(day: date, hidden: list[int]) -> None:
    text = "".join("X" if place in hidden and c != "-" else c for place, c in enumerate(day.isoformat()))
    value = parse(text)
    if text.startswith("XXXX"):
        assert value.earliest is value.latest is None
    else:
        assert value.earliest is None or value.earliest <= day
        assert value.latest is not None
        assert value.latest >= day


@given(shapes)
@example("2016-02-X9")
@example("Y-3388E2S3")
def test_bounds_are_in_order_and_padding_only_widens(text: str) -> None:
    value = read(text)
    if value is None:
        return
    if value.earliest and value.latest:
        assert value.earliest <= value.latest
    if value.earliest and value.earliest_padded:
        assert value.earliest_padded <= value.earliest
    if value.latest and value.latest_padded:
        assert value.latest_padded >= value.latest
    if not (value.uncertain or value.approximate):
        assert (value.earliest_padded, value.latest_padded) == (value.earliest, value.latest)


@given(shapes, shapes)
def test_the_order_is_total_and_agrees_with_the_bounds(one: str, other: str) -> None:
    left, right = read(one), read(other)
    if left is None or right is None:
        return
    assert (left.sort_key == right.sort_key) == (one == other) == (left == right)
    assert (left.sort_key < right.sort_key) + (left.sort_key > right.sort_key) + (left == right) == 1
    if left.latest and right.earliest and left.latest < right.earliest:
        assert left.sort_key < right.sort_key
    if left.earliest and right.earliest and left.earliest < right.earliest:
        assert left.sort_key < right.sort_key


@given(shapes, st.sampled_from(sorted(PHRASES)))
def test_every_language_tells_the_years_that_were_written(text: str, locale: str) -> None:
    value = read(text)
    if value is None:
        return
    told = words(value, locale)
    assert told == told.strip()
    assert "{" not in told
    assert set(re.findall("[0-9]{4,}", words(value))) <= set(re.findall("[0-9]{4,}", told))


@given(shapes)
def test_words_tell_something_and_html_only_what_it_can_say(text: str) -> None:
    value = read(text)
    if value is None:
        return
    told = words(value)
    assert told == told.strip()
    assert told
    if value.html_datetime is not None:
        assert value.html_datetime == text
        assert set(text) <= set("0123456789-")
        assert value.precision in {"year", "month", "day"}


@given(hostile)
@example("Y9E99999999")
@example("Y-9E999999999S999999999")
@example("~" * 250)
@example("." * 250)
@example("x" * 249 + "!")
@example("[" + "XXX1-02-29," * 20 + "2024]")
@example("/" * 250)
@example("２０２４")
@example("٢٠٢٤-١٢")
@example("2024\0")
@example("2024-12-08\0..2024")
@example("2024\x07/12")
@example("2024-12-08T10:30\x07z")
def test_hostile_text_is_read_or_refused(text: str) -> None:
    value = read(text)
    assert value is None or (value.text == text and words(value))


@given(st.integers(MAXYEAR + 1, 10**30))
def test_years_beyond_the_calendar_have_no_bounds(year: int) -> None:
    value = read(f"Y{year}") or parse(f"Y{year // 10**15}E15")
    assert value.earliest is value.latest is None
    assert value.sort_key > parse("9999-12-31").sort_key
