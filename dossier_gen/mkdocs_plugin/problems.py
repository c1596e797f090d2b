"""Problems as MkDocs' log and the banner of `mkdocs serve` show them."""

import logging
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from dossier_gen.problems import Problem, Severity

log = logging.getLogger("mkdocs.plugins.dossier")

_SHOWN = 50


@dataclass(frozen=True, slots=True)
class Notice:
    """A problem in words: where it is (path:line:column), its code, what was found, how to mend it."""

    where: str
    code: str
    message: str
    hint: str

    def __str__(self) -> str:
        lines = (f"{self.where}: {self.code}", self.message, self.hint)
        return "\n    ".join(line for line in lines if line)


@dataclass(frozen=True, slots=True)
class Banner:
    """The errors that the top of each page shows: the first ones, and how many there are in all."""

    notices: tuple[Notice, ...]
    count: int


def banner(problems: Sequence[Problem], config: MkDocsConfig) -> Banner | None:
    """The banner for the errors among the problems, if there are any."""
    errors = _of(Severity.ERROR, problems)
    return Banner(tuple(_notice(p, config) for p in errors[:_SHOWN]), len(errors)) if errors else None


def log_problems(problems: Sequence[Problem], config: MkDocsConfig) -> None:
    """Log errors as errors. Warnings are advice, hence INFO: a strict build does not fail for them."""
    for problem in _of(Severity.ERROR, problems):
        log.error("%s", _notice(problem, config))
    advice = _of(Severity.WARNING, problems)
    for problem in advice:
        log.info("%s", _notice(problem, config))
    if advice:
        log.info("%s on the content, which stops nothing", _count(len(advice), "piece of advice", "pieces of advice"))


def summary(problems: Sequence[Problem]) -> str:
    """One line that says how many errors there are, in how many files."""
    errors = _of(Severity.ERROR, problems)
    files = len({problem.place.path for problem in errors})
    return f"The content has {_count(len(errors), 'error', 'errors')} in {_count(files, 'file', 'files')}."


def _of(severity: Severity, problems: Sequence[Problem]) -> list[Problem]:
    return [problem for problem in problems if problem.severity is severity]


def _notice(problem: Problem, config: MkDocsConfig) -> Notice:
    folder = Path(os.path.relpath(config.docs_dir, Path(config.config_file_path or "").parent))
    place = problem.place
    where = f"{(folder / place.path).as_posix()}:{place.line}:{place.column}"
    return Notice(_plain(where), problem.code, _plain(problem.message), _plain(problem.hint))


def _plain(text: str) -> str:
    """The text in one line, without characters that could steer a terminal."""
    return "".join(character if character.isprintable() else " " for character in text)


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
