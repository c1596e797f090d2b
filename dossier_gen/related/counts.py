"""How often each word and name occurs in each article: what does not depend on any other article.

The counts are sparse rows, one for each article. Feature `f` has two columns: 2f says how often it is in the article,
up to 255 times, and 2f + 1, which always comes next, how often it is in the title.

A feature is a word, or a value of a facet. Its key is a hash, so that neither the order of articles nor an older index
changes it; how a feature is numbered does not matter to any result, as all sums are sums of whole numbers.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from dossier_gen.matching import Document
from dossier_gen.related.document import names_of
from dossier_gen.related.sparse import Places, Rows
from dossier_gen.related.words import words

Bytes = NDArray[np.uint8]
Keys = NDArray[np.uint64]

_MOST = 255
_BETWEEN = "\0"


@dataclass(frozen=True, slots=True)
class Features:
    """What each feature is: its key, and its facet as a place in `facets`, where 0 is for words."""

    keys: Keys
    kinds: Bytes
    facets: tuple[str, ...]


def features_of(document: Document) -> tuple[Counter[str], Counter[str]]:
    """How often each word is in the title of an article, and each feature in all of it.

    The words of the title come first, then the other words, then the names; no word holds the character that stands
    between a facet and its value.
    """
    title = Counter(words(document.title))
    whole = title.copy()
    whole.update(words(document.summary))
    whole.update(words(document.text))
    whole.update(f"{facet}{_BETWEEN}{value}" for facet, value in names_of(document))
    return title, whole


def is_name(name: str) -> bool:
    """Whether a feature is a value of a facet; any other is a word."""
    return _BETWEEN in name


def key(name: str) -> int:
    """The hash of a feature, 64 bits long: that two of ten million are the same is a matter of one in 300,000."""
    return int.from_bytes(blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def count(documents: Iterable[Document]) -> tuple[Rows, Features]:
    """The features of all articles, in their order."""
    return count_more(documents, Features(np.zeros(0, np.uint64), np.zeros(0, np.uint8), ("",)))


def count_more(documents: Iterable[Document], known: Features) -> tuple[Rows, Features]:
    """The same where some features are known already; those that are not are put at their end."""
    columns = _Numbers(known)
    rows = _Gathered()
    for document in documents:
        title, whole = features_of(document)  # the words of the title are the first of all, in the same order
        doubled = 2 * np.fromiter(map(columns.__getitem__, whole), np.int32, len(whole))
        numbers = np.fromiter(whole.values(), np.int32, len(whole))
        in_title = np.fromiter(title.values(), np.int32, len(title))
        split = np.arange(len(title)) + 1
        rows.add(np.insert(doubled, split, doubled[: len(title)] + 1), np.insert(numbers, split, in_title))
    return rows.rows(), columns.features()


class _Numbers(dict[str, int]):
    """The number of each feature, looked up among the known keys when it is first asked for."""

    def __init__(self, known: Features) -> None:
        super().__init__()
        self._known = known
        self._order = np.argsort(known.keys)
        self._ordered = known.keys[self._order]
        self._new: list[str] = []
        self._keys: list[int] = []

    def __missing__(self, name: str) -> int:
        number = key(name)
        place = int(np.searchsorted(self._ordered, np.uint64(number))) if len(self._ordered) else 0
        if place < len(self._ordered) and int(self._ordered[place]) == number:
            column = int(self._order[place])
        else:
            column = len(self._ordered) + len(self._new)
            self._new.append(name)
            self._keys.append(number)
        self[name] = column
        return column

    def features(self) -> Features:
        """The known features and, after them, the new ones."""
        own = [name.partition(_BETWEEN)[0] if is_name(name) else "" for name in self._new]
        names = (*self._known.facets, *sorted(set(own) - set(self._known.facets)))
        place = {facet: number for number, facet in enumerate(names)}
        return Features(
            np.concatenate([self._known.keys, np.array(self._keys, np.uint64)]),
            np.concatenate([self._known.kinds, np.array([place[facet] for facet in own], np.uint8)]),
            names,
        )


class _Gathered:
    """Rows as they come, each kept as an array, so that no list of all numbers stays in memory."""

    def __init__(self) -> None:
        self._starts = [0]
        self._columns = [np.zeros(0, np.int32)]
        self._numbers = [np.zeros(0, np.uint8)]

    def add(self, columns: Places, numbers: Places) -> None:
        self._columns.append(columns)
        self._numbers.append(np.minimum(numbers, _MOST).astype(np.uint8))
        self._starts.append(self._starts[-1] + len(columns))

    def rows(self) -> Rows:
        return Rows(np.array(self._starts, np.int64), np.concatenate(self._columns), np.concatenate(self._numbers))
