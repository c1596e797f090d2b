"""What is newer than a dossier's summary: what surely began, changed or was said after its day."""

from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.model import STATUSES
from dossier_gen.staleness import changed_events, day_of_change, newer_claims, newer_events
from tests.factory import change, claim, dossier, event

SUMMARY = dossier("d", as_of="2024-12-08")
DATES = ("2024-12-07", "2024-12-08", "2024-12-09", "2024-12", "2025~", "../2025", "2024-12-10/..", "2024-12-09?")


def newer(*dates: str, as_of: str | None = "2024-12-08") -> list[str]:
    """The dates of those events that are newer, in order."""
    events = [event(f"e{number}", date) for number, date in enumerate(dates)]
    return [found.date.text for found in newer_events(dossier("d", as_of=as_of), events)]


def test_only_what_surely_began_after_the_day() -> None:
    assert newer("2024-12-07", "2024-12-08", "2024-12-09", "2025") == ["2024-12-09", "2025"]
    assert newer("2024-12", "2024", "2024-12-08/2024-12-20", "../2025", "202X") == []
    assert newer("2024-12-09/..", "2024-12-10~", "2024-12-08T23:00:00Z") == ["2024-12-09/..", "2024-12-10~"]


def test_the_day_of_a_moment_is_the_day_that_was_written() -> None:
    assert newer("2024-12-08", "2024-12-09", as_of="2024-12-08T23:30-05:00") == ["2024-12-09"]


def test_without_a_day_nothing_is_newer() -> None:
    assert newer("2024-12-09", as_of=None) == []


def test_what_has_not_happened_is_no_news() -> None:
    events = [event(status, "2024-12-09", status=status) for status in STATUSES]
    statuses = [found.status for found in newer_events(SUMMARY, events)]
    assert sorted(statuses) == ["claimed", "confirmed", "disputed", "reported"]


@given(st.lists(st.sampled_from(DATES), max_size=8))
def test_timeline_order_whatever_the_order_of_the_events(dates: list[str]) -> None:
    events = [event(f"e{number}", date) for number, date in enumerate(dates)]
    found = newer_events(SUMMARY, events)
    assert found == newer_events(SUMMARY, reversed(events))
    assert list(found) == sorted(found, key=lambda one: (one.date.sort_key, one.id))
    assert {one.id for one in found} == {
        one.id for one in events if one.date.text in {"2024-12-09", "2025~", "2024-12-10/..", "2024-12-09?"}
    }


def test_events_that_were_given_a_status_or_updated_after_the_day_have_changed() -> None:
    events = (
        event("same-day", history=(change("2024-12-08", "disputed"),)),
        event("perhaps", history=(change("2024-12", "disputed"), change("../2025", "denied"))),
        event("entered", added="2024-12-20"),
        event("that-day", updated="2024-12-08T23:30-05:00"),
        event("later", "2024-02-01", updated="2024-12-10"),
        event("given", history=(change("2024-12-09~", "disputed"), change("2024-11", "reported"))),
        event("put-off", "2026", status="expected", updated="2024-12-10"),
        event("withdrawn", status="retracted", history=(change("2024-12-11", "retracted"),)),
        event("newer", "2024-12-09", updated="2024-12-12"),
    )
    assert [one.id for one in changed_events(SUMMARY, events)] == ["given", "later", "put-off", "withdrawn"]
    assert changed_events(SUMMARY, reversed(events)) == changed_events(SUMMARY, events)
    assert changed_events(dossier("d"), events) == ()


def test_the_day_of_a_change_is_the_last_that_is_told() -> None:
    assert day_of_change(event("e", added="2024-12-20")) is None
    one = event("e", updated="2024-12-10", history=(change("2024-12-11", "denied"), change("2025/..", "confirmed")))
    assert str(day_of_change(one)) == "2025-01-01"


def test_claims_that_were_surely_made_after_the_day_are_newer() -> None:
    dates = ("2024-12-10", "2024-12-08", "2024-12", "2024-12-09", None, "../2025")
    claims = [claim(f"c{number}", date) for number, date in enumerate(dates)]
    assert [one.id for one in newer_claims(SUMMARY, claims)] == ["c3", "c0"]
    assert newer_claims(dossier("d"), claims) == ()
