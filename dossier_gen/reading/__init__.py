"""Reading: content/ becomes a library and problems. It knows the line of every key, and nothing escapes it."""

from dataclasses import dataclass
from pathlib import Path

from dossier_gen.model import Library
from dossier_gen.problems import Problem, in_order
from dossier_gen.reading.files import source_line, walk
from dossier_gen.reading.reader import Reader

__all__ = ["Reading", "read", "source_line"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: the library of all that is sound, and what is wrong with the rest."""

    library: Library
    problems: tuple[Problem, ...]


def read(root: Path) -> Reading:
    """Read the content folder. Whatever is wrong with the content is a problem, never an exception."""
    reader = Reader(root)
    for found in walk(root):
        if isinstance(found, Problem):
            reader.lost(found, found.place.path)
        else:
            reader.file(found)
    return Reading(reader.library(), in_order(reader.problems))
