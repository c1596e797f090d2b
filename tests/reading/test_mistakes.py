"""What editors are told: each file in mistakes/ holds content files, and below them every problem that is found.

`== PATH` begins a content file, `== problems` what reading says. `pytest --regold` writes the latter anew.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from dossier_gen.problems import Problem
from dossier_gen.reading import read, source_line

MISTAKES = Path(__file__).parent / "mistakes"
PROBLEMS = "== problems\n"


@pytest.mark.parametrize("case", sorted(path.stem for path in MISTAKES.iterdir()))
def test_messages(case: str, tmp_path: Path, golden: Callable[[Path, str], None]) -> None:
    file = MISTAKES / f"{case}.txt"
    files = file.read_text("utf-8").partition(PROBLEMS)[0]
    for part in re.split(r"^== ", files, flags=re.MULTILINE)[1:]:
        path, _, text = part.partition("\n")
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(text.encode())
    problems = read(tmp_path).problems
    assert problems
    golden(file, files + PROBLEMS + "\n".join(_told(problem, tmp_path) for problem in problems))


def _told(problem: Problem, content: Path) -> str:
    place = problem.place
    line = source_line(content, place.path, place.line)
    field = f" ({problem.field})" if problem.field else ""
    marked = " " * (place.column - 1) + "^" * place.width
    lines = [
        f"{place.path}:{place.line}:{place.column} {problem.code}{field}",
        *((f"  | {line}", f"  | {marked}") if line else ()),
        f"  {problem.message}",
        f"  {problem.hint}",
    ]
    return "\n".join(line.rstrip() for line in lines) + "\n"
