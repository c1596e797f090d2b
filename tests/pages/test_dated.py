"""Lists of articles by month."""

from dossier_gen.pages.dated import FEWEST, by_month
from dossier_gen.pages.maker import Maker
from dossier_gen.pages.views import Card
from tests.factory import article
from tests.pages.making import an_edition

DAYS = ("2024-03-05", "2024-03-01", "2024-02-29", "2023-03-31", "2023-03-02", "2022-12-31")
ARTICLES = tuple(article(f"a{n}", day) for n, day in enumerate(DAYS))


def titles(count: int) -> list[tuple[str, list[str]]]:
    """The months of so many of the articles, and what stands under each."""
    groups = by_month(ARTICLES[:count], Maker(an_edition(*ARTICLES), "articles/"))
    return [(group.title, [one.title for one in group.items if isinstance(one, Card)]) for group in groups]


def test_articles_stand_under_their_months_in_their_order() -> None:
    assert len(ARTICLES) == FEWEST
    assert titles(FEWEST) == [
        ("March 2024", ["Title of a0", "Title of a1"]),
        ("February 2024", ["Title of a2"]),
        ("March 2023", ["Title of a3", "Title of a4"]),
        ("December 2022", ["Title of a5"]),
    ]


def test_a_short_list_has_no_headings_and_an_empty_one_has_no_group() -> None:
    assert titles(FEWEST - 1) == [("", [f"Title of a{n}" for n in range(FEWEST - 1)])]
    assert titles(0) == []
