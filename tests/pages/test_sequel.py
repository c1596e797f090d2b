"""What happened after a day."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.index import timeline_order
from dossier_gen.model import Event
from dossier_gen.pages.sequel import sequels
from dossier_gen.timeline import timeline
from tests.factory import event

DAY = date(2024, 1, 10)


def after(*events: Event, most: int = 5, left_out: tuple[str, ...] = ()) -> list[str]:
    found = sequels({"d": timeline(sorted(events, key=timeline_order))})["d"]
    return [one.id for one in found.after(DAY, left_out, most)]


def test_only_what_surely_began_later() -> None:
    dates = {
        "same": "2024-01-10",
        "next": "2024-01-11",
        "month": "2024-01",
        "next-month": "2024-02",
        "year": "2024",
        "next-year": "2025",
        "span": "2024-01-09/2024-03",
        "next-span": "2024-01-12/..",
        "open": "../2026",
        "unsure": "2024-01-13?",
        "before-christ": "-0043",
    }
    assert after(*(event(key, when) for key, when in dates.items())) == [
        *("next", "next-span", "unsure", "next-month", "next-year"),
    ]


def test_turning_points_take_the_places_of_earlier_events() -> None:
    events = [event(f"e{n}", f"2024-01-{n}") for n in range(11, 20)]
    turning = [event("k1", "2024-06", key=True), event("k2", "2024-01-12", key=True)]
    assert after(*events, *turning, most=3) == ["e11", "k2", "k1"]
    assert after(*events, *turning, most=1) == ["k2"]


def test_what_is_left_out_or_withdrawn_or_to_come_takes_no_place() -> None:
    events = [
        event("own", "2024-01-11"),
        event("denied", "2024-01-12", status="denied"),
        event("retracted", "2024-01-13", status="retracted", key=True),
        event("expected", "2024-01-14", status="expected"),
        event("claimed", "2024-01-15", status="claimed"),
    ]
    assert after(*events, most=1, left_out=("own",)) == ["claimed"]


@given(st.lists(st.tuples(st.integers(1, 28), st.booleans()), max_size=20), st.integers(0, 6))
def test_never_more_than_asked_for_and_in_order(made: list[tuple[int, bool]], most: int) -> None:
    events = [event(f"e{n:02}", f"2024-01-{day:02}", key=key) for n, (day, key) in enumerate(made)]
    later = [one for one in events if one.date.text > "2024-01-10"]
    found = after(*events, most=most)
    assert len(found) == min(most, len(later))
    chosen = [one for one in events if one.id in found]
    assert [one.id for one in sorted(chosen, key=timeline_order)] == found
    if any(not one.key for one in chosen):
        assert {one.id for one in later if one.key} <= set(found)
