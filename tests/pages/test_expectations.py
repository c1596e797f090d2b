"""The order of what is expected."""

from datetime import date

import pytest

from dossier_gen.edition import Edition, edition
from dossier_gen.model import Statement
from dossier_gen.pages.expectations import expected_in_order, first_expected, sentences_in_order
from tests.factory import event, library, statement


@pytest.fixture
def made() -> Edition:
    """An edition of 1 June 2024."""
    return edition(library(), "", "", date(2024, 6, 1))


def test_of_those_that_begin_alike_the_more_exact_comes_first_and_what_has_passed_last(made: Edition) -> None:
    dates = ["2024-07", "2024-07-01/2024-07-03", "2024-05-01", "2024-07-01", "2024-07-01/..", "2024-04", "../2025"]
    ordered = expected_in_order([event(f"e{n}", written) for n, written in enumerate(dates)], made)
    assert [one.date.text for one in ordered] == [
        *("../2025", "2024-07-01", "2024-07-01/2024-07-03", "2024-07", "2024-07-01/..", "2024-04", "2024-05-01"),
    ]


def test_sentences_stay_as_they_were_arranged_but_for_those_whose_date_has_passed(made: Edition) -> None:
    written = [statement("b", "2024-05"), statement("z", "2026"), statement("u"), statement("a", "2024-04")]
    written.append(statement("c", "2025"))
    assert [one.text for one in sentences_in_order(written, made)] == ["z", "u", "c", "b", "a"]


def test_what_is_expected_first_is_the_next_to_come(made: Edition) -> None:
    sentences = [statement("late", "2024-05"), statement("undated"), statement("later", "2026")]
    soon = event("soon", "2025", status="expected")
    assert first_expected(sentences, [soon], made) is soon
    assert text(first_expected(sentences, [], made)) == "later"
    assert text(first_expected(sentences[:2], [], made)) == "undated"
    assert text(first_expected(sentences[:1], [], made)) == "late"
    assert first_expected([], [], made) is None


def text(found: object) -> str:
    assert isinstance(found, Statement)
    return found.text
