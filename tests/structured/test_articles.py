"""An article as programs see it."""

import pytest

from dossier_gen.model import ARTICLE_KINDS, Author, Organisation, Outlet, Person, Section
from tests.factory import article, correction, dossier, event, image, named, page, source
from tests.structured.telling import graph, main, told

PATH = "articles/2024/01/a.md"


def test_all_of_an_article() -> None:
    pages = told(
        article(
            "a",
            "2024-01-01",
            updated="2024-01-02T09:30+01:00",
            authors=("jane", "desk"),
            section="world",
            dossiers=("d",),
            people=("ann",),
            events=("e",),
            sources=("s", "vague"),
            image=image("media/a b.jpg"),
            corrections=(correction("2024-01-05", "Later."), correction("2024-01-03", "It was two.")),
        ),
        dossier("d", title="D & co"),
        event("e", people=("ann", "bob"), organisations=("un",)),
        named(Person, "ann"),
        named(Person, "bob"),
        named(Organisation, "un"),
        named(Author, "jane", homepage="https://jane.example/"),
        named(Author, "desk", kind="desk", summary="Many"),
        named(Section, "world"),
        named(Outlet, "o", kind="newspaper"),
        source("s", "2024-01-01", url="https://s.example/", archived="https://a.example/", language="fr"),
        source("vague", "2024-01~", title=None),
    )
    found = main(pages[PATH])
    below = "https://x.example/"
    assert found["@type"] == "NewsArticle"
    assert found["url"] == found["mainEntityOfPage"] == f"{below}articles/2024/01/a/"
    assert (found["headline"], found["description"]) == ("Title of a", "Summary of a")
    assert (found["datePublished"], found["dateModified"]) == ("2024-01-01", "2024-01-05")
    assert found["articleSection"] == "Name of world"
    jane, desk = found["author"]
    assert (jane["@type"], jane["name"], jane["sameAs"]) == ("Person", "Name of jane", "https://jane.example/")
    assert (desk["@type"], desk["url"], desk["description"]) == ("Organization", f"{below}authors/desk/", "Many")
    assert [node["name"] for node in found["about"]] == ["Name of ann"]
    assert [(node["@type"], node["name"]) for node in found["mentions"]] == [
        ("Person", "Name of bob"),
        ("Organization", "Name of un"),
    ]
    own, card = found["image"]
    assert own["contentUrl"] == f"{below}media/a%20b.jpg"
    assert (own["caption"], own["creditText"]) == ("What is seen", "Whose it is")
    assert (card["contentUrl"], card["width"], card["height"]) == (f"{below}cards/articles/a.png", 1200, 630)
    assert [(node["@type"], node["text"], node["datePublished"]) for node in found["correction"]] == [
        ("CorrectionComment", "It was two.", "2024-01-03"),
        ("CorrectionComment", "Later.", "2024-01-05"),
    ]
    (whole,) = found["isPartOf"]
    assert (whole["@type"], whole["@id"], whole["name"]) == ("CollectionPage", f"{below}dossiers/d/", "D & co")
    assert whole["@id"] == main(pages["dossiers/d/index.md"])["@id"]
    cited, vague = found["citation"]
    assert (cited["name"], cited["url"], cited["datePublished"]) == ("Source s", "https://s.example/", "2024-01-01")
    assert (cited["archivedAt"], cited["inLanguage"]) == ("https://a.example/", "fr")
    assert (cited["publisher"]["@type"], cited["publisher"]["name"]) == ("NewsMediaOrganization", "Name of o")
    assert set(vague) == {"@type", "publisher"}


def test_a_date_is_told_as_exactly_as_it_was_written() -> None:
    found = main(told(article("a", "2024-01-01T09:30+02:00"))[PATH])
    assert found["datePublished"] == "2024-01-01T09:30:00+02:00"
    assert "dateModified" not in found


@pytest.mark.parametrize(
    ("updated", "modified"), [("2024-01-02T20:00Z", None), ("2024-01-03", "2024-01-03"), ("2024-01-04", "2024-01-04")]
)
def test_what_changed_before_the_embargo_ended_is_no_change(updated: str, modified: str | None) -> None:
    page = told(article("a", "2024-01-01", publish="2024-01-03T06:00Z", updated=updated))[PATH]
    found, said = main(page), dict(page.social)
    assert found["datePublished"] == said["article:published_time"] == "2024-01-03T06:00:00+00:00"
    assert found.get("dateModified") == said.get("article:modified_time") == modified


TYPES = {
    "news": "NewsArticle",
    "analysis": "AnalysisNewsArticle",
    "explainer": "BackgroundNewsArticle",
    "profile": "BackgroundNewsArticle",
    "interview": "ReportageNewsArticle",
    "opinion": "OpinionNewsArticle",
}


@pytest.mark.parametrize("kind", ARTICLE_KINDS)
def test_each_kind_has_its_type(kind: str) -> None:
    assert main(told(article("a", kind=kind))[PATH])["@type"] == TYPES[kind]


def test_a_translation_names_what_it_translates() -> None:
    pages = told(article("a"), article("b", translation_of="a", language="fr"))
    original, translation = main(pages[PATH]), main(pages["articles/2024/01/b.md"])
    assert translation["translationOfWork"] == {"@id": original["@id"]}
    assert (original["inLanguage"], translation["inLanguage"]) == ("en", "fr")
    assert "translationOfWork" not in original


def test_the_publisher_has_the_policies_that_there_are_pages_for() -> None:
    pages = told(article("a"), page("corrections-policy"), page("feedback"), page("imprint"))
    organisation = graph(pages[PATH])[1]
    assert organisation["@type"] == "NewsMediaOrganization"
    assert organisation["@id"] == main(pages[PATH])["publisher"]["@id"]
    assert organisation["correctionsPolicy"] == "https://x.example/corrections-policy/"
    assert organisation["actionableFeedbackPolicy"] == "https://x.example/feedback/"
    assert {key for key in organisation if key.endswith("Policy")} == {"correctionsPolicy", "actionableFeedbackPolicy"}
