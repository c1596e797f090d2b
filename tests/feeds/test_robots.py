"""What crawlers are told."""

from dataclasses import replace
from datetime import UTC, datetime
from urllib.robotparser import RobotFileParser

import pytest

from dossier_gen.edition import edition
from dossier_gen.feeds import robots
from tests.factory import article, library
from tests.feeds.making import URL, an_edition

NOW = datetime(2024, 12, 11, tzinfo=UTC)


@pytest.mark.parametrize(("day", "maps"), [(12, ["sitemap.xml", "news-sitemap.xml"]), (20, ["sitemap.xml"])])
def test_they_may_read_all_and_learn_of_the_sitemaps_that_there_are(day: int, maps: list[str]) -> None:
    made = edition(library(article("a", "2024-12-11")), "A", URL)
    (output,) = robots(made, datetime(2024, 12, day, tzinfo=UTC))
    parser = RobotFileParser()
    parser.parse(str(output.content).splitlines())
    assert output.path == "robots.txt"
    assert parser.can_fetch("Anybody", URL + "articles/")
    assert parser.site_maps() == [URL + path for path in maps]


def test_what_an_editor_wrote_goes_before() -> None:
    assert list(robots(edition(library(files=frozenset({"robots.txt"})), "A", URL), NOW)) == []
    assert list(robots(edition(library(files=frozenset({"media/robots.txt"})), "A", URL), NOW)) != []


def test_no_address_nothing_to_tell() -> None:
    assert list(robots(replace(an_edition(), url=""), NOW)) == []
