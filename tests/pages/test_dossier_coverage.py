"""The articles of a dossier, and the pages of many."""

from dossier_gen.model import Article
from dossier_gen.pages.dossier_coverage import MOST_ARTICLES, MOST_NEWEST
from dossier_gen.pages.paging import PER_PAGE
from tests.factory import article, dossier
from tests.pages.making import all_pages, look, part, texts

D = "dossiers/d/index.md"


def many(count: int) -> list[Article]:
    """Articles of the dossier d, the first the newest."""
    return [article(f"a{n:03}", f"2024-{12 - n // 28:02}-{28 - n % 28:02}", dossiers=("d",)) for n in range(count)]


def test_as_many_as_fit_stand_on_the_dossiers_own_page() -> None:
    pages = all_pages(dossier("d"), *many(MOST_ARTICLES))
    assert len(part(pages[D], "coverage").named("li", cls="d-story")) == MOST_ARTICLES
    assert not [path for path in pages if path.startswith("dossiers/d/coverage")]


def test_more_have_pages_and_the_dossier_shows_the_newest() -> None:
    pages = all_pages(dossier("d"), *many(PER_PAGE + 1))
    shown = part(pages[D], "coverage")
    assert texts(shown, "h2") == ["Our coverage the newest"]
    assert texts(shown, "h4") == [f"Title of a{n:03}" for n in range(MOST_NEWEST)]
    assert texts(shown, "nav") == ["All articles, newest first Page 1 100 articles Page 2 1 article"]
    one, two = (pages[f"dossiers/d/coverage/{n}index.md"] for n in ("", "2/"))
    assert [*texts(look(one), "h2"), *texts(look(two), "h2")] == [f"Title of a{n:03}" for n in range(PER_PAGE + 1)]
    assert texts(look(one), "nav", "d-steps") == ["Older Page 2"] * 2
    assert (two.title, two.updated, two.search) == ("Dossier d: Coverage, page 2", "2024-09-12", False)
