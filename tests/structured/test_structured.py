"""Every page of the test site and of the real content tells programs what it is, and nothing that is not public."""

import json
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote

import pytest

from dossier_gen.embargo import published
from dossier_gen.export import export
from dossier_gen.paths import page_url
from dossier_gen.policies import POLICIES
from dossier_gen.publication import public
from dossier_gen.reading import read
from dossier_gen.site import Site, build
from dossier_gen.structured.articles import modified
from dossier_gen.structured.nodes import when
from tests.factory import article, dossier
from tests.pages.tree import MARKER, NOW, SETTINGS, write_tree
from tests.structured.telling import told
from tests.structured.vocabulary import PROPERTIES, TYPES, faults

REAL = Path(__file__).resolve().parents[2] / "content"
#: A day on which every article of the real content that is not a draft is out.
FAR = datetime(2100, 1, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def test_content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tree(tmp_path_factory.mktemp("structured"))


@pytest.fixture(scope="module")
def test_site(test_content: Path) -> Site:
    return build(test_content, SETTINGS, NOW)


@pytest.fixture(scope="module", params=["test site", "real content"])
def site(request: pytest.FixtureRequest, test_site: Site) -> Site:
    return test_site if request.param == "test site" else build(REAL, SETTINGS, FAR)


def test_every_word_is_in_the_vocabulary(site: Site) -> None:
    assert site.pages
    found = {fault for page in site.pages for text in page.data for fault in faults(json.loads(text))}
    assert found == set()


def test_all_policies_are_in_the_vocabulary() -> None:
    assert {name for name in POLICIES.values() if "NewsMediaOrganization" not in PROPERTIES[name]} <= {
        "publishingPrinciples"
    }


@pytest.mark.parametrize(
    "data",
    [
        {"@type": "Newsarticle"},
        {"@type": "Person", "headline": "x"},
        {"@type": "NewsArticle", "author": [{"@type": "Person", "nom": "x"}]},
        {"name": "x"},
    ],
)
def test_a_word_that_is_not_in_the_vocabulary_is_found(data: object) -> None:
    assert list(faults(data))
    assert not list(faults({"@type": "Person", "name": "x", "sameAs": {"@id": "y"}}))
    assert all(above in TYPES for kinds in TYPES.values() for above in kinds)


def test_every_page_has_one_text_of_data_and_what_a_link_shows(site: Site) -> None:
    pictures = {SETTINGS.url + card.path for card in site.cards}
    for page in site.pages:
        assert len(page.data) == 1, page.path
        facts = dict(page.social)
        assert facts["og:title"] == page.title
        assert facts["og:description"] == page.description
        assert facts["og:url"] == SETTINGS.url + page_url(page.path)
        assert facts["og:site_name"] == SETTINGS.name
        assert facts["og:type"] in {"article", "profile", "website"}
        assert unquote(facts["og:image"]) in pictures
        assert (facts["og:image:width"], facts["og:image:height"]) == ("1200", "630")
        assert facts["og:image:alt"] == facts["twitter:image:alt"] != ""
        assert facts["twitter:card"] == "summary_large_image"
        assert all(content for _, content in page.social)


def test_dates_are_those_of_the_article(site: Site, test_content: Path, request: pytest.FixtureRequest) -> None:
    is_real = request.node.callspec.params["site"] == "real content"
    library = public(read(REAL if is_real else test_content).library, FAR if is_real else NOW)
    pages = {page.path: page for page in site.pages}
    for found in library.articles.values():
        node = json.loads(pages[found.path].data[0])["@graph"][0]
        changed = modified(found)
        facts = dict(pages[found.path].social)
        assert node["datePublished"] == facts["article:published_time"] == when(published(found))
        assert node.get("dateModified") == facts.get("article:modified_time") == (when(changed) if changed else None)


def test_addresses_lead_to_pages(site: Site) -> None:
    known = {SETTINGS.url + page_url(page.path) for page in site.pages}
    for page in site.pages:
        way = [node for node in json.loads(page.data[0])["@graph"] if node["@type"] == "BreadcrumbList"]
        assert bool(way) is (page.path != "index.md")
        for node in way:
            assert [item["item"] for item in node["itemListElement"] if item["item"] not in known] == []


def test_nothing_unpublished_is_told(test_site: Site) -> None:
    assert MARKER not in "".join(text for page in test_site.pages for text in page.data)
    assert MARKER not in "".join(content for page in test_site.pages for _, content in page.social)
    assert MARKER not in "".join(map(repr, test_site.cards))


def test_without_an_address_there_is_nothing_that_needs_one() -> None:
    pages = told(article("a", dossiers=("d",)), dossier("d"), url="")
    for page in pages.values():
        assert page.data == ()
        names = {name for name, _ in page.social}
        assert not {"og:url", "og:image", "article:author"} & names
        assert ("twitter:card", "summary") in page.social


def test_the_export_is_plain(test_site: Site) -> None:
    assert not [output.path for output in export(test_site) if "ld+json" in str(output.content)]
