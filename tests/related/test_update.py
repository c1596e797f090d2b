"""An update gives exactly what a full build gives."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dossier_gen.related import Document, Limits, Weights
from dossier_gen.related.state import State, built
from dossier_gen.related.update import renewed
from tests.related.archive import TIGHT, archives, changed, story

Archive = dict[str, Document]


def lists(state: State) -> list[list[tuple[int, int, int]]]:
    """Everything that is derived of the leads of each article; their order means nothing."""
    leads = state.leads
    return [
        sorted(zip(others.tolist(), promises.tolist(), scores.tolist(), strict=True))
        for others, promises, scores in zip(leads.others, leads.promises, leads.scores, strict=True)
    ]


def full(archive: Archive, limits: Limits) -> State:
    return built([archive[key] for key in sorted(archive)], Weights(), limits)


def update(state: State, archive: Archive, limits: Limits) -> State:
    return renewed(state, [archive[key] for key in sorted(archive)], Weights(), limits)


@settings(max_examples=150)
@given(st.data(), archives(), st.sampled_from(TIGHT))
def test_changes_one_after_another_give_what_a_full_build_gives(
    data: st.DataObject, archive: Archive, limits: Limits
) -> None:
    state = full(archive, limits)
    for _ in range(3):
        archive = data.draw(changed(archive))
        state = update(state, archive, limits)
        assert lists(state) == lists(full(archive, limits))


def test_nothing_changed_is_nothing_to_do() -> None:
    archive = {key: story(key, "some words") for key in "abc"}
    state = full(archive, Limits())
    assert update(state, archive, Limits()) is state


def test_a_word_that_grows_common_moves_the_articles_that_have_it() -> None:
    limits = TIGHT[0]
    archive = {f"a{number}": story(f"a{number}", f"harbour harbour own{number}") for number in range(3)}
    archive |= {f"b{number}": story(f"b{number}", f"other words own{number} own{number + 1}") for number in range(4)}
    state = full(archive, limits)
    archive["a3"] = story("a3", "harbour")  # now it is in more than three, and leads to none
    found = update(state, archive, limits)
    assert lists(found) == lists(full(archive, limits))
    assert lists(found)[:3] != lists(state)[:3]


def test_many_changes_are_no_update() -> None:
    limits = Limits(changed=0.0, few=1)
    archive = {f"d{number}": story(f"d{number}", f"word{number} harbour") for number in range(6)}
    state = full(archive, limits)
    archive |= {key: story(key, "harbour and others") for key in ("d1", "d2")}
    found = update(state, archive, limits)
    assert lists(found) == lists(full(archive, limits))
    assert len(found.features.keys) == len(full(archive, limits).features.keys)  # none is left over from before


def test_an_article_that_falls_back_to_its_equals_is_ordered_among_them() -> None:
    limits = Limits(leads=2, changed=1.0)
    archive = {key: story(key, "ships left the harbour", day=day) for key, day in [("a", 0), ("b", 30), ("c", 30)]}
    archive["z"] = story("z", "ships left the harbour", day=0)
    state = full(archive, limits)
    assert [other for other, *_ in lists(state)[0]] == [1, 3]
    archive["z"] = story("z", "ships left the harbour", day=30)
    found = update(state, archive, limits)
    assert [other for other, *_ in lists(found)[0]] == [1, 2]
    assert lists(found) == lists(full(archive, limits))
