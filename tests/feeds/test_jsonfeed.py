"""JSON Feed: what version 1.1 requires is there, and nothing that is not known."""

import json
from datetime import datetime
from typing import Any

import pytest

from dossier_gen.model import Author, Record, Section
from tests.factory import article, correction, dossier, image, named
from tests.feeds.making import URL, in_full, made

RECORDS = (
    article(
        "a",
        "2024-01-02T09:00+01:00",
        title='<A> & "B"',
        authors=("w",),
        dossiers=("d",),
        section="s",
        image=image(),
        corrections=(correction("2024-01-03", "C"),),
    ),
    article("b", "2024-01-01", language="de"),
    dossier("d"),
    named(Author, "w"),
    named(Section, "s"),
)


def feed(*records: Record, path: str = "feed.json", full: bool = False) -> dict[str, Any]:
    """A feed, read."""
    files = made(*records, text=in_full) if full else made(*records)
    found: dict[str, Any] = json.loads(files[path])
    return found


@pytest.mark.parametrize("path", ["feed.json", "dossiers/d/feed.json", "sections/s/feed.json", "authors/w/feed.json"])
def test_all_that_json_feed_requires_is_there(path: str) -> None:
    found = feed(*RECORDS, path=path)
    assert found["version"] == "https://jsonfeed.org/version/1.1"
    assert found["title"]
    assert (found["feed_url"], found["home_page_url"]) == (URL + path, URL + path.removesuffix("feed.json"))
    assert found["authors"] == [{"name": "A & B", "url": URL}]
    assert found["language"] == "en"
    assert found["items"]
    for item in found["items"]:
        assert item["id"] == item["url"]
        assert item["content_html"]
        for name in ("date_published", "date_modified"):
            assert datetime.fromisoformat(item[name]).tzinfo is not None


def test_an_item_tells_of_its_article() -> None:
    item, bare = feed(*RECORDS)["items"]
    assert item == {
        "id": URL + "articles/2024/01/a/",
        "url": URL + "articles/2024/01/a/",
        "title": '<A> & "B"',
        "content_html": "<p><strong>Correction:</strong> C <small>(3 January 2024)</small></p>\n<p>Summary of a</p>",
        "summary": "Summary of a",
        "image": URL + "media/map.svg",
        "date_published": "2024-01-02T08:00:00Z",
        "date_modified": "2024-01-03T00:00:00Z",
        "authors": [{"name": "Name of w", "url": URL + "authors/w/"}],
        "tags": ["Name of s", "Dossier d"],
        "language": "en",
    }
    assert bare.keys() == item.keys() - {"image", "authors", "tags"}


def test_the_whole_text_is_read_back_to_the_letter() -> None:
    one = article("a")
    (item,) = feed(one, full=True)["items"]
    assert (item["content_html"], item["summary"]) == (in_full(one), "Summary of a")


def test_an_empty_feed_has_no_items() -> None:
    assert feed(dossier("d"), path="dossiers/d/feed.json")["items"] == []
