"""Measure how long the engine for related articles takes, and how much memory, on archives of ../shared/bench.

Each size has a process of its own, which reads the archive, and from then on is measured: all lists from nothing, with
five reasoned matches each; and with the index of that kept, the lists after one article was edited, replaced or added.
The lists after a change are compared with those of a full build where `--exact` is given.
"""

import argparse
import dataclasses
import datetime as dt
import json
import mmap
import random
import re
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from dossier_gen.related import Document, Engine  # noqa: E402

BENCH = ROOT.parent / "shared" / "bench"
BUILD = ROOT / "build" / "related"
SIZES = (10_000, 50_000, 100_000)
FACETS = ("authors", "dossiers", "people", "organisations", "places", "events")
MOST_SECONDS = {10_000: 10.0, 100_000: 150.0}
MOST_MEMORY = {10_000: 600.0, 100_000: 4096.0}
MOST_CHANGE = 3.0  # seconds, for the median of the largest size
MOST_GROWTH = 2.3
LISTED = 5

T = TypeVar("T")


def corpus(size: int) -> Path:
    """The folder of an archive, written where it is not there yet."""
    folder = BUILD / f"content-{size}"
    if not folder.exists():
        command = [sys.executable, str(BENCH / "corpus.py"), str(folder), "--articles", str(size)]
        subprocess.run(command, check=True)
    return folder


def documents(folder: Path) -> Iterator[Document]:
    """The articles of the archive; its front matter is regular enough for a pattern."""
    for path in sorted((folder / "articles").rglob("*.md")):
        _, front, text = path.read_text("utf-8").split("---\n", 2)
        fields = dict(re.findall(r"^(\w+): (.*)$", front, re.MULTILINE))
        names = {facet: frozenset(fields[facet].strip("[]").split(", ")) for facet in FACETS}
        yield Document(
            id=path.stem,
            title=fields["title"].strip('"'),
            summary=fields["summary"].strip('"'),
            text=text,
            names=names,
            section=fields["section"],
            kind=fields["kind"],
            date=dt.date.fromisoformat(fields["date"]),
        )


def changes(found: Sequence[Document], number: int) -> Iterator[tuple[str, list[Document]]]:
    """Archives in which one article is another: edited, replaced, added; always the same ones."""
    rng = random.Random(number)
    for _ in range(number):
        place, other = rng.randrange(len(found)), rng.choice(found)
        one = found[place]
        edited = dataclasses.replace(one, text=f"{one.text}\n\n{other.summary}")
        replaced = dataclasses.replace(other, id=one.id)
        added = dataclasses.replace(other, id="story-added", date=one.date)
        yield "edited", [*found[:place], edited, *found[place + 1 :]]
        yield "replaced", [*found[:place], replaced, *found[place + 1 :]]
        yield "added", [*found, added]


def lists(engine: Engine) -> dict[str, list[tuple[str, float]]]:
    """All lists, with all their reasons made."""
    return {key: [(match.id, match.score) for match in matches] for key, matches in engine.all_related(LISTED)}


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """How many seconds something takes, and its result."""
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def write(path: Path, engine: Engine) -> None:
    """Keep the engine's index in a file."""
    with path.open("wb") as file:
        for piece in engine.keep():
            file.write(piece)


def kept(path: Path) -> memoryview:
    """A file, mapped into memory."""
    with path.open("rb") as file:
        return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))


def measure(size: int, number: int, exact: bool) -> dict[str, Any]:
    """All figures of one size."""
    found = list(documents(corpus(size)))
    start = time.process_time()
    seconds, engine = timed(partial(Engine, found))
    listing, before = timed(partial(lists, engine))
    processor = time.process_time() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    path = BUILD / f"index-{size}"
    writing, _ = timed(partial(write, path, engine))
    taken: dict[str, list[float]] = {}
    for name, changed in changes(found, number):
        duration, again = timed(partial(Engine, changed, kept(path)))
        taken.setdefault(name, []).append(round(duration, 2))
        if exact and lists(again) != lists(Engine(changed)):
            raise SystemExit(f"an article was {name}, and the lists are not those of a full build")
    return {
        "articles": size,
        "engine": seconds,
        "lists": listing,
        "processor": processor,
        "memory": memory,
        "keeping": writing,
        "index": path.stat().st_size / 2**20,
        "changes": taken,
        "unrelated": unrelated(found, path, before),
    }


def unrelated(found: list[Document], path: Path, before: dict[str, list[tuple[str, float]]]) -> float:
    """The share of lists that are others when an article is added whose words come from three hundred others."""
    rng = random.Random(1)
    words = [rng.choice(rng.choice(found).text.split()) for _ in range(300)]
    stranger = Document(id="stranger", title="Of all sorts", text=" ".join(words), date=found[0].date)
    after = lists(Engine([*found, stranger], kept(path)))
    differ = sum([key for key, _ in after[one.id]] != [key for key, _ in before[one.id]] for one in found)
    return differ / len(found)


def missed(figures: Sequence[dict[str, Any]]) -> Iterator[str]:
    """The bars that are missed, in words."""
    totals = {int(one["articles"]): one["engine"] + one["lists"] for one in figures}
    for one in figures:
        size, memory = int(one["articles"]), float(one["memory"])
        if totals[size] > MOST_SECONDS.get(size, totals[size]):
            yield f"{size:,} articles take {totals[size]:.1f} s; the bar is {MOST_SECONDS[size]:.0f} s"
        if memory > MOST_MEMORY.get(size, memory):
            yield f"{size:,} articles take {memory:.0f} MiB; the bar is {MOST_MEMORY[size]:.0f} MiB"
        if size == max(SIZES):
            durations = [duration for taken in one["changes"].values() for duration in taken]
            if statistics.median(durations) > MOST_CHANGE:
                yield f"one change takes {statistics.median(durations):.2f} s; the bar is {MOST_CHANGE:.0f} s"
    if {50_000, 100_000} <= totals.keys() and totals[100_000] / totals[50_000] > MOST_GROWTH:
        yield f"from 50,000 to 100,000 it grows {totals[100_000] / totals[50_000]:.2f}-fold; the bar is {MOST_GROWTH}"


def main() -> int:
    """Exit status 1 where a bar is missed, 0 where none is or nothing can be measured."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--changes", type=int, default=3, help="how often one article is edited, replaced and added")
    parser.add_argument("--exact", action="store_true", help="compare every list after a change with a full build's")
    parser.add_argument("--one", action="store_true", help="measure one size in this process, and print JSON")
    options = parser.parse_args()
    if not BENCH.is_dir():
        print("There is no ../shared/bench beside this repository, so there is nothing to measure.")
        return 0
    BUILD.mkdir(parents=True, exist_ok=True)
    if options.one:
        print(json.dumps(measure(options.sizes[0], options.changes, options.exact)))
        return 0
    figures = []
    for size in options.sizes:
        command = [sys.executable, __file__, "--one", "--sizes", str(size), "--changes", str(options.changes)]
        command += ["--exact"] if options.exact else []
        one = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        figures.append(one)
        print(
            f"{size:>9,} articles: {one['engine']:.1f} s, {LISTED} matches each with reasons {one['lists']:.1f} s "
            f"({one['processor']:.1f} s of processors), "
            f"{one['memory']:.0f} MiB; index {one['index']:.0f} MiB, written in {one['keeping']:.1f} s; "
            f"one stranger changes {one['unrelated']:.2%} of the lists",
            flush=True,
        )
        for name, durations in one["changes"].items():
            print(f"{'':>18} one article {name}: {', '.join(map(str, durations))} s", flush=True)
    wrong = list(missed(figures))
    print("\n".join(f"MISSED: {line}" for line in wrong) or "Every bar is kept.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
