"""What an event rests on: its outlets, each once, and whether they are all a state's own."""

import pytest

from dossier_gen.grounds import Grounds, grounds
from dossier_gen.model import Library, Outlet
from tests.factory import change, event, library, named, source

SHELF = (
    named(Outlet, "state-a", kind="state-media"),
    named(Outlet, "state-b", kind="state-media"),
    named(Outlet, "government", kind="government"),
    named(Outlet, "paper", kind="newspaper"),
    named(Outlet, "kind-not-given"),
    source("a1", outlet="state-a"),
    source("a2", outlet="state-a"),
    source("b1", outlet="state-b"),
    source("g1", outlet="government"),
    source("p1", outlet="paper"),
    source("k1", outlet="kind-not-given"),
)


def of(*sources: str, **more: object) -> Grounds:
    return grounds(event("e", sources=sources, **more), library(*SHELF))


@pytest.mark.parametrize(
    ("sources", "outlets", "single", "state_only"),
    [
        ((), (), False, False),
        (("p1",), ("paper",), True, False),
        (("a1",), ("state-a",), True, True),
        (("a1", "a2"), ("state-a",), True, True),  # two reports, one voice
        (("b1", "a1", "a2"), ("state-b", "state-a"), False, True),
        (("a1", "p1"), ("state-a", "paper"), False, False),
        (("a1", "g1"), ("state-a", "government"), False, False),
        (("a1", "k1"), ("state-a", "kind-not-given"), False, False),
        (("k1",), ("kind-not-given",), True, False),
    ],
)
def test_grounds(sources: tuple[str, ...], outlets: tuple[str, ...], single: bool, state_only: bool) -> None:
    found = of(*sources)
    assert (found.outlets, found.is_single, found.is_state_media_only) == (outlets, single, state_only)


def test_sources_of_earlier_statuses_do_not_count() -> None:
    assert of("p1", history=(change("2024", "claimed", None, "a1"),)).outlets == ("paper",)


def test_sources_that_are_not_there_do_not_count() -> None:
    assert of("not-there", "a1") == of("a1")


def test_an_outlet_that_is_not_there_is_not_taken_for_a_states() -> None:
    lost = library(*SHELF)
    without = {key: outlet for key, outlet in lost.outlets.items() if key != "paper"}
    found = grounds(event("e", sources=("a1", "p1")), Library(sources=lost.sources, outlets=without))
    assert (found.outlets, found.is_state_media_only) == (("state-a", "paper"), False)
