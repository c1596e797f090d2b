"""Which events are compared: few for each, whatever is written."""

from dossier_gen.duplicates.candidates import MOST_KEYS, MOST_NEIGHBOURS, candidates, terms
from dossier_gen.duplicates.telling import telling
from dossier_gen.model import Event
from tests.factory import event, library, source


def compared(*events: Event) -> set[tuple[str, str]]:
    shelf = library(*events, source("s", url="https://example.org/1"))
    told = terms(telling(one, shelf) for one in events)
    return {(told.tellings[one].event.id, told.tellings[other].event.id) for one, other in candidates(told)}


def test_events_near_in_time_that_share_something() -> None:
    near = event("a", "2024-12-08", title="Hama falls"), event("b", "2024-12-09", title="Rebels say Hama falls")
    assert compared(*near) == {("a", "b")}
    assert compared(near[0], event("c", "2024-12-30", title="Hama falls")) == set()
    assert compared(near[0], event("c", "2024-12-08", title="Something else")) == set()


def test_a_shared_source_is_enough() -> None:
    assert compared(event("a", title="One", sources=("s",)), event("b", title="Other", sources=("s",))) == {("a", "b")}


def test_a_vague_date_is_near_to_all_within_it() -> None:
    vague = event("a", "2024", title="Hama falls")
    assert compared(vague, event("b", "2024-12-08", title="Hama falls")) == {("a", "b")}
    assert compared(vague, event("b", "2026-12-08", title="Hama falls")) == set()
    assert compared(event("a", "../..", title="Hama falls"), event("b", "2026", title="Hama falls")) == {("a", "b")}


def test_pairs_grow_as_the_number_of_events() -> None:
    for number in (100, 200, 400):
        events = [event(f"e{i}", "2024-12-08", title="Air strikes kill people in Idlib again") for i in range(number)]
        assert len(compared(*events)) <= number * MOST_NEIGHBOURS
        mixed = [
            event(f"e{i}", "2024-12-08", title=" ".join(f"w{i * k % 97}x" for k in range(40))) for i in range(number)
        ]
        assert len(compared(*mixed)) <= number * MOST_NEIGHBOURS * MOST_KEYS
