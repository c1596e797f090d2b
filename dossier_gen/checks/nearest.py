"""Did you mean: the known id or path nearest to a misspelt one, at a cost that hardly grows with their number."""

import posixpath
from bisect import bisect_left
from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches
from functools import cached_property

_MOST_SEARCHES = 1000
_NEIGHBOURS = 12
_LONGEST = 200
_ALIKE = 0.7  # of the letters of two words, in their order


class Nearest:
    """Known words, sorted by their beginnings and by their ends; a typo leaves one of the two mostly as it was.

    After a thousand searches it finds nothing more: so many mistakes are no typos, and nobody would wait.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = words
        self._searches = 0

    def to(self, word: str) -> str | None:
        """The known word nearest to this one, None where none is near."""
        self._searches += 1
        if self._searches > _MOST_SEARCHES or len(word) > _LONGEST:
            return None
        near = _around(self._forward, word) + [found[::-1] for found in _around(self._backward, word[::-1])]
        whole = next((known for known in near if known.endswith("-" + word) or known.startswith(word + "-")), None)
        return next(iter(get_close_matches(word, near, n=1, cutoff=_ALIKE)), whole)

    @cached_property
    def _forward(self) -> list[str]:
        return sorted(self._words)

    @cached_property
    def _backward(self) -> list[str]:
        return sorted(word[::-1] for word in self._words)


class Tree:
    """Paths below the content folder, and the search among them for the one that was meant."""

    def __init__(self, paths: Iterable[str]) -> None:
        self.paths = frozenset(paths)

    def near(self, path: str) -> str | None:
        """The path that was meant: without its ending or its folder, in another folder, or misspelt."""
        path = path.strip("/")
        bare = path.removeprefix("content/")
        for guess in (path, bare, f"{bare}.md", f"{bare}/index.md", bare.removesuffix("index.html") + "index.md"):
            if guess in self.paths:
                return guess
        name = posixpath.basename(path)
        same = self._by_name.get(name, [])
        if len(same) == 1:
            return same[0]
        near = self._nearest.to(path)
        return near if near and SequenceMatcher(None, name, posixpath.basename(near)).ratio() >= _ALIKE else None

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        names: dict[str, list[str]] = {}
        for path in sorted(self.paths):
            name = posixpath.basename(path)
            for key in {name, name.removesuffix(".md")}:
                names.setdefault(key, []).append(path)
        return names

    @cached_property
    def _nearest(self) -> Nearest:
        return Nearest(self.paths)


def _around(words: list[str], word: str) -> list[str]:
    middle = bisect_left(words, word)
    return words[max(middle - _NEIGHBOURS, 0) : middle + _NEIGHBOURS]
