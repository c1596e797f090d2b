"""What words and names weigh."""

import numpy as np
import pytest

from dossier_gen.related import Document, Limits, Weights
from dossier_gen.related.counts import count, key
from dossier_gen.related.vectors import ONE, Commonness, Scales, frequencies, leading, octaves, vectors
from tests.related.archive import story


def weights_of(documents: list[Document], place: int = 0, limits: Limits | None = None) -> dict[str, tuple[int, int]]:
    """For each word and name of an article what it weighs, and what it weighs among those that lead to others."""
    counts, features = count(documents)
    common = Commonness(len(documents), frequencies(counts, features))
    scales = Scales(features, common, Weights(), limits or Limits())
    found = vectors(counts, scales).of(np.array([place]))
    leads = leading(vectors(counts, scales), scales).of(np.array([place]))
    heavy = dict(zip((2 * leads.columns).tolist(), leads.values.tolist(), strict=True))
    names = {key(name): name for name in ("harbour", "ship", "left", "alone", "people\0ann", "people\0bob")}
    return {
        names[int(features.keys[column // 2])]: (value, heavy.get(column, 0))
        for column, value in zip(found.columns.tolist(), found.values.tolist(), strict=True)
        if column % 2 == 0 and int(features.keys[column // 2]) in names
    }


@pytest.mark.parametrize(
    ("number", "octave"), [(0, -1), (1, 0), (2, 1), (3, 2), (5, 2), (6, 3), (11, 3), (12, 4), (724, 9), (725, 10)]
)
def test_octaves(number: int, octave: int) -> None:
    assert octaves(np.array([number])).tolist() == [octave]


def test_a_rarer_word_weighs_more() -> None:
    found = weights_of([story("a", "harbour ship"), *(story(f"b{number}", "harbour") for number in range(6))])
    assert found["ship"][0] > found["harbour"][0] > 0


def test_a_word_that_comes_more_often_weighs_more_but_not_as_many_times() -> None:
    found = weights_of([story("a", "harbour " * 4 + "ship"), story("b", "harbour ship")])
    assert found["harbour"][0] == pytest.approx(2 * found["ship"][0], rel=0.01)


def test_the_words_of_an_article_make_a_vector_of_length_one() -> None:
    found = weights_of([story("a", "harbour ship left"), story("b", "ship")])
    assert sum(value**2 for value, _ in found.values()) == pytest.approx(ONE**2, rel=0.01)


def test_a_title_is_added() -> None:
    with_title = weights_of([story("a", "ship left", title="Harbour"), story("b")])
    without = weights_of([story("a", "ship left harbour"), story("b")])
    assert with_title["harbour"][0] == without["harbour"][0] + round(ONE * Weights().title)
    assert with_title["ship"] == without["ship"]


def test_a_name_counts_as_its_facet_divided_among_its_names() -> None:
    alone = weights_of([story("a", people="ann"), story("b")])
    both = weights_of([Document(id="a", names={"people": frozenset({"ann", "bob"})}), story("b")])
    assert alone["people\0ann"][0] == round(ONE * Weights().facet("people") ** 0.5)
    assert both["people\0ann"][0] == pytest.approx(alone["people\0ann"][0] / 2**0.5, abs=1)


def test_an_unknown_facet_counts_too() -> None:
    assert Weights().facet("beats") == Weights().other_facet


def test_what_leads_is_shared_but_not_by_too_many() -> None:
    archive = [story("a", "harbour ship alone left", people="ann"), story("b", "harbour ship left", people="ann")]
    archive += [story("c", "harbour left left"), story("d", "harbour")]
    found = weights_of(archive, limits=Limits(common=3, telling=1))
    assert {name for name, (_, leads) in found.items() if leads} == {"ship", "people\0ann"}
