"""The latest articles, and the archive by year and month."""

from dossier_gen.offers import announced
from dossier_gen.pages.archive import MOST_LATEST
from tests.factory import article, correction
from tests.pages.making import all_pages, look, texts

ARTICLES = (
    article("a", "2023-12-31T23:30-02:00"),  # already the next year in UTC
    article("b", "2024-01-01"),
    article("c", "2024-03-05", corrections=(correction("2024-04-01", "x"),)),
    article("e", "2024-03-06"),
)


def test_years_and_months_lead_to_every_article() -> None:
    pages = all_pages(*ARTICLES)
    archive = [path for path in pages if path.startswith("articles/") and path.endswith("index.md")]
    assert archive == [
        "articles/index.md",
        *("articles/2024/index.md", "articles/2024/03/index.md", "articles/2024/01/index.md"),
        *("articles/2023/index.md", "articles/2023/12/index.md"),
    ]
    latest = look(pages["articles/index.md"])
    assert texts(latest, "ul", "d-index") == ["2024 3 articles 2023 1 article"]
    assert texts(latest, "h2")[:4] == ["Title of e", "Title of c", "Title of b", "Title of a"]
    assert texts(latest, "li", "d-story")[0] == "6 March 2024 News Title of e Summary of e"
    assert texts(look(pages["articles/2024/index.md"]), "ul", "d-index") == [
        "March 2024 2 articles January 2024 1 article"
    ]
    assert texts(look(pages["articles/2024/03/index.md"]), "h2") == ["Title of e", "Title of c"]
    assert texts(look(pages["articles/2023/12/index.md"]), "h2") == ["Title of a"]


def test_the_way_back_leads_through_the_year() -> None:
    pages = all_pages(*ARTICLES)
    month = look(pages["articles/2024/03/index.md"])
    assert texts(month, "nav", "d-crumbs") == ["Home Latest 2024"]
    assert month.links[:3] == ["../../../", "../../", "../"]


def test_a_list_is_as_new_as_the_last_change_of_its_articles() -> None:
    pages = all_pages(*ARTICLES)
    assert pages["articles/index.md"].updated == "2024-04-01"
    assert pages["articles/2024/01/index.md"].updated == "2024-01-01"
    assert pages["articles/2024/index.md"].title == "Articles of 2024"
    assert pages["articles/index.md"].feeds == announced("A site", "")


def test_the_latest_are_not_all() -> None:
    many = [article(f"a{n:03}", f"2024-01-{n % 28 + 1:02}") for n in range(MOST_LATEST + 3)]
    pages = all_pages(*many)
    assert len(look(pages["articles/index.md"]).named("li", cls="d-story")) == MOST_LATEST
    assert len(look(pages["articles/2024/01/index.md"]).named("li", cls="d-story")) == MOST_LATEST + 3


def test_no_article() -> None:
    assert "There is no article yet." in look(all_pages()["articles/index.md"]).text
