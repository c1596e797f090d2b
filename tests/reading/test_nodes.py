"""YAML as nodes: what is read, what is refused, and where it stands."""

import pytest

from dossier_gen import rules
from dossier_gen.problems import Place, Rule
from dossier_gen.reading.nodes import (
    MAX_DEPTH,
    MAX_KEYS,
    MAX_NODES,
    Mapping,
    Node,
    Scalar,
    Sequence,
    guessed_type,
    parse,
)


def sound(text: str, first_line: int = 1) -> Node | None:
    node, problems = parse(text, "x.yml", first_line)
    assert not problems
    return node


def plain(node: Node | None) -> object:
    """A node as Python's own values, without places."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {key.value: plain(value) for key, value in node.items} if node else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", None),
        ("# nothing\n", None),
        ("---", None),
        ("--- # nothing\n...\n", None),
        ("a", "a"),
        ("a: b\nc: [d, {e: f}]\n", {"a": "b", "c": ["d", {"e": "f"}]}),
        ("- a\n- - b\n-", ["a", ["b"], ""]),
        ("no: never\n'no': 1e3\n", {"no": "1e3"}),
        ("a: |\n  b\n  c\nd: >-\n  e\n  f\n", {"a": "b\nc\n", "d": "e f"}),
        ("--- \na: b", {"a": "b"}),
        ("a: 2024-12-08\nb: 0x1F\nc: ~", {"a": "2024-12-08", "b": "0x1F", "c": "~"}),
    ],
)
def test_values_are_read_as_they_were_written(text: str, expected: object) -> None:
    assert plain(parse(text, "x.yml")[0]) == expected


def test_places_count_from_one_and_from_the_first_line() -> None:
    node = sound("a: bé\nlonger:\n  - 'é', x\n".replace("', x", "'"), first_line=7)
    assert isinstance(node, Mapping)
    (key, value), (_, items) = node.items
    assert node.place == Place("x.yml", 7, 1, 1)
    assert key.place == Place("x.yml", 7, 1, 1)
    assert value.place == Place("x.yml", 7, 4, 2)
    assert isinstance(items, Sequence)
    assert items.items[0].place == Place("x.yml", 9, 5, 3)


@pytest.mark.parametrize("separator", ["\x85", "\u2028", "\u2029"])
def test_line_ends_of_yaml_alone_do_not_shift_the_places(separator: str) -> None:
    node = sound(f"a: b{separator}c\nd: e")
    assert isinstance(node, Mapping)
    assert plain(node) == {"a": "b c", "d": "e"}
    assert node.items[1][1].place.line == 2


@pytest.mark.parametrize("text", ["a: b\r\nc:\r\n  - d", "a: b\rc:\r  - d"])
def test_line_ends_of_other_systems_count_as_one(text: str) -> None:
    node = sound(text)
    assert isinstance(node, Mapping)
    assert [key.place.line for key, _ in node.items] == [1, 2]


@pytest.mark.parametrize(("text", "line", "column"), [("? a", 1, 4), ("a:\n-", 2, 2), ("- a\n- b:\n\n", 2, 5)])
def test_a_value_that_is_missing_at_the_end_stands_at_the_end(text: str, line: int, column: int) -> None:
    node = sound(text)
    while isinstance(node, Mapping | Sequence):
        last = node.items[-1]
        node = last[1] if isinstance(last, tuple) else last
    assert node is not None
    assert (node.place.line, node.place.column) == (line, column)


def test_quotes_and_blocks_are_told_from_plain_values() -> None:
    node = sound("[a, 'b', \"c\"]")
    assert isinstance(node, Sequence)
    assert [item.plain for item in node.items if isinstance(item, Scalar)] == [True, False, False]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("no", "bool"),
        ("10:30", "int"),
        ("1_000", "int"),
        ("1.5", "float"),
        ("2024-12-08", "timestamp"),
        ("~", "null"),
        ("", "null"),
        ("<<", "merge"),
        ("=", "value"),
        ("2024-12", None),
        ("None", None),
        ("y", None),
    ],
)
def test_what_yaml_takes_an_unquoted_value_for(value: str, expected: str | None) -> None:
    assert guessed_type(Scalar(value, plain=True, place=Place("x"))) == expected
    assert guessed_type(Scalar(value, plain=False, place=Place("x"))) is None


@pytest.mark.parametrize(
    ("text", "rule", "line", "column"),
    [
        ("a: &b c", rules.YAML_ANCHOR, 1, 4),
        ("- a\n- *b", rules.YAML_ANCHOR, 2, 3),
        ("a: !!str b", rules.YAML_TAG, 1, 4),
        ("a: !b [c]", rules.YAML_TAG, 1, 4),
        ("[" * 5000, rules.YAML_TOO_DEEP, 1, MAX_DEPTH + 2),
        ("- " * 5000, rules.YAML_TOO_DEEP, 1, 2 * MAX_DEPTH + 3),
        ("[" + "a," * MAX_NODES + "]", rules.YAML_TOO_LARGE, 1, 2 * MAX_NODES),
        ("".join(f"k{number}:\n" for number in range(MAX_KEYS + 1)), rules.YAML_TOO_LARGE, MAX_KEYS + 1, 1),
        ("a\n---\nb", rules.YAML_MANY_DOCUMENTS, 2, 1),
        ("# x\n%YAML 1.1\n---\na: b", rules.YAML_SYNTAX, 2, 1),
        ("%TAG ! x:\n---\n", rules.YAML_SYNTAX, 1, 1),
        ("a: {", rules.YAML_SYNTAX, 1, 4),
        ("a: \x07", rules.YAML_SYNTAX, 1, 4),
    ],
)
def test_the_first_refusal_ends_the_reading(text: str, rule: Rule, line: int, column: int) -> None:
    node, problems = parse(text, "x.yml")
    assert node is None
    assert [(problem.rule, problem.place.line, problem.place.column) for problem in problems] == [(rule, line, column)]


def test_depth_and_number_are_allowed_up_to_their_bounds() -> None:
    assert sound("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1))
    assert sound("".join(f"k{number}:\n" for number in range(MAX_KEYS)))


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("a: b\na: c", rules.YAML_DUPLICATE_KEY),
        ("a: b\nyes: c", rules.YAML_KEY),
        ("a: b\n2024: c", rules.YAML_KEY),
        ("a: b\n[c]: d", rules.YAML_KEY),
        ("a: b\n? {c: d}\n: e", rules.YAML_KEY),
        ("a: b\n?\n: e", rules.YAML_KEY),
        ("a: b\n<<: {c: d}", rules.YAML_ANCHOR),
    ],
)
def test_a_key_that_is_none_is_passed_over(text: str, rule: Rule) -> None:
    node, problems = parse(text, "x.yml")
    assert plain(node) == {"a": "b"}
    assert [(problem.rule, problem.place.line) for problem in problems] == [(rule, 2)]


@pytest.mark.parametrize("text", ["a: We are #1", "a: #MeToo", "a: b\nc: so #MeToo, they say", "- a\n  b   #c"])
def test_a_text_that_yaml_cuts_at_a_hash_is_reported(text: str) -> None:
    node, problems = parse(text, "x.yml")
    assert node is not None
    assert [problem.rule for problem in problems] == [rules.YAML_TRAP]


@pytest.mark.parametrize(
    "text",
    ["a: b # c", "a: b ## c", "a: b #", "a: b#1", "#a\nb: c", "a: 'b #1'", "a: 'b' #c", "a: |\n  b #1", "a: # c"],
)
def test_comments_and_quoted_hashes_are_not(text: str) -> None:
    sound(text)


def test_what_is_shown_of_a_file_is_short_and_printable() -> None:
    for text in ("&" + "a" * 900 + " b", "!" + "a" * 900 + " b", '"\\a\\n": x\n"\\a\\n": y', "1" * 900 + ": x"):
        _, problems = parse(text, "x.yml")
        assert len(problems) == 1
        assert len(problems[0].message) < 200
        assert problems[0].message.isprintable()
