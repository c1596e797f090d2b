"""What a link to a page shows elsewhere."""

import pytest

from dossier_gen.model import Author, Organisation, Person, Section
from dossier_gen.structured.social import locale
from tests.factory import article, correction, dossier, event, named
from tests.structured.telling import told


def test_an_article_has_its_own_card_and_its_dates() -> None:
    pages = told(
        article(
            "a", updated="2024-02-01", authors=("x", "y"), section="s", corrections=(correction("2024-01-09", "x"),)
        ),
        *(named(Author, "x"), named(Author, "y", kind="desk"), named(Section, "s")),
    )
    facts = pages["articles/2024/01/a.md"].social
    assert ("og:type", "article") in facts
    assert ("article:published_time", "2024-01-01") in facts
    assert ("article:modified_time", "2024-02-01") in facts
    assert ("article:section", "Name of s") in facts
    assert [content for name, content in facts if name == "article:author"] == [
        *("https://x.example/authors/x/", "https://x.example/authors/y/")
    ]
    assert ("og:image", "https://x.example/cards/articles/a.png") in facts
    assert ("og:image:alt", "News: Title of a") in facts
    assert dict(pages["authors/x.md"].social)["og:type"] == "profile"
    assert dict(pages["authors/y.md"].social)["og:type"] == "website"


def test_pages_without_a_card_of_their_own_show_their_dossier_s_or_the_site_s() -> None:
    pages = told(dossier("d"), *(event(f"e{n}", f"202{n % 2}-01-01") for n in range(80)), named(Organisation, "un"))
    cards = {
        path: dict(page.social)["og:image"].removeprefix("https://x.example/cards/") for path, page in pages.items()
    }
    assert cards["dossiers/d/index.md"] == cards["dossiers/d/timeline/2020/index.md"] == "dossiers/d.png"
    assert cards["dossiers/index.md"] == cards["organisations/un.md"] == cards["index.md"] == "site.png"


def test_people_are_profiles() -> None:
    pages = told(named(Person, "ann"), named(Organisation, "un"))
    types = [dict(pages[path].social)["og:type"] for path in ("people/ann.md", "organisations/un.md")]
    assert types == ["profile", "website"]


@pytest.mark.parametrize(
    ("language", "found"),
    [
        ("en", "en_GB"),
        ("en-US", "en_US"),
        ("ru", "ru_RU"),
        ("ar", "ar_EG"),
        ("pt-BR", "pt_BR"),
        ("zh-Hant", "zh_TW"),
        ("sr-Latn-ME", "sr_ME"),
        ("es-419", "es_419"),
        ("qaa", "qaa"),
    ],
)
def test_a_language_has_a_country(language: str, found: str) -> None:
    assert locale(language) == found
