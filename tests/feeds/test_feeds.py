"""Feeds: of what there are some, in which forms, with which articles, and only where the site knows its address."""

import json

import pytest

from dossier_gen.feeds import MOST_ITEMS
from dossier_gen.model import Article, Author, Record, Section
from tests.factory import article, correction, dossier, named, page
from tests.feeds.making import NAMES, URL, made, parsed

RECORDS: tuple[Record, ...] = (
    article("a", "2024-01-02", authors=("w",), dossiers=("d",), section="n"),
    article("b", "2024-01-01"),
    named(Author, "w"),
    named(Section, "n"),
    named(Section, "m"),
    dossier("d"),
    dossier("e"),
)


def ids(files: dict[str, str], folder: str = "") -> list[list[str]]:
    """The ids of the articles in each form of a feed."""
    rss, atom = parsed(files[f"{folder}feed.xml"]), parsed(files[f"{folder}feed.atom"])
    urls = [
        [guid.text or "" for guid in rss.iterfind("channel/item/guid")],
        [key.text or "" for key in atom.iterfind("atom:entry/atom:id", NAMES)],
        [item["id"] for item in json.loads(files[f"{folder}feed.json"])["items"]],
    ]
    return [[url.rstrip("/").rpartition("/")[2] for url in form] for form in urls]


def test_no_address_no_feed() -> None:
    assert made(*RECORDS, url="") == {}


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        ("", ["a", "b"]),
        ("dossiers/d/", ["a"]),
        ("dossiers/e/", []),
        ("sections/n/", ["a"]),
        ("sections/m/", []),
        ("authors/w/", ["a"]),
    ],
)
def test_each_subject_has_the_same_articles_in_every_form(folder: str, expected: list[str]) -> None:
    assert ids(made(*RECORDS), folder) == [expected] * 3


def test_there_are_no_other_feeds() -> None:
    folders = ("", "dossiers/d/", "dossiers/e/", "sections/n/", "sections/m/", "authors/w/")
    assert sorted(made(*RECORDS)) == sorted(
        [
            *(f"{folder}feed.{form}" for folder in folders for form in ("xml", "atom", "json")),
            *("dossiers/d/events.atom", "dossiers/e/events.atom", "feeds.opml"),
        ]
    )


def test_the_articles_changed_last_are_in_a_feed_and_not_for_ever() -> None:
    many: list[Record] = [article(f"a{n:03}", f"2024-01-{n % 28 + 1:02}") for n in range(MOST_ITEMS + 5)]
    old = article("old", "2020-01-01", corrections=(correction("2024-01-29", "C"),))
    forms = ids(made(*many, old, article("older", "2019-01-01")))
    for form in forms:
        assert len(form) == MOST_ITEMS
        assert form[0] == "old"
        assert "older" not in form


def test_the_text_of_an_article_is_made_once() -> None:
    asked: list[str] = []

    def text(article: Article) -> str:
        asked.append(article.id)
        return "<p>Text</p>"

    files = made(*RECORDS, text=text)
    assert sorted(asked) == ["a", "b"]
    assert sum(content.count("Text") for content in files.values()) == 3 * (2 + 3)


def test_the_site_speaks_the_language_of_its_home_page() -> None:
    from_home = made(*RECORDS, page("index", language="de"))
    assert [json.loads(files["feed.json"])["language"] for files in (made(*RECORDS), from_home)] == ["en", "de"]


def test_addresses_are_absolute() -> None:
    for path, content in made(*RECORDS).items():
        if path.endswith(("feed.xml", "feed.atom", ".opml")):
            for element in parsed(content).iter():
                for name in ("href", "xmlUrl", "htmlUrl", "scheme", "domain"):
                    assert element.get(name, URL).startswith(URL)
