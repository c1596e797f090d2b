"""What feeds say of an article, and when they say that it changed."""

from datetime import UTC, datetime
from typing import Any

import pytest

from dossier_gen.feeds.items import Category, Writer, changed, changed_last
from dossier_gen.model import Author, Section
from dossier_gen.moments import rfc3339
from tests.factory import article, correction, dossier, image, named
from tests.feeds.making import URL, an_item, in_full


def test_an_item_tells_all_that_is_known() -> None:
    found = an_item(
        article(
            "a",
            "2024-01-02T01:00+02:00",
            title="<b>A</b>",
            summary="1 < 2 & 3",
            updated="2024-01-05T10:00Z",
            authors=("w", "gone"),
            dossiers=("d",),
            section="s",
            image=image("media/a map.svg"),
        ),
        dossier("d"),
        named(Author, "w"),
        named(Section, "s"),
    )
    assert found.url == URL + "articles/2024/01/a/"
    assert (found.title, found.summary, found.language) == ("<b>A</b>", "1 < 2 & 3", "en")
    assert found.published == datetime(2024, 1, 1, 23, tzinfo=UTC)
    assert found.updated == datetime(2024, 1, 5, 10, tzinfo=UTC)
    assert found.writers == (Writer("Name of w", URL + "authors/w/"),)
    assert found.categories == (
        Category("s", "Name of s", URL + "sections/"),
        Category("d", "Dossier d", URL + "dossiers/"),
    )
    assert found.image == URL + "media/a%20map.svg"
    assert (found.brief, found.full) == ("<p>1 &lt; 2 &amp; 3</p>", "")


def test_the_whole_text_comes_after_the_corrections_and_the_picture() -> None:
    one = article("a", image=image(licence="CC0"), corrections=(correction("2024-01-02", "It was <2>."),))
    lines = an_item(one, text=in_full).full.split("\n", 2)
    assert lines == [
        "<p><strong>Correction:</strong> It was &lt;2&gt;. <small>(2 January 2024)</small></p>",
        f'<figure><img src="{URL}media/map.svg" alt="What is seen"><figcaption>Whose it is (CC0)</figcaption></figure>',
        in_full(one),
    ]


def test_corrections_come_first_the_newest_on_top() -> None:
    fixed = (correction("2024-01-02", "First."), correction("2024-01-03T09:00Z", "Second."))
    assert an_item(article("a", corrections=fixed)).brief.split("\n") == [
        "<p><strong>Correction:</strong> Second. <small>(3 January 2024, 09:00 UTC)</small></p>",
        "<p><strong>Correction:</strong> First. <small>(2 January 2024)</small></p>",
        "<p>Summary of a</p>",
    ]


def test_texts_in_another_language_say_so() -> None:
    one = article("a", language="de", image=image(), corrections=(correction("2024-01-02", "Falsch."),))
    found = an_item(one, text=lambda _: "<p>Text</p>")
    assert found.brief.split("\n") == [
        '<div lang="en" dir="ltr">',
        '<p><strong>Correction:</strong> <span lang="de" dir="auto">Falsch.</span> <small>(2 January 2024)</small></p>',
        "</div>",
        '<p lang="de" dir="auto">Summary of a</p>',
    ]
    assert '<figure lang="de" dir="auto">' in found.full
    assert found.full.endswith('<div lang="de" dir="auto">\n<p>Text</p>\n</div>')


@pytest.mark.parametrize(
    ("facts", "corrected", "expected"),
    [
        ({}, (), "2024-01-02T08:00:00Z"),
        ({"publish": "2024-01-03"}, (), "2024-01-03T00:00:00Z"),
        ({"updated": "2024-01-04T10:00+02:00"}, (), "2024-01-04T08:00:00Z"),
        ({"updated": "2024-01-04"}, ("2024-01-05T09:00Z",), "2024-01-05T09:00:00Z"),
        ({"updated": "2024-01-06T09:00Z"}, ("2024-01-05T09:00Z",), "2024-01-06T09:00:00Z"),
        ({}, ("2024-01-05",), "2024-01-05T00:00:00Z"),
        # On a day on which it was changed before, at a time that nobody wrote.
        ({}, ("2024-01-02",), "2024-01-02T08:00:01Z"),
        ({}, ("2024-01-02", "2024-01-02"), "2024-01-02T08:00:02Z"),
        ({"updated": "2024-01-05"}, ("2024-01-05",), "2024-01-05T00:00:01Z"),
        ({"updated": "2024-01-05T23:30-05:00"}, ("2024-01-05",), "2024-01-06T04:30:01Z"),
    ],
)
def test_the_last_change_of_an_article(facts: dict[str, Any], corrected: tuple[str, ...], expected: str) -> None:
    corrections = tuple(correction(date, f"Correction {number}") for number, date in enumerate(corrected))
    one = article("a", "2024-01-02T09:00+01:00", corrections=corrections, **facts)
    assert rfc3339(changed(one)) == expected
    assert changed(one).tzinfo is UTC


@pytest.mark.parametrize("date", ["2024-01-01", "2024-01-01T09:00Z", "2024-01-01T23:59+14:00"])
@pytest.mark.parametrize("updated", [None, "2024-01-03", "2024-01-03T09:00Z"])
def test_each_new_correction_changes_it(date: str, updated: str | None) -> None:
    known = []
    for amount in range(4):
        corrections = tuple(correction("2024-01-03", f"Correction {number}") for number in range(amount))
        known.append(changed(article("a", date, updated=updated, corrections=corrections)))
    assert known == sorted(set(known))


def test_what_changed_last_comes_first() -> None:
    found = [
        article("a", "2024-01-03"),
        article("b", "2024-01-01", corrections=(correction("2024-01-04", "C"),)),
        article("c", "2024-01-02", updated="2024-01-03"),
        article("d", "2024-01-03"),
    ]
    assert [one.id for one in sorted(found, key=changed_last)] == ["b", "a", "d", "c"]
