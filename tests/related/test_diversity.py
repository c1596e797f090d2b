"""A list that is not all of one day."""

from dossier_gen.related import Match, diverse
from tests.related.archive import story


def ranked(keys: str) -> list[Match]:
    return [Match(key, 1.0, {}, ()) for key in keys]


def chosen(days: dict[str, int | None], most: int = 5, text: str = "") -> str:
    documents = {key: story(key, text or key, day=day) for key, day in days.items()}
    return "".join(match.id for match in diverse(ranked("".join(days)), documents, most))


def test_at_most_two_of_one_day() -> None:
    assert chosen({"a": 1, "b": 1, "c": 1, "d": 2, "e": 1, "f": 3}) == "abdf"


def test_at_most_so_many() -> None:
    assert chosen({"a": 1, "b": 2, "c": 3}, most=2) == "ab"


def test_those_without_a_date_are_not_of_one_day() -> None:
    assert chosen({"a": None, "b": None, "c": None}) == "abc"


def test_the_same_text_comes_once() -> None:
    assert chosen({"a": 1, "b": 2, "c": 3}, text="the same") == "a"
