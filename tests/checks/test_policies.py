"""The pages on which a site tells how it works."""

import pytest

from dossier_gen.checks.policies import missing_policies
from dossier_gen.model import Record
from dossier_gen.policies import NEEDED, POLICIES
from tests.checks.found import found
from tests.factory import article, library, page

ALL = ("about", "corrections-policy", "sources-policy", "feedback")


def told(*pages: str, records: tuple[Record, ...] = (article("a"),)) -> list[str]:
    return found(missing_policies, library(*records, *map(page, pages)))


def test_all_are_there() -> None:
    assert told(*ALL) == []
    assert tuple(NEEDED) == ALL


def test_all_are_missing() -> None:
    assert told() == [
        (
            "about.md:1: no page of the site says who makes this site, and for what"
            " | Write it in content/about.md, with `title` in its front matter."
        ),
        (
            "corrections-policy.md:1: no page of the site says how mistakes are mended"
            " | Write it in content/corrections-policy.md, with `title` in its front matter."
        ),
        (
            "sources-policy.md:1: no page of the site says how sources are chosen and shown"
            " | Write it in content/sources-policy.md (or fact-checking-policy.md, sources.md), with `title` in its"
            " front matter."
        ),
        (
            "feedback.md:1: no page of the site says how to tell of a mistake"
            " | Write it in content/feedback.md (or actionable-feedback-policy.md, contact.md, feedback-policy.md),"
            " with `title` in its front matter."
        ),
    ]


@pytest.mark.parametrize("other", ["contact", "feedback-policy"])
def test_another_name_will_do(other: str) -> None:
    assert told(*ALL[:3], other) == []


def test_a_site_without_articles_needs_none() -> None:
    assert told(records=()) == []


def test_each_is_named_to_programs_but_about_and_contact() -> None:
    ids = {key for _, keys in NEEDED.values() for key in keys}
    assert ids - POLICIES.keys() == {"about", "contact"}
