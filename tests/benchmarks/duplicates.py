"""Are the best suggestions of `dossier duplicates` right? Those over the events of 2025, against judgements by hand.

The content is made by tests/benchmarks/current_events.py. The judgements are in duplicates_judged.tsv, a line for each
pair: `same` where one event is told twice, `toll` where one of the two tells a later toll of the other's event, `other`
for anything else, such as a step that followed, the next of a series, or a toll of something wider. A pair that nobody
has judged counts as wrong and is listed. Run it with `python -m tests.benchmarks.duplicates`.
"""

import csv
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from dossier_gen.duplicates import Suggestion, duplicates
from dossier_gen.reading import read
from tests.benchmarks import current_events

JUDGED = Path(__file__).resolve().with_name("duplicates_judged.tsv")
BEST = 50
LEAST_PRECISION = 0.7
VERDICTS = ("same", "toll", "other", "unjudged")

Judgements = Mapping[frozenset[str], str]


def judgements() -> Judgements:
    """The verdict on each pair of event ids."""
    with JUDGED.open(encoding="utf-8", newline="") as lines:
        return {frozenset((row["one"], row["other"])): row["verdict"] for row in csv.DictReader(lines, delimiter="\t")}


def report(found: Sequence[Suggestion], judged: Judgements) -> tuple[list[str], float]:
    """The figures as lines, and the part of the suggestions that are right."""
    pairs = [tuple(event.id for event in suggestion.events) for suggestion in found]
    verdicts = [judged.get(frozenset(pair), "unjudged") for pair in pairs]
    counts = Counter(verdicts)
    precision = (counts["same"] + counts["toll"]) / len(found) if found else 0.0
    missed = "" if precision >= LEAST_PRECISION else "MISSED: "
    lines = [f"{missed}precision {precision:.2f} of the {len(found)} best; at least {LEAST_PRECISION} is wanted"]
    lines += [f"  {counts[verdict]:3} {verdict}" for verdict in VERDICTS]
    lines += [
        f"  not judged: {one} {other} ({suggestion.score:.2f})"
        for (one, other), verdict, suggestion in zip(pairs, verdicts, found, strict=True)
        if verdict == "unjudged"
    ]
    return lines, precision


def main() -> int:
    """Exit status 1 where too few are right, 0 where enough are or there is nothing to read."""
    if not current_events.DATA.is_dir():
        print("There is no ../shared/data/events beside this repository, so there is nothing to read.")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        current_events.write(Path(folder), current_events.content(current_events.read()))
        found = duplicates(read(Path(folder)).library)
    lines, precision = report(found[:BEST], judgements())
    print(f"{len(found)} pairs suggested")
    print("\n".join(lines))
    return 0 if precision >= LEAST_PRECISION else 1


if __name__ == "__main__":
    sys.exit(main())
