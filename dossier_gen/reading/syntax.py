"""YAML's syntax errors, in words for somebody who never heard of YAML; and their cures.

The parser's own messages are those of libyaml 0.2.5 (https://github.com/yaml/libyaml, scanner.c and parser.c).
"""

import re
from typing import Any

import yaml

from dossier_gen import rules
from dossier_gen.problems import Place, Problem

Mark = Any  # PyYAML's marks carry no types; line and column count from 0

_KEY_BEFORE = re.compile(r"[ \t]*(- +)*[\w-]+ *")
_QUOTE_IT = "Put the text in quotes."

_OPEN_BRACKET = (
    "the bracket that opens here is not closed, or there is no comma between two values",
    "Add the closing bracket, or the comma. Put a text that begins with a bracket in quotes.",
    True,
)

# (pattern in libyaml's "context; problem", message, cure, whether the place to look at is where it began).
_FAULTS: tuple[tuple[re.Pattern[str], str, str, bool], ...] = tuple(
    (re.compile(pattern), message, cure, at_start)
    for pattern, message, cure, at_start in (
        (
            r"quoted scalar; found unexpected (end|document)",
            "a quotation mark is opened here and never closed",
            "Add the closing quotation mark.",
            True,
        ),
        (
            r"quoted scalar; ",
            "in double quotes a backslash begins a code, and this is none",
            "Put the text in single quotes, or write each backslash twice.",
            False,
        ),
        (r"',' or '[\]}]'", *_OPEN_BRACKET),
        (
            r"could not find expected ':'",
            "this line has no colon after its key",
            "Write `key: value`, with a space after the colon; indent a text's further lines below its key.",
            True,
        ),
        (
            r"'-' indicator",
            "this does not continue the list above it",
            "Begin each entry with `- `, all at one indent, and indent an entry's other keys by two spaces.",
            False,
        ),
        (
            r"block scalar; .*(comment or line break|indentation indicator)",
            "after `>` or `|` the line must end; the text begins on the next line",
            "Move the text to the next line, indented. If the text itself begins with `>` or `|`, put it in quotes.",
            False,
        ),
        (
            r"block sequence entries are not allowed",
            "a list cannot begin in the middle of a line",
            "Begin the list on the next line. If the text itself begins with `-`, put it in quotes.",
            False,
        ),
        (r"mapping keys are not allowed", "a text cannot begin with the character ?", _QUOTE_IT, False),
        (
            r"node content",
            "a value is missing before this",
            "Between brackets stand values, with one comma between two. Put a text that holds brackets in quotes.",
            False,
        ),
        (
            r"found unexpected ':'",
            "a text between brackets cannot hold this colon without quotes",
            "Put the text in quotes; or, if it is a key, write a space and its value after the colon.",
            False,
        ),
        (r"scanning an? (alias|anchor)", "a text cannot begin with the character * or &", _QUOTE_IT, True),
        (r"tag", "a text cannot begin with the character !", _QUOTE_IT, True),
        (r"directive|YAML document", "a text cannot begin with the character %", _QUOTE_IT, True),
    )
)


def syntax_problem(error: yaml.YAMLError, text: str, path: str, first_line: int) -> Problem:
    """The problem for an error of PyYAML's C parser in `text`, which begins at `first_line` of the file `path`."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return _unacceptable(error, text, path, first_line)
    lines = text.split("\n")
    line, column = _spot(error.problem_mark or error.context_mark, lines)
    shown = lines[line]
    indent = len(shown) - len(shown.lstrip(" \t"))
    if "\t" in shown[:indent] or shown[column : column + 1] == "\t":  # a tab elsewhere is as good as a space
        column = shown.index("\t") if "\t" in shown[:indent] else column
        place = Place(path, line + first_line, column + 1)
        return Problem(rules.YAML_TAB, place, "a tab stands where YAML wants spaces", "Indent with two spaces.")
    message, cure, at_start = _explain(error, shown, column)
    if at_start and error.context_mark:
        line, column = _spot(error.context_mark, lines)
    end = error.problem_mark
    if end and "flow node" in str(error.context) and not text[end.index :].strip():
        (message, cure, _), (line, column) = _OPEN_BRACKET, _last_bracket(text)
    return Problem(rules.YAML_SYNTAX, Place(path, line + first_line, column + 1), message, cure)


def _explain(error: yaml.MarkedYAMLError, shown: str, column: int) -> tuple[str, str, bool]:
    found = f"{error.context}; {error.problem}"
    if "cannot start any token" in found:
        return f"a text cannot begin with the character {shown[column : column + 1]}", _QUOTE_IT, False
    if "mapping values are not allowed" in found:
        return *_second_colon(shown, column), False
    if "expected key" in found or "document start" in found:
        return *_out_of_place(shown, column), False
    for pattern, message, cure, at_start in _FAULTS:
        if pattern.search(found):
            return message, cure, at_start
    return str(error.problem), "Check indents, quotation marks, colons and brackets here and on the line above.", False


def _second_colon(shown: str, column: int) -> tuple[str, str]:
    if _KEY_BEFORE.fullmatch(shown[:column]):
        return (
            "this key is read as part of the text above it",
            "Give the line above its `: ` after the key, and begin the keys of one record below each other.",
        )
    return "a second `: ` in a text without quotes", 'Put the whole text in quotes: `title: "One: two"`.'


def _out_of_place(shown: str, column: int) -> tuple[str, str]:
    before = shown[:column].rstrip()
    if before.endswith(('"', "'")):
        return (
            "the text goes on after its closing quotation mark",
            "Put a text that holds quotation marks in quotes of the other kind, and look for a missing one above.",
        )
    if before.endswith(("]", "}")):
        return (
            "something follows a closing bracket",
            "Remove it; or, where a text begins with a bracket, put the whole text in quotes.",
        )
    if shown[column : column + 1] == ":":
        return "there is no key before this colon", "Write the key before it, or put the text in quotes."
    return (
        "this does not begin below what stands above it",
        "Begin the keys of one record at the same indent, below each other.",
    )


def _spot(mark: Mark, lines: list[str]) -> tuple[int, int]:
    """Line and column of a mark from 0; libyaml may mark the end of the file, we the last line that says something."""
    line, column = (mark.line, mark.column) if mark else (0, 0)
    if line < len(lines) and (lines[line].strip(" ") or line == 0):
        return line, min(column, len(lines[line]))
    said = (number for number in range(min(line, len(lines)) - 1, 0, -1) if lines[number].strip())
    return next(said, 0), 0


def _last_bracket(text: str) -> tuple[int, int]:
    """Line and column, from 0, of the bracket that opened last."""
    position = max(text.rfind("["), text.rfind("{"))
    return text.count("\n", 0, position), position - text.rfind("\n", 0, position) - 1


def _unacceptable(error: yaml.YAMLError, text: str, path: str, first_line: int) -> Problem:
    """The problem for a character that YAML refuses to read; libyaml counts its position in bytes."""
    position = max(getattr(error, "position", 0), 0)
    before = text.encode("utf-8", "replace")[:position].decode("utf-8", "ignore")
    place = Place(path, before.count("\n") + first_line, len(before) - before.rfind("\n"))
    message = f"a character that no text may hold (U+{int(getattr(error, 'character', 0)):04X})"
    return Problem(rules.YAML_SYNTAX, place, message, "It is invisible: delete and retype the word around it.")
