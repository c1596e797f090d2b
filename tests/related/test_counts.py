"""The counts of words and names."""

from hypothesis import given

from dossier_gen.related import Document
from dossier_gen.related.counts import Features, count, count_more, key
from dossier_gen.related.sparse import Rows
from tests.related.archive import archives, story


def by_key(counts: Rows, features: Features) -> list[list[tuple[int, str, int, int]]]:
    """Each row: the key of a feature, its facet, whether it is the title's column, and the number."""
    return [
        [
            (int(features.keys[column >> 1]), features.facets[features.kinds[column >> 1]], column & 1, number)
            for column, number in zip(
                counts.columns[first:end].tolist(), counts.values[first:end].tolist(), strict=True
            )
        ]
        for first, end in zip(counts.starts[:-1], counts.starts[1:], strict=True)
    ]


def test_title_words_and_names() -> None:
    counts, features = count([story("a", "ship harbour ship", title="Ship", people="ann")])
    assert by_key(counts, features) == [
        [
            (key("ship"), "", 0, 3),
            (key("ship"), "", 1, 1),
            (key("harbour"), "", 0, 1),
            (key("links\0a"), "links", 0, 1),
            (key("people\0ann"), "people", 0, 1),
        ]
    ]


def test_more_than_a_byte_holds() -> None:
    counts, _ = count([story("a", "ship " * 999)])
    assert counts.values.max() == 255


@given(archives(), archives())
def test_known_features_keep_their_numbers(first: dict[str, Document], second: dict[str, Document]) -> None:
    _, known = count(first.values())
    counts, features = count_more(second.values(), known)
    assert features.keys[: len(known.keys)].tolist() == known.keys.tolist()
    assert len(set(features.keys.tolist())) == len(features.keys)
    assert by_key(counts, features) == by_key(*count(second.values()))
