"""What can be followed: each thing once, in a fixed order, with its articles."""

from datetime import UTC, datetime

from dossier_gen.feeds.items import item
from dossier_gen.feeds.subjects import feed, subjects
from dossier_gen.feeds.texts import summaries_only
from dossier_gen.model import Author, Section
from dossier_gen.offers import ARTICLES_ATOM
from tests.factory import article, dossier, named
from tests.feeds.making import URL, an_edition


def test_subjects_in_order() -> None:
    made = an_edition(named(Author, "b"), named(Author, "a"), named(Section, "s"), dossier("e"), dossier("d"))
    assert [(one.collection, one.url) for one in subjects(made)] == [
        ("", ""),
        ("dossiers", "dossiers/d/"),
        ("dossiers", "dossiers/e/"),
        ("sections", "sections/s/"),
        ("authors", "authors/a/"),
        ("authors", "authors/b/"),
    ]


def test_a_feed_knows_its_addresses_and_its_date() -> None:
    made = an_edition(article("a", "2024-01-02", dossiers=("d",)), article("b", "2024-01-01"), dossier("d"))
    _, subject = subjects(made)
    found = feed(subject, made, lambda one: item(one, made, summaries_only))
    assert (found.home, found.address(ARTICLES_ATOM)) == (URL + "dossiers/d/", URL + "dossiers/d/feed.atom")
    assert [one.title for one in found.items] == ["Title of a"]
    assert found.updated == datetime(2024, 1, 2, tzinfo=UTC)
