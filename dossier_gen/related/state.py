"""All that the engine has derived from a library of articles, and how it is derived from nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dossier_gen.matching import Document
from dossier_gen.related.counts import Bytes, Features, count
from dossier_gen.related.document import digest
from dossier_gen.related.leads import Comparison, Finder, Leads, Promises, empty
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
