"""Problems as values: order, places, severity."""

from itertools import permutations

import pytest

from dossier_gen.problems import Marks, Place, Problem, Rule, Severity, has_errors, in_order

ERROR = Rule("bad-thing", Severity.ERROR, "t", "e", "b", "g")
ADVICE = Rule("odd-thing", Severity.WARNING, "t", "e", "b", "g")


def problem(
    path: str, line: int = 1, column: int = 1, rule: Rule = ERROR, message: str = "m", field: str = ""
) -> Problem:
    return Problem(rule, Place(path, line, column), message, "h", field)


def test_a_problem_is_of_its_rule() -> None:
    assert (problem("a", rule=ADVICE).code, problem("a", rule=ADVICE).severity) == ("odd-thing", Severity.WARNING)
    assert str(Severity.ERROR) == "error"


def test_problems_come_once_each_in_one_order() -> None:
    expected = (
        problem("a", 2, 9),
        problem("a", 10, 1),
        problem("a", 10, 2),
        problem("a", 10, 2, message="n"),
        problem("a", 10, 2, field="title"),
        problem("b", 1, 1, ADVICE),
    )
    for mixed in permutations(expected):
        assert in_order([*mixed, *expected]) == expected


def test_only_errors_stop_a_build() -> None:
    assert not has_errors([])
    assert not has_errors([problem("a", rule=ADVICE)])
    assert has_errors([problem("a", rule=ADVICE), problem("a")])


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("", 1),
        ("title", 2),
        ("so_far[1].text", 5),
        ("so_far[1].sources[3]", 4),
        ("so_far[0]", 3),
        ("image.alt", 1),
        ("x[0]", 1),
    ],
)
def test_a_mark_is_that_of_the_nearest_field_around(name: str, line: int) -> None:
    spots = {"": 1, "title": 2, "so_far": 3, "so_far[1]": 4, "so_far[1].text": 5}
    marks = Marks("a.md", {field: (number, 7, 3) for field, number in spots.items()})
    assert marks.at(name) == Place("a.md", line, 7, 3)


def test_a_record_without_marks_stands_at_the_begin_of_its_file() -> None:
    assert Marks("a.md").at("title") == Place("a.md", 1, 1, 1)
