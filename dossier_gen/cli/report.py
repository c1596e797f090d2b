"""What was found, in one sentence."""

from collections import Counter
from collections.abc import Sequence

from dossier_gen.model import COLLECTIONS, SINGULAR, Library
from dossier_gen.problems import Problem, Severity


def found_summary(found: Sequence[Problem]) -> str:
    """How many problems there are, in how many files."""
    counts = Counter(problem.severity for problem in found)
    kinds = " and ".join(_number(counts[severity], severity) for severity in Severity if counts[severity])
    return f"Found {kinds} in {_number(len({problem.place.path for problem in found}), 'file')}."


def all_clear(library: Library, elsewhere: int, hidden: int) -> str:
    """What was checked where nothing is shown.

    `elsewhere` are the problems in files that were not asked for, `hidden` those of a lesser severity.
    """
    if elsewhere:
        return f"All clear in what was asked for; {_number(elsewhere, 'problem')} elsewhere."
    counts = {name: len(library.collection(name)) for name in COLLECTIONS}
    parts = [f"{count} {name if count > 1 else SINGULAR[name]}" for name, count in counts.items() if count]
    more = f"; {_number(hidden, 'warning')} not shown" if hidden else ""
    return f"All clear: {', '.join(parts) or 'nothing'} checked{more}."


def _number(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
