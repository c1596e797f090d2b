"""Problems as they are shown: with the path from here, and the line they stand in."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from dossier_gen.problems import Problem
from dossier_gen.reading import source_line
from dossier_gen.reading.files import TEXT_SUFFIXES


@dataclass(frozen=True, slots=True)
class Shown:
    """A problem, its file's path as the reader would type it, and its line of that file ("" where there is none)."""

    problem: Problem
    path: str
    line: str = ""


def shown(problems: Iterable[Problem], content: Path) -> tuple[Shown, ...]:
    """The problems of a content folder, to be shown."""
    return tuple(
        Shown(problem, shown_path(content, problem.place.path), _line(content, problem)) for problem in problems
    )


def shown_path(content: Path, path: str) -> str:
    """The path of a file below the content folder, relative to where the command runs if it lies there."""
    folder = content.absolute()
    here = Path.cwd()
    folder = folder.relative_to(here) if folder.is_relative_to(here) else content
    return (folder / path).as_posix()


def _line(content: Path, problem: Problem) -> str:
    """The problem's line; "" where it does not reach to the place, or where the file is no plain text."""
    place = problem.place
    file = content / place.path
    if not place.path.endswith(TEXT_SUFFIXES) or file.is_symlink() or not file.is_file():
        return ""
    line = source_line(content, place.path, place.line)
    return line if place.column <= len(line) + 1 else ""
