"""One mistake is one problem: a line of sound content is spoilt in one way, and nothing else is said to be wrong."""

import re
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dossier_gen.site import check

SOUND = Path(__file__).resolve().parent.parent / "bad" / "base"
NOW = datetime(2025, 1, 15, 12, tzinfo=UTC)
FILES = (
    "articles/2025/01/ferry-sails-again.md",
    "dossiers/island-ferry/index.md",
    "dossiers/island-ferry/events.yml",
    "dossiers/island-ferry/sources.yml",
    "places/norhaven.md",
)
LINE = re.compile(r"(?P<indent>[ -]*)(?P<key>[a-z_]+): ?(?P<value>.*)")

Spoil = Callable[[str, str, str], str]

SPOILT: dict[str, Spoil] = {
    "no colon": lambda indent, key, value: f"{indent}{key} {value}",
    "no space": lambda indent, key, value: f"{indent}{key}:{value}",
    "a tab": lambda indent, key, value: f"\t{indent}{key}: {value}",
    "a space too many": lambda indent, key, value: f" {indent}{key}: {value}",
    "an open bracket": lambda indent, key, value: f"{indent}{key}: [{value}",
    "an open quotation": lambda indent, key, value: f'{indent}{key}: "{value}',
    "two colons": lambda indent, key, value: f"{indent}{key}: {value}: {value}",
    "a strange sign": lambda indent, key, value: f"{indent}{key}: @{value}",
    "a capital in the key": lambda indent, key, value: f"{indent}{key.capitalize()}: {value}",
    "a misspelt key": lambda indent, key, value: f"{indent}{key[:-1]}q: {value}",
    "the key twice": lambda indent, key, value: f"{indent}{key}: {value}\n{indent.replace('-', ' ')}{key}: {value}",
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    root = tmp_path / "content"
    shutil.copytree(SOUND, root)
    return root


def spoilt(text: str, spoil: Spoil) -> Iterator[tuple[str, str]]:
    """Every way to spoil one line of the keys, with the line."""
    lines = text.split("\n")
    end = lines.index("---", 1) if lines[0] == "---" else len(lines)
    for number, line in enumerate(lines[:end]):
        match = LINE.fullmatch(line)
        if match:
            new = spoil(match["indent"], match["key"], match["value"])
            yield new, "\n".join([*lines[:number], new, *lines[number + 1 :]])


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT.keys())
def test_one_mistake_is_at_most_one_problem(file: str, spoil: Spoil, content: Path) -> None:
    counts = []
    for line, text in spoilt((SOUND / file).read_text("utf-8"), spoil):
        (content / file).write_text(text, encoding="utf-8")
        problems = check(content, NOW)
        assert len(problems) <= 1, (line, problems)
        counts.append(len(problems))
    assert 1 in counts
