"""The two parts of a Markdown file, and the lines they begin on."""

import pytest

from dossier_gen import rules
from dossier_gen.problems import Problem, Rule
from dossier_gen.reading.frontmatter import Split, split, text_begins


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\na: b\n---\ntext\n", Split("a: b\n", 2, "text\n", 4)),
        ("---\na: b\n---", Split("a: b\n", 2, "", 4)),
        ("---\n---\n", Split("", 2, "", 3)),
        ("\n\n \n---\na: b\n---\n\ntext", Split("a: b\n", 5, "\ntext", 7)),
        ("--- \t\na: b\n---  \ntext", Split("a: b\n", 2, "text", 4)),
        ("---\na: b\n---\none\n\n---\n\ntwo\n---\n", Split("a: b\n", 2, "one\n\n---\n\ntwo\n---\n", 4)),
        ("---\na: |\n  ---\n ---\n---\nb", Split("a: |\n  ---\n ---\n", 2, "b", 6)),
    ],
)
def test_split(text: str, expected: Split) -> None:
    assert split(text, "x.md") == expected


@pytest.mark.parametrize("text", ["---\na: b\n\n---\nbody\n", "\n\n---\n\n# c\na: b\n---\n\n\nbody"])
def test_the_lines_are_those_of_the_file(text: str) -> None:
    parts = split(text, "x.md")
    assert isinstance(parts, Split)
    lines = text.split("\n")
    assert lines[parts.front_line - 1 :][: parts.front.count("\n")] == parts.front.split("\n")[:-1]
    assert lines[parts.body_line - 1 :] == parts.body.split("\n")


@pytest.mark.parametrize(
    ("text", "rule", "line", "hint"),
    [
        ("text", rules.MISSING_FRONT_MATTER, 1, "Begin the file with a line `---`"),
        ("\n\ntext\n---\na: b\n---", rules.MISSING_FRONT_MATTER, 3, "Begin the file"),
        ("a: b\n---\ntext", rules.MISSING_FRONT_MATTER, 1, "Add a line `---` above the first key"),
        ("+++\na = 1\n+++", rules.MISSING_FRONT_MATTER, 1, "Write the keys in YAML"),
        ("\u2014-\na: b\n---", rules.MISSING_FRONT_MATTER, 1, "three plain hyphens"),
        ("----\na: b\n---", rules.MISSING_FRONT_MATTER, 1, "three plain hyphens"),
        ("--- a: b\n---", rules.MISSING_FRONT_MATTER, 1, "Begin the file"),
        ("---\na: b\n...\n", rules.UNCLOSED_FRONT_MATTER, 1, "after its last key"),
        ("\n---\na: b\n\nThe text.", rules.UNCLOSED_FRONT_MATTER, 2, "above line 5"),
    ],
)
def test_not_split(text: str, rule: Rule, line: int, hint: str) -> None:
    problem = split(text, "x.md")
    assert isinstance(problem, Problem)
    assert (problem.rule, problem.place.path, problem.place.line) == (rule, "x.md", line)
    assert hint in problem.hint


@pytest.mark.parametrize(
    ("front", "line"),
    [
        ("a: b\n\nThe text.\n", 2),
        ("a: b\n\nc: d\n\n\n**Text**\n", 5),
        ("a: b\nThe text.\n", None),
        ("a: b\n\nc: d\n", None),
        ("a: |\n  b\n\n  c\n\n# d\n- e\n", None),
        ("", None),
    ],
)
def test_where_a_text_begins(front: str, line: int | None) -> None:
    assert text_begins(front) == line
