"""All that the engine has derived from a library of articles, and how it is derived from nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dossier_gen.matching import Document
from dossier_gen.related.counts import Bytes, Features, count
from dossier_gen.related.document import digest
from dossier_gen.related.leads import NOBODY, Comparison, Finder, Leads, Promises, empty
from dossier_gen.related.settings import Limits, Weights
from dossier_gen.related.sparse import Places, Rows
from dossier_gen.related.times import Nearness, around, days
from dossier_gen.related.vectors import Commonness, Scales, frequencies, leading, vectors


@dataclass(frozen=True, slots=True)
class State:
    """What is kept between two builds; article `i` is the one with the id `ids[i]`, and ids ascend."""

    ids: tuple[str, ...]
    digests: Bytes
    days: Places
    features: Features
    frequencies: Places
    counts: Rows
    vectors: Rows
    leading: Rows
    leads: Leads


def digests_of(documents: Sequence[Document]) -> Bytes:
    """The digests of articles, one a row."""
    joined = b"".join(digest(document) for document in documents)
    return np.frombuffer(joined, np.uint8).reshape(len(documents), -1) if documents else np.zeros((0, 16), np.uint8)


def built(documents: Sequence[Document], weights: Weights, limits: Limits) -> State:
    """Everything from nothing; the ids of the documents ascend."""
    counts, features = count(documents)
    common = frequencies(counts, features)
    scales = Scales(features, Commonness(len(documents), common), weights, limits)
    found = vectors(counts, scales)
    telling = leading(found, scales)
    when = days([document.date for document in documents])
    nearness = Nearness(when, weights)
    number = len(features.keys)
    leads = empty(len(documents), limits)
    promises, comparison = Promises(telling, number, nearness), Comparison(found, number, nearness)
    Finder(promises, comparison, around(when, limits.around), limits).fill(leads, np.arange(len(documents)))
    ids = tuple(document.id for document in documents)
    return State(ids, digests_of(documents), when, features, common, counts, found, telling, leads)


def is_sound(state: State, limits: Limits) -> bool:
    """Whether the arrays belong together: each as long as the others ask, and no place out of reach."""
    articles, features = len(state.ids), len(state.features.keys)
    lengths = {len(state.digests), len(state.days), len(state.counts), len(state.vectors), len(state.leading)}
    return (
        lengths == {articles}
        and state.digests.shape == (articles, 16)
        and len(state.features.kinds) == len(state.frequencies) == features
        and bool((state.features.kinds < len(state.features.facets)).all())
        and _are_rows(state.counts, 2 * features)
        and _are_rows(state.vectors, 2 * features)
        and _are_rows(state.leading, features)
        and all(part.shape == (articles, limits.leads) for part in (state.leads.promises, state.leads.scores))
        and state.leads.others.shape == (articles, limits.leads)
        and _within(state.leads.others, NOBODY, articles)
    )


def _are_rows(rows: Rows, width: int) -> bool:
    return (
        rows.starts[0] == 0
        and rows.starts[-1] == len(rows.columns) == len(rows.values)
        and bool((np.diff(rows.starts) >= 0).all())
        and _within(rows.columns, 0, width)
    )


def _within(numbers: Places, first: int, end: int) -> bool:
    return not numbers.size or (int(numbers.min()) >= first and int(numbers.max()) < end)
