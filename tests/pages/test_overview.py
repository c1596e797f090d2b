"""The overview of a timeline: drawn within its frame whatever the dates, and told in words."""

import gzip
import re
from random import Random
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier_gen.edtf import EdtfError, parse
from dossier_gen.model import STATUSES, Article, Event
from dossier_gen.pages.overview import overview
from tests.factory import article, event

SVG = "{http://www.w3.org/2000/svg}"


def picture(events: list[Event], articles: list[Article] | None = None) -> str:
    return overview(events, articles or [], lambda one: f"#event-{one.id}", id="over", title="At a glance")


def days(number: int, month: str = "2024-03", **more: object) -> list[Event]:
    return [event(f"{month}-{i:02}", f"{month}-{i:02}", **more) for i in range(1, number + 1)]


def text(html: str) -> str:
    return " ".join("".join(ET.fromstring(html).itertext()).split())


def description(html: str) -> str:
    found = ET.fromstring(html).find("./svg/desc")
    assert found is not None
    return found.text or ""


def test_few_dated_events_need_no_picture() -> None:
    undated = [event(f"u{i}", "XXXX") for i in range(9)]
    assert picture(days(4) + undated) == ""
    assert picture(days(5) + undated).startswith("<figure ")
    assert picture(days(4) + days(5, "2024-04", status="denied")) == ""


def test_a_screen_reader_meets_one_image_with_a_title_and_a_description() -> None:
    html = picture([*days(9), event("a", "2024-03-09", key=True), event("b", "2024-03~")], [article("x", "2024-03-05")])
    svg = ET.fromstring(html).find("./svg")
    assert svg is not None
    assert svg.get("role") == "img"
    assert svg.get("aria-labelledby") == "over-title over-words"
    assert [svg.find(f"./{name}").get("id") for name in ("title", "desc")] == ["over-title", "over-words"]  # type: ignore[union-attr]
    assert list(svg.iter("a")) == []
    assert description(html) == (
        "11 events. The first: around March 2024; the last: 9 March 2024. "
        "10 are of one single day; the busiest day is 9 March 2024 with 2. 1 is marked as a turning point. "
        "1 is of no single day: less exactly known, in doubt, or longer than a day. 1 article of ours."
    )


def test_turning_points_are_numbered_and_listed_with_links() -> None:
    html = picture([*days(6), event("b", "2024-03-03", key=True), event("a", "2024-03-01/2024-03-02", key=True)])
    root = ET.fromstring(html)
    assert [el.text for el in root.iter("text") if el.get("class") == "d-o-number"] == ["1", "2"]
    assert [a.get("href") for a in root.iter("a")] == ["#event-a", "#event-b"]
    assert "Event a, from 1 to 2 March 2024Event b, 3 March 2024" in text(html)
    assert "<title>3 March 2024: Event b</title>" in html


def test_many_turning_points_are_marked_without_numbers() -> None:
    html = picture(days(30, key=True))
    assert "d-o-number" not in html
    assert "<a " not in html
    assert html.count('href="#over-key"') == 30 + 1


def test_a_title_in_another_language_says_so() -> None:
    events = days(5, key=True)
    html = overview(events, [], lambda one: "#", id="o", title="T", language=lambda one: "ar")
    assert html.count('<a href="#" lang="ar" dir="auto">') == 5


def test_a_date_that_is_no_single_day_is_a_bar_over_all_its_days() -> None:
    html = picture([*days(5, "2024-01"), *days(5, "2024-12"), event("a", "2024-04")])
    bars = [el for el in ET.fromstring(html).iter("line") if el.get("class") == "d-o-bar" and el.get("y1") != "7"]
    assert [(bar.get("x1"), bar.get("x2")) for bar in bars] == [("26.5%", "35.3%")]
    assert "No single day" in text(html)


def test_a_date_in_doubt_is_a_bar_with_its_wider_bounds_though_a_day_was_written() -> None:
    html = picture([*days(10), event("a", "2024-03-05~")])
    assert '<line x1="30%" x2="60%"' in html
    assert '<line x1="40%" x2="50%"' in html
    assert html.count("<circle") == 10


def test_what_is_expected_is_hollow() -> None:
    html = picture([*days(9), *days(1, "2024-04", status="expected")])
    assert html.count('r="3" class="d-o-hollow"') == 1 + 1
    assert "hollow: expected" in text(html)
    assert "hollow" not in text(picture(days(9)))


def test_an_event_long_before_does_not_press_the_others_together() -> None:
    html = picture([event("old", "1971", key=True), *days(20)])
    assert "← 1 earlier: 1971 (1 turning point)" in text(html)
    assert description(html).startswith("20 events. The first: 1 March 2024; the last: 20 March 2024.")
    later = picture([event("far", "2050"), event("farther", "2060"), *days(30), *days(20, "2024-04")])
    assert "2 later, the last: 2060 →" in text(later)


def test_what_is_not_drawn_is_told() -> None:
    events = [*days(9), event("u", "XXXX"), *days(2, "2024-04", status="retracted")]
    told = text(picture(events, [article("x", "2020-01-01"), article("y", "2024-03-02")]))
    assert "1 event has no date that can be drawn. 2 denied or retracted events are not drawn." in told
    assert "1 article of ours lies outside of these dates." in told


def test_a_year_that_is_all_that_is_known_is_shown_whole() -> None:
    html = picture([event(f"e{i}", "2024") for i in range(6)])
    assert description(html).startswith("6 events, the first and the last of them: 2024.")
    assert "d-o-run" not in html


def test_texts_are_escaped() -> None:
    html = overview(days(5, title="<b>&\"'", key=True), [], lambda one: '"><i>', id="o", title="<u>")
    assert "<b>" not in html
    assert "<i>" not in html
    assert "<u>" not in html


def test_no_style_and_no_handler_stand_in_the_picture() -> None:
    html = picture([*days(20, key=True), event("a", "2024-03~"), event("b", "2024-03-09/..")], [article("x")])
    assert not re.search(r'\s(style|on\w+)="', html)


@pytest.mark.parametrize("number", [1000, 5000])
def test_a_picture_of_many_events_is_light(number: int) -> None:
    random = Random(7)
    forms = ["{}-{:02}-{:02}", "{}-{:02}-{:02}", "{}-{:02}", "{}-{:02}-{:02}~", "{}-{:02}-{:02}/.."]
    dates = [
        random.choice(forms).format(random.choice([2023, 2024]), random.randint(1, 12), random.randint(1, 28))
        for _ in range(number)
    ]
    events = [event(f"e{i}", date, key=random.random() < 0.3) for i, date in enumerate(dates)]
    articles = [article(f"a{i}", f"2024-{random.randint(1, 12):02}-15") for i in range(number)]
    html = picture(events, articles)
    assert len(gzip.compress(html.encode(), 6)) < 8_192


def _parses(written: str) -> bool:
    try:
        parse(written)
    except EdtfError:
        return False
    return True


YEARS = st.one_of(st.integers(1990, 2030), st.integers(1, 9999), st.sampled_from([1, 4, 1900, 2000, 9999]))
PLAIN = st.builds("{:04}-{:02}-{:02}".format, YEARS, st.integers(1, 12), st.integers(1, 31)).filter(_parses)
MARKED = st.builds("{}{}".format, PLAIN, st.sampled_from("?~%"))
WHOLE = st.one_of(st.builds("{:04}".format, YEARS), st.builds("{:04}-{:02}".format, YEARS, st.integers(1, 12)))
SPANS = st.builds("{}/{}".format, PLAIN, PLAIN).filter(_parses)
OPEN = st.one_of(PLAIN.map("{}/..".format), PLAIN.map("../{}".format), PLAIN.map("{}/".format))
ODD = st.sampled_from(
    (
        *("XXXX", "../..", "-0044-03-15", "0000", "Y170000002", "-0100/0044", "20XX", "2XXX", "0001-01-01~", "9999"),
        *("9999-12-31%", "0001", "2004-02-29", "9999-12-31", "0001-01-01", "1950S2", "2001-21", "[..1984]"),
        *("{2020-01,2020-03..}", "../2011-05", "1984?/2004~"),
    )
)
DATES = st.one_of(PLAIN, PLAIN, MARKED, WHOLE, SPANS, OPEN, ODD)
TITLES = st.text(st.characters(min_codepoint=32, exclude_categories=["Cc", "Cs", "Cn"]), min_size=1, max_size=12)


@st.composite
def events(draw: st.DrawFn) -> list[Event]:
    facts = st.tuples(DATES, st.booleans(), st.sampled_from(STATUSES), TITLES)
    drawn = draw(st.lists(facts, min_size=5, max_size=60))
    return [
        event(f"e{i}", date, key=key, status=status, title=title) for i, (date, key, status, title) in enumerate(drawn)
    ]


ARTICLES = st.lists(PLAIN, max_size=12).map(lambda dates: [article(f"a{i}", date) for i, date in enumerate(dates)])


@settings(max_examples=150)
@given(events(), ARTICLES, st.randoms(use_true_random=False))
def test_a_picture_is_well_formed_within_its_frame_and_the_same_every_time(
    found: list[Event], articles: list[Article], random: Random
) -> None:
    html = picture(found, articles)
    mixed, others = list(found), list(articles)
    random.shuffle(mixed)
    random.shuffle(others)
    assert picture(mixed, others) == html
    if not html:
        return
    svg = ET.fromstring(html).find("./svg")
    assert svg is not None
    height = float(svg.get("height", ""))
    for element in svg.iter():
        for name in ("x", "x1", "x2", "cx", "width"):
            place = element.get(name, "0%")
            assert element is svg or place == "0" or (place.endswith("%") and 0 <= float(place[:-1]) <= 100), place
        for name in ("y", "y1", "y2", "cy", "height"):
            assert 0 <= float(element.get(name, "0")) <= height
        if element.tag == "rect":
            x, width = (float(element.get(name, "")[:-1]) for name in ("x", "width"))
            assert x + width <= 100.02
        assert "nan" not in "".join(element.attrib.values()).lower()


@settings(max_examples=150)
@given(events(), ARTICLES)
def test_every_event_is_drawn_or_told(found: list[Event], articles: list[Article]) -> None:
    html = picture(found, articles)
    if not html:
        return
    told = text(html).replace(",", "")
    figures = (
        *(r"(\d+) events?(?:\. The first: | the first and |: )", r"(\d+) earlier", r"(\d+) later"),
        *(r"(\d+) events? ha(?:s|ve) no date", r"(\d+) denied or retracted"),
    )
    numbers = [int(match[1]) for figure in figures if (match := re.search(figure, told))]
    assert sum(numbers) == len(found)
