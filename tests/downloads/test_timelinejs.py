"""The JSON for TimelineJS: nothing is lost, no date is more exact than it was, and no text is taken for HTML."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_gen import offers
from dossier_gen.downloads.timelinejs import position
from dossier_gen.edtf import parse, words
from dossier_gen.edtf.days import Ymd, days_in_month
from tests.downloads.making import DATES, HOSTILE, URL, made, read_json, rich
from tests.factory import dossier, event, image
from tests.pages.document import Document


def timeline(*records: Any, url: str = URL) -> dict[str, Any]:
    """What TimelineJS is given."""
    return read_json(made(*records, url=url), offers.TIMELINEJS)


def slides(found: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The slides of events by their ids."""
    return {slide["unique_id"]: slide for slide in found["events"]}


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2024-12-08", (2024, 12, 8), ()),
        ("2024-12", (2024, 12), ()),
        ("2024", (2024,), ()),
        ("2024-12-08T10:30:00Z", (2024, 12, 8), ()),
        # A part that is marked is left out with those after it, but for the year.
        ("2024-12-08?", (2024, 12), ()),
        ("2024-12-31~", (2024, 12), ()),
        ("2024-12-?08", (2024, 12), ()),
        ("2024-12~", (2024,), ()),
        ("2024?", (2024,), ()),
        ("2004?-06-11", (2004,), ()),
        ("?2004-06-11", (2004,), ()),
        # Digits that are not known.
        ("2024-12-XX", (2024, 12), ()),
        ("2024-XX-08", (2024,), ()),
        ("2024-1X", (2024,), ()),
        ("202X", (), ()),
        ("15XX-12-25", (), ()),
        ("XXXX-12-25", (), ()),
        # A season has no month, and stands in the year it was written with.
        ("2024-21", (2024,), ()),
        ("2024-24", (2024,), ()),
        # Spans: an end that would be drawn before the start is not told, nor one of no single year.
        ("2024-11-27/2024-12-08", (2024, 11, 27), (2024, 12, 8)),
        ("2024-11-27~/2024-12-08", (2024, 11), (2024, 12, 8)),
        ("2024-11/2025-03", (2024, 11), (2025, 3)),
        ("2024-11-27/2024-XX-XX", (2024, 11, 27), ()),
        ("2024-12-08/2024-12-08", (2024, 12, 8), ()),
        ("2019/202X", (2019,), ()),
        ("2024-12-08/..", (2024, 12, 8), ()),
        ("2024-12-08/", (2024, 12, 8), ()),
        ("../2024", (), ()),
        ("/2024-12-08", (), ()),
        # One of several dates: what all have in common.
        ("[2024-12-01,2024-12-08]", (2024, 12), ()),
        ("[2024-11-27..2024-12-08]", (2024,), ()),
        ("[2023-12-31,2024-01-01]", (), ()),
        ("[2024-12-08]", (2024, 12, 8), ()),
        ("[2024-12-08?,2024-12-09]", (2024, 12), ()),
        ("[2024-12-08..]", (), ()),
        ("[..2011]", (), ()),
        # All of several dates: the first, but a whole span where that is all.
        ("{2024-01-01,2024-01-03}", (2024, 1, 1), ()),
        ("{2024-01-01..2024-01-03}", (2024, 1, 1), (2024, 1, 3)),
        ("{2024-01,2023-05-02..2023-06-01}", (2023, 5, 2), ()),
        ("{..2024}", (), ()),
        # Years before year 1 and far away.
        ("-0044-03-15", (-44, 3, 15), ()),
        ("0000", (0,), ()),
        ("Y12000", (12000,), ()),
        ("Y-17E7", (), ()),
        ("1950S2", (), ()),
    ],
)
def test_only_the_parts_that_are_known_are_told(text: str, start: tuple[int, ...], end: tuple[int, ...]) -> None:
    assert position(parse(text)) == (start, end)


def day_within(parts: tuple[int, ...], *, last: bool) -> Ymd:
    """The first or the last day that a year, a month or a day may mean."""
    year, month, day = (*parts, 0, 0)[:3]
    month = month or (12 if last else 1)
    return year, month, day or (days_in_month(year, month) if last else 1)


@given(st.sampled_from([text for text in DATES if "/" not in text and "{" not in text and "-24" not in text]))
def test_a_place_on_the_axis_is_never_narrower_than_the_date(text: str) -> None:
    found = parse(text)
    start, _ = position(found)
    if start:
        first, last = found.form.first, found.form.last
        assert first
        assert last
        assert day_within(start, last=False) <= first
        assert last <= day_within(start, last=True)
        marked = any(mark in text for mark in "?~%")
        assert not marked or len(start) < 3


def test_every_event_is_shown_or_told_to_be_left_out() -> None:
    records = [event(f"e{n}", text) for n, text in enumerate(DATES)]
    found = timeline(*records)
    left_out = {one["unique_id"]: one for one in found["left_out"]}
    assert len(slides(found)) + len(left_out) == len(records)
    assert {one.id for one in records} == slides(found).keys() | left_out.keys()
    for one in records:
        shown = slides(found).get(one.id) or left_out[one.id]
        assert shown["display_date"] == words(one.date)
        assert (one.id in left_out) is (position(one.date)[0] == ())
    assert f"{len(left_out)} events of no single known year are not shown here." in found["title"]["text"]["text"]
    assert all(one["url"] == f"{URL}events/{key}/" and one["headline"] for key, one in left_out.items())


def test_where_nothing_is_left_out_nothing_is_said_of_it() -> None:
    assert "not shown" not in timeline(event("e"))["title"]["text"]["text"]
    assert timeline(event("e"))["left_out"] == []
    assert "1 event of no single known year is not shown" in timeline(event("e", "202X"))["title"]["text"]["text"]


def test_a_slide_has_the_keys_that_timelinejs_knows() -> None:
    found = timeline(*rich())
    known = {"unique_id", "start_date", "end_date", "display_date", "group", "text", "media", "autolink"}
    for slide in (found["title"], *found["events"]):
        assert slide.keys() <= known
        assert slide["text"].keys() == {"headline", "text"}
        assert slide["autolink"] is False
    ids = [slide["unique_id"] for slide in (found["title"], *found["events"])]
    assert len(set(ids)) == len(ids) == 6


def test_dates_are_numbers_under_their_names() -> None:
    (slide,) = timeline(event("e", "2024-11-27/2024-12-08"))["events"]
    assert slide["start_date"] == {"year": 2024, "month": 11, "day": 27}
    assert slide["end_date"] == {"year": 2024, "month": 12, "day": 8}
    assert slide["display_date"] == "from 27 November to 8 December 2024"
    (month,) = timeline(event("e", "2024-12"))["events"]
    assert (month["start_date"], "end_date" in month) == ({"year": 2024, "month": 12}, False)


def test_what_is_expected_stands_in_a_row_of_its_own() -> None:
    found = slides(timeline(event("a"), event("b", "2025", status="expected")))
    assert "group" not in found["a"]
    assert found["b"]["group"] == "Expected"
    assert found["b"]["text"]["headline"] == "Expected: Event b"


def test_texts_are_not_html() -> None:
    found = timeline(*rich())
    for slide in (found["title"], *found["events"]):
        for html in slide["text"].values():
            read = Document(f"<div>{html}</div>")
            # The hostile text holds an entity, which must be escaped once more.
            assert [fault for fault in read.faults if not fault.startswith("escaped twice")] == []
            assert not read.named("b")
    full = slides(found)["full"]
    plain = " ".join(HOSTILE.split())
    assert Document(full["text"]["headline"]).text == f"Disputed: {plain}"
    assert plain in Document(full["text"]["text"]).text
    assert full["media"] == {
        "url": URL + "media/a%20b.svg",
        "alt": HOSTILE,
        "credit": "Whose it is (CC BY 4.0)",
    }


def test_a_picture_without_a_licence_has_its_credit_alone() -> None:
    (slide,) = timeline(event("e", image=image(credit="A <b>")))["events"]
    assert slide["media"]["credit"] == "A &lt;b&gt;"


def test_a_text_in_another_language_says_so() -> None:
    found = timeline(dossier("d", language="de"), event("e", text="Text"))
    assert found["title"]["text"]["headline"] == '<span lang="de" dir="auto">Dossier d</span>'
    assert '<p><span lang="de" dir="auto">Text</span></p>' in found["events"][0]["text"]["text"]


def test_without_the_sites_address_nothing_leads_nowhere() -> None:
    found = timeline(*rich(), url="")
    html = "".join(slide["text"]["text"] for slide in (found["title"], *found["events"]))
    assert all(link.startswith("https://example.org/") for link in Document(f"<div>{html}</div>").links)
    assert not any("media" in slide for slide in found["events"])
