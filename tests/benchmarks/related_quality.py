"""Measure the engine for related articles on any corpus with editors' own links, beside the usual baselines.

    python tests/benchmarks/related_quality.py CORPUS.jsonl.gz QRELS.jsonl

A line of CORPUS is an article: `id`, `title`, `summary`, `text_nolinks` (without the links that are to be found and
their words), `topics`, `authors`, `date`. A line of QRELS is a `query`, an id, and the ids that are `relevant`.
Articles with less than 400 characters of text are left out, unless QRELS names them. The last line is the engine's
figures.
"""

import argparse
import datetime as dt
import gzip
import json
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from dossier_gen.index import index  # noqa: E402
from dossier_gen.model import Article, Library  # noqa: E402
from dossier_gen.moments import Moment, parse_moment  # noqa: E402
from dossier_gen.problems import Marks  # noqa: E402
from dossier_gen.related import Document, Engine  # noqa: E402
from dossier_gen.related.words import words  # noqa: E402
from dossier_gen.suggestions import suggester  # noqa: E402

MOST = 5
LEAST_TEXT = 400

#: The published values of Hugo: https://gohugo.io/configuration/related-content/
HUGO_THRESHOLD, HUGO_KEYWORDS, HUGO_DATE = 80, 100, 10

Ranking = Callable[[str], Sequence[str]]
Relevant = Mapping[str, frozenset[str]]


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a file of JSON lines, packed or not."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        yield from (json.loads(line) for line in file if line.strip())


def date_of(article: Mapping[str, Any]) -> dt.date | None:
    """The day of an article, None where it has none."""
    try:
        return dt.date.fromisoformat(str(article.get("date") or "")[:10])
    except ValueError:
        return None


def names_of(value: object) -> frozenset[str]:
    """The names in a field: a list of them, one, or none."""
    return frozenset(map(str, value)) if isinstance(value, list) else frozenset({str(value)} if value else ())


def document(article: Mapping[str, Any]) -> Document:
    """An article as the engine sees it."""
    return Document(
        id=str(article["id"]),
        title=str(article.get("title") or ""),
        summary=str(article.get("summary") or ""),
        text=str(article.get("text_nolinks") or article.get("text") or ""),
        names={facet: names_of(article.get(facet)) for facet in ("topics", "authors")},
        date=date_of(article),
    )


def read(corpus: Path, qrels: Path) -> tuple[list[Document], Relevant]:
    """The articles in the order of their ids, and what is relevant to which."""
    judged = {str(line.get("query")): frozenset(map(str, line.get("relevant") or ())) for line in lines(qrels)}
    relevant = {query: found for query, found in judged.items() if found}
    named = relevant.keys() | frozenset().union(*relevant.values())
    found = {str(article["id"]): document(article) for article in lines(corpus) if article.get("id") is not None}
    kept = [one for one in found.values() if len(one.text) >= LEAST_TEXT or one.id in named]
    return sorted(kept, key=lambda one: one.id), relevant


def measured(ranking: Ranking, relevant: Relevant, queries: Sequence[str]) -> dict[str, float]:
    """The figures of ../shared/data/related/score_related.py: a query that is not answered counts 0."""
    sums: defaultdict[str, float] = defaultdict(float)
    for query in queries:
        gold = relevant[query]
        hits = [other in gold for other in [other for other in ranking(query) if other != query][:MOST]]
        best = sum(1 / math.log2(place + 2) for place in range(min(MOST, len(gold))))
        sums["nDCG@5"] += sum(hit / math.log2(place + 2) for place, hit in enumerate(hits)) / best
        sums["hit@5"] += any(hits)
        sums["MRR@5"] += 1 / (hits.index(True) + 1) if any(hits) else 0
        sums["P@5"] += sum(hits) / MOST
    return {name: sums[name] / (len(queries) or 1) for name in ("nDCG@5", "hit@5", "MRR@5", "P@5")}


def halves(documents: Sequence[Document], relevant: Relevant) -> tuple[list[str], list[str]]:
    """The queries in two halves by date."""
    when = {one.id: one.date or dt.date.min for one in documents}
    ordered = sorted(relevant, key=lambda query: (when.get(query, dt.date.min), query))
    middle = len(ordered) // 2
    return ordered[:middle], ordered[middle:]


class Baselines:
    """What other programs do, on the same articles."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = documents
        self._places = {one.id: place for place, one in enumerate(documents)}
        self._days = np.array([one.date.toordinal() if one.date else -(10**6) for one in documents])
        self._tagged: defaultdict[str, list[int]] = defaultdict(list)
        for place, one in enumerate(documents):
            for tag in one.names["topics"]:
                self._tagged[tag].append(place)
        self._matrix = _tfidf(documents)
        self._turned = self._matrix.T.tocsr()

    def nearest(self, query: str) -> Sequence[str]:
        """The nearest in time."""
        return self._top(query, self._nearness(query))

    def tags(self, query: str) -> Sequence[str]:
        """The most tags in common, the nearest in time first where that is equal."""
        shared = np.zeros(len(self._documents))
        for tag in self._documents[self._places[query]].names["topics"]:
            shared[self._tagged[tag]] += 1
        return self._top(query, shared + self._nearness(query) / 2)

    def tfidf(self, query: str) -> Sequence[str]:
        """The greatest cosine; title twice, summary and text."""
        return self._top(query, (self._matrix[[self._places[query]]] @ self._turned).toarray()[0])

    def hugo(self, query: str, *, newer: bool = False) -> Sequence[str]:
        """Hugo's related content (gohugoio/hugo, related/inverted_index.go): topics as keywords, and the year."""
        mine = self._documents[self._places[query]]
        matches: defaultdict[int, list[int]] = defaultdict(list)
        for tag in mine.names["topics"]:
            for place in self._tagged[tag]:
                matches[place].append(HUGO_KEYWORDS)
        for place, one in enumerate(self._documents):
            if mine.date and one.date and one.date.year == mine.date.year:
                matches[place].append(HUGO_DATE)
        found = [
            (-sum(weights), -int(self._days[place]), one.id)
            for place, weights in matches.items()
            if (one := self._documents[place]) is not mine
            and (newer or self._days[place] <= self._days[self._places[query]])
            and sum(weights) // len(weights) >= HUGO_THRESHOLD // len(weights)
        ]
        return [key for *_, key in sorted(found)[:MOST]]

    def _nearness(self, query: str) -> np.ndarray[Any, np.dtype[np.float64]]:
        found: np.ndarray[Any, np.dtype[np.float64]] = 1 / (1.0 + np.abs(self._days - self._days[self._places[query]]))
        return found

    def _top(self, query: str, scores: np.ndarray[Any, np.dtype[np.float64]]) -> Sequence[str]:
        scores[self._places[query]] = -1
        return [self._documents[place].id for place in np.argsort(-scores, kind="stable")[:MOST]]


def _tfidf(documents: Sequence[Document]) -> csr_matrix:
    """Sublinear term frequency, inverse document frequency, rows of length one."""
    columns: dict[str, int] = {}
    starts, places, values = [0], [], []
    for one in documents:
        counts = Counter(words(f"{one.title}\n{one.title}\n{one.summary}\n{one.text}"))
        places += [columns.setdefault(word, len(columns)) for word in counts]
        values += [1 + math.log(number) for number in counts.values()]
        starts.append(len(places))
    rarity = np.log((1 + len(documents)) / (1 + np.bincount(places, minlength=len(columns)))) + 1
    weighed = np.array(values) * rarity[places]
    squares = np.concatenate([[0], np.cumsum(weighed**2)])[starts]
    lengths = np.repeat(np.sqrt(np.maximum(np.diff(squares), 1e-12)), np.diff(starts))
    return csr_matrix((weighed / lengths, places, starts), shape=(len(documents), len(columns)))


def rankings(documents: Sequence[Document]) -> Mapping[str, Ranking]:
    """Every ranking by its name; the engine is the last, before it what readers see of it."""
    baselines = Baselines(documents)
    engine = Engine(documents)
    return {
        "nearest date": baselines.nearest,
        "tags": baselines.tags,
        "Hugo": baselines.hugo,
        "Hugo, newer too": lambda query: baselines.hugo(query, newer=True),
        "TF-IDF": baselines.tfidf,
        "on the page": shown(documents, engine),
        "engine": lambda query: [match.id for match in engine.related(query, MOST)],
    }


def shown(documents: Sequence[Document], engine: Engine) -> Ranking:
    """What an article's page lists as "You may also like", on a site that knows titles, summaries, texts and days."""
    articles = {
        one.id: Article(
            id=one.id,
            path=f"articles/{one.id}.md",
            title=one.title,
            summary=one.summary,
            body=one.text,
            date=moment(one.date or dt.date.min),
            marks=Marks(f"articles/{one.id}.md"),
        )
        for one in documents
    }
    suggests = suggester(index(Library(articles=articles)), engine)
    return lambda query: [listed.article.id for listed in suggests.lists(articles[query]).also_like]


def moment(day: dt.date) -> Moment:
    """A day as the date of an article."""
    found = parse_moment(day.isoformat())
    assert isinstance(found, Moment)
    return found


def answered(ranking: Ranking, known: frozenset[str]) -> Ranking:
    """A ranking that is empty for a query that the corpus does not have."""
    return lambda query: ranking(query) if query in known else ()


def main() -> int:
    """Print the table and the line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("qrels", type=Path)
    options = parser.parse_args()
    if not options.corpus.is_file() or not options.qrels.is_file():
        print(f"There is no {options.corpus} with {options.qrels}, so there is nothing to measure.", file=sys.stderr)
        return 2
    documents, relevant = read(options.corpus, options.qrels)
    known = frozenset(one.id for one in documents)
    first, second = halves(documents, relevant)
    print(f"{len(documents):,} articles, {len(relevant):,} queries in two halves by date\n")
    print(f"{'':<16} {'nDCG@5':>7} {'hit@5':>7} {'MRR@5':>7}   {'earlier half':>15}   {'later half':>15}")
    figures: dict[str, Any] = {}
    for name, ranking in rankings(documents).items():
        parts = [measured(answered(ranking, known), relevant, queries) for queries in (first + second, first, second)]
        every, early, late = parts
        print(
            f"{name:<16} {every['nDCG@5']:7.4f} {every['hit@5']:7.4f} {every['MRR@5']:7.4f}   "
            f"{early['nDCG@5']:7.4f} {early['hit@5']:7.4f}   {late['nDCG@5']:7.4f} {late['hit@5']:7.4f}"
        )
        figures = {"ranking": name, "n": len(relevant), **every, "earlier half": early, "later half": late}
    print(json.dumps(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
