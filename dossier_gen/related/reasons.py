"""Why two articles are related: what each signal adds to their score, and which names they share."""

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from dossier_gen.matching import Document, Match, Shared
from dossier_gen.related.counts import Bytes, features_of, is_name, key
from dossier_gen.related.document import names_of
from dossier_gen.related.settings import Weights
from dossier_gen.related.sparse import Ints, Places, Rows
from dossier_gen.related.state import State
from dossier_gen.related.times import Nearness
from dossier_gen.related.vectors import ONE

#: The signals that are no facets.
TEXT, TITLE, NEARNESS = "text", "title", "nearness"

#: Nearness in time is a reason as far as it raises the score above that of two articles a year apart.
_YEAR = 365


class Reasons:
    """Explains scores, from the same vectors that they were computed from."""

    def __init__(self, documents: Sequence[Document], state: State, weights: Weights) -> None:
        self._documents = documents
        self._state = state
        self._nearness = Nearness(state.days, weights)
        self._year = self._nearness.factor(_YEAR)
        self._signals = (TEXT, TITLE, *state.features.facets[1:])
        self._whole = np.zeros(2 * len(state.features.keys), np.int32)
        self._plain = np.zeros(2 * len(state.features.keys), np.int32)

    def matches(self, place: int, others: Sequence[int]) -> tuple[Match, ...]:
        """The matches of an article with others."""
        rows, facets_of, products, plain = self._products(place, np.array(others, np.int64))
        number, width = rows.numbers(), len(self._signals) - 1
        sums = np.bincount(number * width + facets_of, products, len(rows) * width).reshape(len(rows), width)
        texts = np.bincount(number, plain, len(rows))
        here, there = np.full(len(rows), place), np.array(others, np.int64)
        scores = self._nearness.applied(sums.sum(axis=1).astype(np.int32), here, there) / ONE**2
        timely = np.maximum(0, 1 - self._year / self._nearness.factors(here, there))
        shared = self._shared(place, rows, np.where(facets_of > 0, products, 0))
        return tuple(
            Match(self._documents[other].id, score, *self._shares([text, words - text, *names], near, shared.get(row)))
            for row, (other, score, near, text, (words, *names)) in enumerate(
                zip(others, scores.tolist(), timely.tolist(), texts.tolist(), sums.tolist(), strict=True)
            )
        )

    def words(self, place: int, other: int, most: int) -> Mapping[str, float]:
        """The words that two articles share and at most so many articles have, by their share in the score."""
        rows, _, products, _ = self._products(place, np.array([other]))
        features = rows.columns >> 1
        keys = self._state.features.keys[features].tolist()
        common = dict(zip(keys, self._state.frequencies[features].tolist(), strict=True))
        parts: Counter[int] = Counter()
        for number, product in zip(keys, products.tolist(), strict=True):
            parts[number] += product
        both = features_of(self._documents[place])[1].keys() & features_of(self._documents[other])[1].keys()
        shared = {word: parts[key(word)] for word in both if not is_name(word)}
        shares = self.matches(place, [other])[0].shares if parts.total() else {}
        part = (shares.get(TEXT, 0.0) + shares.get(TITLE, 0.0)) / (sum(shared.values()) or 1)
        rare = [word for word in shared if common.get(key(word), 0) <= most]
        return {word: part * shared[word] for word in sorted(rare, key=lambda word: (-shared[word], word))}

    def _products(self, place: int, others: Ints) -> tuple[Rows, Bytes, Places, Places]:
        """The rows of the others, each entry's facet, what it adds to the score, and what it would without titles."""
        own = self._state.vectors.row(place)
        self._whole[own.columns] = own.values * (1 - 2 * (own.columns & 1))
        self._plain[own.columns] = _without_titles(own, self._facets(own))
        rows = self._state.vectors.of(others)
        facets = self._facets(rows)
        products = self._whole[rows.columns] * rows.values
        plain = self._plain[rows.columns] * _without_titles(rows, facets)
        self._whole[own.columns] = self._plain[own.columns] = 0
        return rows, facets, products, plain

    def _facets(self, rows: Rows) -> Bytes:
        found: Bytes = self._state.features.kinds[rows.columns >> 1]
        return found

    def _shared(self, place: int, rows: Rows, products: Places) -> Mapping[int, list[tuple[str, str, int]]]:
        """For each row the names that the article shares with it, and what each adds to the score."""
        here = slice(self._state.vectors.starts[place], self._state.vectors.starts[place + 1])
        columns = self._state.vectors.columns[here] >> 1
        names = dict(
            zip(
                columns[self._state.features.kinds[columns] > 0].tolist(), names_of(self._documents[place]), strict=True
            )
        )
        found: dict[int, list[tuple[str, str, int]]] = {}
        entries = np.flatnonzero(products)
        for row, column, product in zip(
            rows.numbers()[entries].tolist(), rows.columns[entries].tolist(), products[entries].tolist(), strict=True
        ):
            found.setdefault(row, []).append((*names[column >> 1], product))
        return found

    def _shares(
        self, sums: list[float], timely: float, shared: list[tuple[str, str, int]] | None
    ) -> tuple[Mapping[str, float], tuple[Shared, ...]]:
        part = (1 - timely) / sum(sums)
        shares = {name: part * value for name, value in zip(self._signals, sums, strict=True) if value}
        if timely:
            shares[NEARNESS] = timely
        common = [Shared(facet, value, product * part) for facet, value, product in shared or ()]
        return shares, tuple(sorted(common, key=lambda one: (-one.share, one.facet, one.value)))


def _without_titles(rows: Rows, facets: Bytes) -> Places:
    """What words weigh without what is due to the title; nothing for names."""
    in_title = rows.columns & 1
    words: Places = rows.values * ((facets == 0) & (in_title == 0)).astype(np.int32)
    words[:-1] -= (rows.values * in_title)[1:]  # the title's column comes next to that of the whole
    return words
