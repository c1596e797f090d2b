"""Events newer than a dossier's summary: those that surely began after its day."""

from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.model import STATUSES
from dossier_gen.staleness import newer_events
from tests.factory import dossier, event

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
