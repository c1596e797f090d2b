"""One mistake each: a sound content folder, spoilt in one way, has exactly the problem in the case's golden file.

tests/bad/base/ is the sound folder; tests/bad/CASE/content/ holds the files that spoil it. What git cannot carry, or
what no editor should meet in a folder, is made here in `ODD`.
"""

import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dossier_gen.problems import Problem
from dossier_gen.reading import source_line
from dossier_gen.rules import RULES
from dossier_gen.site import check

BAD = Path(__file__).resolve().parent / "bad"
NOW = datetime(2025, 1, 15, 12, tzinfo=UTC)
ARTICLE = "articles/2024/12/ferry-breaks-down.md"
EVENTS = "dossiers/island-ferry/events.yml"

Golden = Callable[[Path, str], None]
Spoil = Callable[[Path], object]


def _append(path: str, data: bytes) -> Spoil:
    return lambda root: (root / path).write_bytes((root / path).read_bytes() + data)


def _write(path: str, data: bytes) -> Spoil:
    def write(root: Path) -> None:
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_bytes(data)

    return write


def _replace(path: str, old: bytes, new: bytes) -> Spoil:
    return lambda root: (root / path).write_bytes((root / path).read_bytes().replace(old, new))


#: Mistakes that git, or another system's disk, could not carry.
ODD: dict[str, Spoil] = {
    "missing-policy": lambda root: (root / "feedback.md").unlink(),
    "unreadable-file-pipe": lambda root: os.mkfifo(root / "media" / "camera"),
    "symlink": lambda root: (root / "media" / "port.svg").symlink_to("map.svg"),
    "symlink-folder": lambda root: (root / "media" / "old").symlink_to(root / "people"),
    "symlink-loop": lambda root: (root / "media" / "loop").symlink_to(root / "media"),
    "not-utf-8": _replace(ARTICLE, b"half a mile", b"\xbd mile"),
    "not-utf-8-ledger": _replace(EVENTS, b"for a night", b"for a n\xe4chtliche"),
    "file-too-large": _append(ARTICLE, b"The ferry lies still. " * 500_000),
    "empty-file": _write("articles/2025/01/note.md", b""),
    "empty-file-blanks": _write("articles/2025/01/note.md", b"\n  \r\n"),
    "bad-text-invisible": _replace(ARTICLE, b"off Norhaven", "\u202eoff Norhaven".encode()),
    "yaml-syntax-control-character": _replace(EVENTS, b"for a night", b"for a\x07 night"),
    "yaml-too-large": _replace(EVENTS, b"[anna-weber]", b"[" + b"a," * 200_001 + b"]"),
    "url-collision-capitals": _write("ABOUT/index.html", b"<p>About</p>"),
}

#: What is unusual, and right all the same.
ACCEPTED: dict[str, Spoil] = {
    "base": lambda root: None,
    "byte-order-mark": lambda root: [
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes()) for path in root.rglob("*.*") if path.suffix != ".svg"
    ],
    "windows-line-ends": lambda root: [
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n")) for path in root.rglob("*.*") if path.is_file()
    ],
    "blank-lines-first": _replace(ARTICLE, b"---\ntitle", b"\n\n---\ntitle"),
    "hidden-files": _write(".DS_Store", b"\0\1"),
    "comments-only": _write("dossiers/island-ferry/claims.yml", b"# none yet\n"),
    "draft-of-the-future": _write(
        "articles/2025/01/note.md",
        b"---\ntitle: A note\nsummary: Short.\ndate: 2031-01-01\ndraft: true\n---\nSoon.\n",
    ),
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    root = tmp_path / "content"
    shutil.copytree(BAD / "base", root)
    return root


def test_accepted(content: Path, subtests: pytest.Subtests) -> None:
    for name, change in ACCEPTED.items():
        with subtests.test(name):
            shutil.rmtree(content)
            shutil.copytree(BAD / "base", content)
            change(content)
            assert check(content, NOW) == ()


@pytest.mark.parametrize("case", sorted({*(path.name for path in BAD.iterdir()), *ODD} - {"base"}))
def test_case(case: str, content: Path, golden: Golden) -> None:
    if case in ODD:
        ODD[case](content)
    else:
        shutil.copytree(BAD / case / "content", content, dirs_exist_ok=True)
    problems = check(content, NOW)
    golden(BAD / case / "expected.txt", "\n".join(_told(problem, content) for problem in problems))
    assert len(problems) == 1
    assert case.startswith(problems[0].code)


def test_every_rule_has_a_case() -> None:
    codes = {path.read_text("utf-8").partition(" ")[0] for path in BAD.glob("*/expected.txt")}
    assert codes == set(RULES)


def _told(problem: Problem, content: Path) -> str:
    place = problem.place
    line = source_line(content, place.path, place.line)
    shown = "".join(character if character.isprintable() else "�" for character in line)[:130]
    marked = " " * (place.column - 1) + "^" * min(place.width, len(shown) - place.column + 1)
    lines = [
        f"{problem.code} {problem.severity} {place.path}:{place.line}:{place.column} {problem.field}",
        *([f"  {shown}", f"  {marked}"] if shown else []),
        problem.message,
        problem.hint,
    ]
    return "\n".join(line.rstrip() for line in lines) + "\n"
