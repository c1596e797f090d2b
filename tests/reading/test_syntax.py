"""Syntax errors of YAML: each is told in words of ours, at the place to look at."""

import pytest
import yaml

from dossier_gen import rules
from dossier_gen.reading.nodes import parse
from dossier_gen.reading.syntax import syntax_problem


def found(text: str) -> tuple[str, int, int]:
    node, problems = parse(text, "x.yml")
    assert node is None
    (problem,) = problems
    assert problem.rule in {rules.YAML_SYNTAX, rules.YAML_TAB}
    return problem.message, problem.place.line, problem.place.column


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("a: b: c", 1, 5, "a second `: `"),
        ("a:b\nc: d", 2, 2, "part of the text above"),
        ("- a b\n  c: d", 2, 4, "part of the text above"),
        ("a: 'b' c", 1, 8, "after its closing quotation mark"),
        ("a: [b] c", 1, 8, "follows a closing bracket"),
        ("{a: b} c", 1, 8, "follows a closing bracket"),
        ("a: {b: c\n\n\n", 1, 4, "the bracket that opens here"),
        ('a: "b\n\n', 1, 4, "a quotation mark is opened here"),
        ('a: "b\n---\n', 1, 4, "a quotation mark is opened here"),
        ("  a: b\nc: d", 2, 1, "does not begin below"),
        ("a:\n  b: c\n d: e", 3, 2, "does not begin below"),
        ("- a\nb: c", 2, 1, "does not continue the list"),
        ("a: b\nc\n", 2, 1, "no colon after its key"),
        (": a", 1, 1, "no key before this colon"),
        ("a: [b,,c]", 1, 7, "a value is missing"),
        ("a: {", 1, 4, "the bracket that opens here"),
        ("a: [b, {c: d,\n\n", 1, 8, "the bracket that opens here"),
        ("a: ]", 1, 4, "a value is missing"),
        ("a: {b:, c}", 1, 6, "cannot hold this colon"),
        ("a: > b", 1, 6, "after `>` or `|` the line must end"),
        ("a: - b", 1, 4, "a list cannot begin in the middle"),
        ('a: "\\d"', 1, 5, "a backslash begins a code"),
        ("a: `b`", 1, 4, "cannot begin with the character `"),
        ("a: ? b", 1, 4, "cannot begin with the character ?"),
        ("a: **b**", 1, 4, "cannot begin with the character *"),
        ("a: !<b", 1, 4, "cannot begin with the character !"),
        ("%a: b", 1, 1, "cannot begin with the character %"),
    ],
)
def test_each_error_has_words_and_a_place(text: str, line: int, column: int, words: str) -> None:
    message, at_line, at_column = found(text)
    assert words in message
    assert (at_line, at_column) == (line, column)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a:\n\t- b", 2, 1),
        ("a: b\n\tc: d", 2, 1),
        ("a:\n  b: c\n \td: e", 3, 2),
        ("a: |\n\t\nb: c", 2, 1),
        ("- a\n-\tb: c", 2, 3),
    ],
)
def test_a_tab_in_the_indent_is_told_as_one(text: str, line: int, column: int) -> None:
    message, at_line, at_column = found(text)
    assert message.startswith("a tab stands")
    assert at_line == line
    assert at_column in {column, column - 1}


def test_a_tab_elsewhere_is_not_blamed() -> None:
    assert found("a:\tb: c")[0].startswith("a second")


@pytest.mark.parametrize(("text", "line", "column"), [("é: é\nb: é\x07", 2, 5), ("\x00", 1, 1), ("a\n\x1b", 2, 1)])
def test_a_forbidden_character_is_placed_by_characters_not_bytes(text: str, line: int, column: int) -> None:
    message, at_line, at_column = found(text)
    assert message.startswith("a character that no text may hold (U+")
    assert (at_line, at_column) == (line, column)


def test_an_unknown_error_keeps_the_parsers_words() -> None:
    problem = syntax_problem(yaml.MarkedYAMLError(problem="something new"), "a\nb", "x.yml", 5)
    assert (problem.message, problem.place.line) == ("something new", 5)
    problem = syntax_problem(yaml.YAMLError(), "a\nb", "x.yml", 5)
    assert problem.place.line == 5
