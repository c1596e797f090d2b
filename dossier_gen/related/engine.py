"""The engine: for each article the ones related to it, and why."""

from collections.abc import Callable, Iterable, Iterator, Mapping

import numpy as np

from dossier_gen.matching import Document, Match
from dossier_gen.related.kept import dump, load
from dossier_gen.related.leads import order_keys
from dossier_gen.related.reasons import NEARNESS, TEXT, TITLE, Reasons
from dossier_gen.related.settings import Limits, Weights
from dossier_gen.related.state import built
from dossier_gen.related.update import renewed

_WEIGHTS = Weights()
_LIMITS = Limits()
_NO_FACETS = ("", TEXT, TITLE, NEARNESS)
_MOST_FACETS = 250


class Engine:
    """Related articles of a library: a pure function of its documents, whatever their order.

    `kept` is what `keep` gave for an earlier version of the library: with it only what has changed since is computed,
    and the result is the same. Anything else that is given there is noticed, and everything is computed. Two documents
    of one id, and facets named as a signal, are a ValueError.
    """

    def __init__(
        self,
        documents: Iterable[Document],
        kept: bytes | memoryview | None = None,
        weights: Weights = _WEIGHTS,
        limits: Limits = _LIMITS,
    ) -> None:
        self._documents = sorted(documents, key=lambda document: document.id)
        self._weights = weights
        self._limits = limits
        self._places = {document.id: place for place, document in enumerate(self._documents)}
        if len(self._places) != len(self._documents):
            raise ValueError("two documents have the same id")
        facets = {facet for document in self._documents for facet in document.names}
        if len(facets) > _MOST_FACETS or any(facet in _NO_FACETS or "\0" in facet for facet in facets):
            raise ValueError(f"facets must be at most {_MOST_FACETS}, and none of them one of {_NO_FACETS}")
        old = load(kept, weights, limits) if kept is not None else None
        if old is None:
            self._state = built(self._documents, weights, limits)
        else:
            self._state = renewed(old, self._documents, weights, limits)
        self._reasons = Reasons(self._documents, self._state, weights)

    def keep(self) -> Iterator[bytes | memoryview]:
        """What to keep for the next time, in pieces to be written to a file one after another."""
        return dump(self._state, self._weights, self._limits)

    def related(self, key: str, most: int, where: Callable[[Document], bool] = lambda _: True) -> tuple[Match, ...]:
        """The articles that are most related to one, best first; `where` says which may be among them."""
        place = self._places[key]
        found: list[int] = []
        for other in self._ranked(place):
            if len(found) == most:
                break
            if where(self._documents[other]):
                found.append(other)
        return self._reasons.matches(place, found)

    def all_related(self, most: int) -> Iterator[tuple[str, tuple[Match, ...]]]:
        """For each article in the order of ids the same, without a condition."""
        return ((document.id, self.related(document.id, most)) for document in self._documents)

    def shared_words(self, one: str, other: str, most: int | None = None) -> Mapping[str, float]:
        """The words that two articles share, and the part of their score that each makes, the greatest first.

        With `most` only the words that no more than so many articles have.
        """
        limit = len(self._documents) if most is None else most
        return self._reasons.words(self._places[one], self._places[other], limit)

    def _ranked(self, place: int) -> Iterator[int]:
        leads = self._state.leads
        others = leads.others[place]
        keys = order_keys(leads.scores[place], others, len(leads))
        for lead in np.argsort(-keys).tolist():
            if leads.scores[place, lead] <= 0:
                return
            yield int(others[lead])
