"""The CSV: every cell is read back as it was, and no cell is a formula."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_gen import offers
from dossier_gen.downloads.document import date_facts
from dossier_gen.downloads.spreadsheet import COLUMNS
from dossier_gen.edtf import parse
from tests.downloads.making import DATES, HOSTILE, URL, content, items, made, read_csv, rich
from tests.factory import event, source

TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1)


def test_it_is_what_excel_and_rfc_4180_ask_for() -> None:
    data = content(made(*rich()), offers.CSV)
    assert data.startswith(b'\xef\xbb\xbf"id","date",')
    assert data.endswith(b'"\r\n')
    assert b"\n" not in data.replace(b"\r\n", b"")
    rows = list(csv.reader(StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
    assert rows[0] == list(COLUMNS)
    assert {len(row) for row in rows} == {len(COLUMNS)}


def test_an_event_is_a_row_with_all_that_is_known_of_it() -> None:
    rows = {row["id"]: row for row in read_csv(made(*rich()))}
    assert list(rows) == ["full", "bare", "one-place", "later", "later-day"]
    full = rows["full"]
    assert [full[name] for name in ("date", "date_words", "title", "text", "status", "key", "url")] == [
        *("2024-12-08~", "around 8 December 2024", HOSTILE, HOSTILE * 5, "disputed", "true", URL + "events/full/")
    ]
    assert [full[name] for name in ("attributed_to", "attributed_to_ids", "language")] == [
        *("Ann | Two \\| officers", "ann | ", "en")
    ]
    assert [full[name] for name in ("people", "people_ids", "organisations", "organisation_ids")] == [
        *("Ann", "ann", "Army", "army")
    ]
    assert items(full["places"]) == ["Name of here", "Name of nowhere"]
    assert items(full["place_ids"]) == ["here", "nowhere"]
    assert items(full["place_positions"]) == ["geo:-33.5,0.00001", ""]
    assert items(full["articles"]) == [HOSTILE]
    assert items(full["article_urls"]) == [URL + "articles/2024/01/story/"]
    assert items(full["dossiers"]) == [HOSTILE, "Above"]
    assert items(full["dossier_ids"]) == ["d", "up"]
    assert [full[name] for name in ("image", "image_alt", "image_credit", "image_licence")] == [
        *(URL + "media/a%20b.svg", HOSTILE, "Whose it is", "CC BY 4.0")
    ]
    assert [full[name] for name in ("added", "updated", "last_change")] == [
        *("2024-12-09", "2024-12-18T09:30+01:00", "2024-12-18T08:30:00Z")
    ]
    assert [full[name] for name in ("single_source", "state_media_only")] == ["true", "true"]


def test_the_sources_of_an_event_are_lists_side_by_side() -> None:
    full = read_csv(made(*rich()))[0]
    assert items(full["source_ids"]) == ["s1", "s2"]
    cited = {name: items(full[f"cited_{name}"]) for name in ("ids", "urls", "titles", "dates", "archived", "languages")}
    assert cited == {
        "ids": ["s1", "s2", "s3"],
        "urls": ["https://example.org/a|b?c=1&d='2'", "", "https://example.org/3"],
        "titles": [HOSTILE, "", "Source s3"],
        "dates": ["2024-12-15~", "", "2024-12-20"],
        "archived": ["", "https://example.org/archive/2", ""],
        "languages": ["", "", "de"],
    }
    assert items(full["cited_outlets"]) == ["=Agency | x", "=Agency | x", "Name of o"]
    assert items(full["cited_via"]) == ["", "", "Ann’s | mirror"]
    assert items(full["cited_outlet_ids"]) == ["agency", "agency", "o"]
    assert items(full["cited_outlet_kinds"]) == ["state-media", "state-media", ""]
    assert items(full["cited_outlet_countries"]) == ["SY", "SY", ""]


def test_the_history_of_an_event_is_lists_side_by_side() -> None:
    full = read_csv(made(*rich()))[0]
    past = {name: items(full[f"history_{name}"]) for name in ("dates", "statuses", "attributed_to", "texts")}
    assert past == {
        "dates": ["2024-12-12"],
        "statuses": ["reported"],
        "attributed_to": ["Two | officers; Army"],
        "texts": [HOSTILE],
    }
    assert [item.split(" ") for item in items(full["history_source_ids"])] == [["s3", "s1"]]


def test_dates_are_told_as_they_were_written() -> None:
    rows = read_csv(made(*(event(f"e{n}", date) for n, date in enumerate(DATES))))
    assert sorted(row["date"] for row in rows) == sorted(DATES)
    for row in rows:
        facts = date_facts(parse(row["date"]))
        assert row["date_words"] == facts["words"]
        for name in ("earliest", "latest", "earliest_padded", "latest_padded"):
            assert row[name] == (facts[name] or "")
        assert [row["uncertain"], row["approximate"]] == [
            str(facts[name]).lower() for name in ("uncertain", "approximate")
        ]


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'", "''"])
def test_no_cell_is_a_formula_and_each_is_read_back(first: str) -> None:
    found = made(event("e", title=f"{first}1+1", text=f"a{first}"))
    raw = list(csv.reader(StringIO(content(found, offers.CSV).decode("utf-8-sig"), newline="")))[1]
    cells = dict(zip(COLUMNS, raw, strict=True))
    assert cells["title"] == f"'{first}1+1"
    assert cells["text"] == f"a{first}"
    assert read_csv(found)[0]["title"] == f"{first}1+1"


@given(TEXTS, st.lists(TEXTS, min_size=1, max_size=4))
def test_any_text_is_read_back(text: str, titles: list[str]) -> None:
    sources = [source(f"s{n}", title=title) for n, title in enumerate(titles)]
    keys = tuple(one.id for one in sources)
    (row,) = read_csv(made(event("e", title=text, text=text, sources=keys), *sources))
    assert (row["title"], row["text"]) == (text, text)
    assert items(row["cited_titles"]) == titles
    assert items(row["cited_urls"], len(titles)) == [""] * len(titles)
