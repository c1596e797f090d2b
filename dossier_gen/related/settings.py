"""The numbers of the engine, each with its reason; chosen on half of one corpus, and meant for any newsroom."""

from collections.abc import Mapping
from dataclasses import dataclass, field


def _facets() -> Mapping[str, float]:
    return {
        "events": 0.3,
        "links": 0.3,
        "people": 0.2,
        "dossiers": 0.15,
        "organisations": 0.15,
        "places": 0.15,
        "topics": 0.1,
        "section": 0.02,
        "authors": 0.01,
        "kind": 0.01,
    }


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each signal counts beside the words of two articles, which count 1 where they are all the same."""

    title: float = 0.3
    """What the title's words count for in the other's words: the title says what an article is about."""

    facets: Mapping[str, float] = field(default_factory=_facets)
    """What the sharing of a value that nobody else has counts; a commoner one counts less."""

    other_facet: float = 0.1
    """The same for a facet that is not listed."""

    nearness: float = 0.18
    """The exponent of the decay (1 + days / nearness_days) ** -nearness, which has no horizon."""

    nearness_days: int = 30
    """From about this many days on, nearness in time fades."""

    def facet(self, name: str) -> float:
        """What sharing a rare value of a facet counts."""
        return self.facets.get(name, self.other_facet)


@dataclass(frozen=True, slots=True)
class Limits:
    """What keeps the work linear in the number of articles."""

    common: int = 724
    """A word or name in more articles than this leads to none, though it counts between those that others lead to.

    Here an octave ends (2 ** 9.5), so that what grows commoner crosses both borders at once.
    """

    telling: int = 64
    """So many of an article's words, the most telling, lead to others."""

    leads: int = 64
    """So many articles, the most promising, are compared with an article in full."""

    around: int = 8
    """Where that many are not found, so many articles before and after in time are compared too."""

    changed: float = 0.02
    """Where more than this share of the articles has changed, everything is computed anew."""

    few: int = 50
    """Where not more than that have changed, it is not."""
