"""What crawlers are told."""

from dataclasses import replace
from urllib.robotparser import RobotFileParser

from dossier_gen.edition import edition
from dossier_gen.feeds import robots
from tests.factory import library
from tests.feeds.making import URL, an_edition


def test_they_may_read_all_and_learn_of_the_sitemaps() -> None:
    (output,) = robots(an_edition())
    parser = RobotFileParser()
    parser.parse(str(output.content).splitlines())
    assert output.path == "robots.txt"
    assert parser.can_fetch("Anybody", URL + "articles/")
    assert parser.site_maps() == [URL + "sitemap.xml", URL + "news-sitemap.xml"]


def test_what_an_editor_wrote_goes_before() -> None:
    assert list(robots(edition(library(files=frozenset({"robots.txt"})), "A", URL))) == []
    assert list(robots(edition(library(files=frozenset({"media/robots.txt"})), "A", URL))) != []


def test_no_address_nothing_to_tell() -> None:
    assert list(robots(replace(an_edition(), url=""))) == []
