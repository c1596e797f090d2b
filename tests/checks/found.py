"""What a check finds in a library, as short lines."""

from datetime import UTC, datetime

from dossier_gen.checks import Check
from dossier_gen.checks.inspection import Inspection
from dossier_gen.model import Library

NOW = datetime(2024, 6, 1, 12, tzinfo=UTC)


def found(check: Check, library: Library) -> list[str]:
    """Each problem as `path:line field: message | hint`, without what is empty, in the order found."""
    return [
        f"{problem.place.path}:{problem.place.line} {problem.field}".rstrip() + f": {problem.message} | {problem.hint}"
        for problem in check(Inspection(library, NOW))
    ]
