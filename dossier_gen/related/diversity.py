"""A list that is not all of one day: the ranking, without what adds little to what stands before it."""

from collections import Counter
from collections.abc import Iterable, Mapping

from dossier_gen.related.document import Document
from dossier_gen.related.reasons import Match

#: So many articles of one day are enough for a short list.
MOST_OF_ONE_DAY = 2


def diverse(ranked: Iterable[Match], documents: Mapping[str, Document], most: int) -> tuple[Match, ...]:
    """The best of a ranking: at most two of one day, and none whose title and text stand in the list already."""
    found: list[Match] = []
    days: Counter[object] = Counter()
    seen: set[tuple[str, str]] = set()
    for match in ranked:
        document = documents[match.id]
        words = (document.title, document.text)
        if len(found) == most:
            break
        if words in seen or (document.date and days[document.date] >= MOST_OF_ONE_DAY):
            continue
        found.append(match)
        days[document.date] += 1
        seen.add(words)
    return tuple(found)
