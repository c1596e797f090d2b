"""The entries: all that is known of an event, in the timeline's order, and nothing that is not published."""

from datetime import UTC, datetime

from dossier_gen.downloads.entries import UNKNOWN_MOMENT, Teller
from dossier_gen.downloads.records import Place, Publisher, Voice
from dossier_gen.edtf import parse
from dossier_gen.model import Location, Outlet, Person
from tests.downloads.making import URL, made, rich, told
from tests.factory import article, change, dossier, event, named, source


def test_they_come_in_the_timelines_order_what_is_expected_last() -> None:
    found = told(
        event("c", "2025", status="expected"), event("b", "2026-01-02"), event("a", "2026-01-01"), event("z", "202X")
    )
    assert [entry.id for entry in found] == ["z", "a", "b", "c"]


def test_an_event_of_another_dossier_is_told_in_both() -> None:
    records = (event("e", also_in=("f",)), dossier("f"))
    (entry,) = Teller(made(*records)).edition.timelines["f"].happened
    assert entry.id == "e"
    assert [(one.id, one.url) for one in told(*records)[0].dossiers] == [
        ("d", URL + "dossiers/d/"),
        ("f", URL + "dossiers/f/"),
    ]


def test_voices_are_known_or_plain_words() -> None:
    teller = Teller(made(named(Person, "ann", name="Ann"), named(Outlet, "radio", name="Radio"), dossier("d")))
    assert teller.voices(("ann", "Two officers", "radio")) == (
        Voice("Ann", "ann", "people"),
        Voice("Two officers"),
        Voice("Radio", "radio", "outlets"),
    )
    assert teller.voices(()) == ()


def test_a_place_is_somewhere_only_with_both_coordinates() -> None:
    teller = Teller(made(named(Location, "a", latitude=1.0, longitude=0.0), named(Location, "b", latitude=1.0)))
    assert teller.places(("a", "b", "gone")) == (
        Place("a", "Name of a", URL + "places/a/", (1.0, 0.0)),
        Place("b", "Name of b", URL + "places/b/", None),
    )


def test_a_source_knows_its_outlet() -> None:
    outlet = named(Outlet, "agency", kind="news-agency", country="GB")
    (entry,) = told(outlet, source("s", "2024-12", outlet="agency"), event("e", sources=("s", "gone")))
    (found,) = entry.sources
    assert found.outlet == Publisher("agency", "Name of agency", "news-agency", "GB")
    assert found.published == parse("2024-12")


def test_the_history_comes_oldest_first_and_its_sources_last() -> None:
    past = (change("2025", "reported", None, "b"), change("2024", "claimed", "Why.", "c", "a"))
    (entry,) = told(event("e", sources=("a",), history=past), *(source(key) for key in "abc"))
    assert [(one.date.text, one.status, one.text) for one in entry.history] == [
        ("2024", "claimed", "Why."),
        ("2025", "reported", None),
    ]
    assert [one.id for one in entry.cited] == ["a", "c", "b"]


def test_statuses_of_one_day_keep_the_order_in_which_they_were_given() -> None:
    past = (change("2024-12-08", "reported"), change("2024-12-08", "denied"), change("2024-12-08", "confirmed"))
    (entry,) = told(event("e", history=past))
    assert [one.status for one in entry.history] == ["reported", "denied", "confirmed"]


def test_the_language_is_that_of_the_dossier_or_article_it_was_written_in() -> None:
    records = (
        dossier("d", language="de"),
        article("a", language="fr", dossiers=("d",)),
        event("in-ledger"),
        event("in-article", article="a"),
    )
    assert {entry.id: entry.language for entry in told(*records)} == {"in-ledger": "de", "in-article": "fr"}


def test_the_last_change_is_told_where_anything_tells_it() -> None:
    entries = {entry.id: entry.last_change for entry in told(*rich())}
    assert entries["bare"] is None
    assert entries["full"] is not None


def test_the_stamp_is_a_guess_where_the_entry_tells_no_change() -> None:
    records = (source("s", "2026-02-01"), event("cited", sources=("s",)), event("ahead", "2027", status="expected"))
    entries = {entry.id: (entry.last_change, entry.stamp) for entry in told(*records)}
    assert entries == {"cited": (None, datetime(2026, 2, 1, tzinfo=UTC)), "ahead": (None, UNKNOWN_MOMENT)}


def test_addresses_are_paths_where_the_site_does_not_know_its_own() -> None:
    (entry,) = told(event("e"), url="")
    assert (entry.url, entry.dossiers[0].url) == ("events/e/", "dossiers/d/")
