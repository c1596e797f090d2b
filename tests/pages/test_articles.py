"""The page of an article."""

from typing import Any

import pytest

from dossier_gen.comments import GISCUS, Comments
from dossier_gen.edition import edition
from dossier_gen.model import Author, Person, Section
from dossier_gen.offers import announced
from dossier_gen.pages.articles import article_pages
from tests.factory import article, claim, correction, dossier, event, image, library, named, source
from tests.pages.making import all_pages, look, part, texts

A = "articles/2024/01/a.md"


def test_a_bare_article_has_only_its_head() -> None:
    page = all_pages(article("a"))[A]
    assert look(page).text == "Home Latest News Title of a Summary of a Published 1 January 2024"
    assert look(page).links == ["../../../../", "../../../"]
    assert (page.title, page.description, page.body) == ("Title of a", "Summary of a", "Body of a\n")
    assert (page.source, page.updated, page.language, page.search) == (A, "2024-01-01", "en", True)


def test_the_head_tells_of_section_kind_authors_and_dates() -> None:
    keys: dict[str, Any] = {"section": "n", "kind": "profile", "authors": ("v", "w"), "search": False}
    page = all_pages(
        article("a", "2024-01-01T09:30Z", updated="2024-01-02", corrections=(correction("2024-01-03", "C"),), **keys),
        named(Section, "n"),
        *(named(Author, key) for key in ("v", "w")),
    )[A]
    assert look(page).text.startswith(
        "Home Name of n Profile Title of a Summary of a By Name of v, Name of w"
        " Published 1 January 2024, 09:30 UTC Updated 2 January 2024 Correction 3 January 2024: C"
    )
    assert part(page, "corrections").text == "Correction 3 January 2024: C"
    assert page.updated == "2024-01-03"
    assert not page.search


def test_corrections_stand_before_the_text() -> None:
    corrections = (correction("2024-01-03", "C"), correction("2024-01-04", "D"))
    page = all_pages(article("a", corrections=corrections))[A]
    assert 'id="corrections"' in page.before
    assert part(page, "corrections").text == "Corrections 3 January 2024: C 4 January 2024: D"


def test_translations_are_linked_both_ways() -> None:
    pages = all_pages(
        article("a"),
        article("b", language="ar", translation_of="a", title="عنوان"),
        article("c", language="de", translation_of="a", title="Titel"),
    )
    assert "In other languages: عنوان (ar); Titel (de)" in look(pages[A]).text
    german = look(pages["articles/2024/01/c.md"])
    assert "Translation of Title of a (en)" in german.text
    assert "In other languages: عنوان (ar)" in german.text
    link = next(element for element in german.named("a") if element.text == "عنوان")
    assert (link.attributes["lang"], link.attributes["hreflang"], link.attributes["dir"]) == ("ar", "ar", "auto")


def test_words_of_ours_on_a_page_in_another_language_say_so() -> None:
    pages = all_pages(article("a", language="de", sources=("s",), dossiers=("d",)), source("s"), article("b"))
    german, english = look(pages[A]), look(pages["articles/2024/01/b.md"])
    assert {element.text: element.language for element in german.elements if element.text} == {
        element.text: "de" if element.text in ("Title of a", "Summary of a") else "en"
        for element in german.elements
        if element.text
    }
    assert not any("lang" in element.attributes for element in english.elements)


def test_each_dossier_has_its_own_previous_and_next() -> None:
    pages = all_pages(
        article("a", "2024-01-05", dossiers=("d", "e")),
        article("older", "2024-01-01", dossiers=("d",)),
        article("newer", "2024-01-09", dossiers=("d", "e")),
        *(dossier(key) for key in ("d", "e")),
    )
    boxes = texts(look(pages[A]), "section", "d-box")
    assert boxes == [
        "Part of the dossier Dossier d Previous Title of older Next Title of newer",
        "Part of the dossier Dossier e Next Title of newer",
    ]


def test_what_is_curated_comes_as_it_was_written_and_is_not_suggested_again() -> None:
    others = [article(key, people=("p",)) for key in ("x", "y", "z")]
    page = all_pages(article("a", people=("p",), read_also=("z", "x")), named(Person, "p"), *others)[A]
    assert texts(part(page, "read-also"), "h3") == ["Title of z", "Title of x"]
    assert texts(part(page, "related"), "h3") == ["Title of y"]
    assert texts(part(page, "related"), "p", "d-reason") == ["Also about Name of p"]


def test_what_happened_next_are_later_events_and_articles_about_its_own() -> None:
    page = all_pages(
        article("a", "2024-01-05", dossiers=("d",), events=("own",), read_also=("known",)),
        article("b", "2024-02-01", title="Follows", events=("own",)),
        article("known", "2024-02-02", events=("own",)),
        article("c", "2024-02-03", translation_of="a", language="de", events=("own",)),
        article("same-day", "2024-01-05", events=("own",)),
        event("own", "2024-01-06"),
        event("same-day", "2024-01-05"),
        event("vague", "2024"),
        event("next", "2024-01-07", status="reported"),
        event("withdrawn", "2024-01-08", status="retracted"),
        event("to-come", "2024-01-09", status="expected"),
    )[A]
    found = part(page, "what-happened-next")
    assert texts(found, "li", "d-brief") == ["7 January 2024 Event next Reported"]
    assert texts(found, "h3") == ["Follows"]
    assert "Follows" not in part(page, "related").text


def test_events_come_in_order_whatever_the_article_says() -> None:
    page = all_pages(
        article("a", events=("late", "gone", "early")),
        event("late", "2024-02", status="denied"),
        event("early", "2023"),
    )[A]
    assert texts(part(page, "events"), "li") == ["2023 Event early Confirmed", "February 2024 Event late Denied"]


def test_a_claim_has_its_entry_where_it_was_written() -> None:
    page = all_pages(
        article("a", claims=("ledger", "own", "gone")),
        claim("ledger", said_by="Somebody else"),
        claim("own", article="a", contradicts=("far",)),
        claim("far", status="denied"),
    )[A]
    found = part(page, "claims")
    assert found.ids == ["claims", "claim-own"]
    assert "../../../../dossiers/d/#claim-ledger" in found.links
    assert "Contradicted by Somebody: Claim far Denied" in found.text


def test_a_picture_is_found_whatever_its_file_is_called() -> None:
    picture = image("media/./a b#1?%.svg", licence="CC0")
    found = look(all_pages(article("a", image=picture))[A])
    assert found.named("img")[0].attributes["src"] == "../../../../media/a%20b%231%3F%25.svg"
    assert found.named("figcaption")[0].text == "Whose it is (CC0)"


def test_a_source_is_cited_with_its_outlet_date_and_copy() -> None:
    full = {"url": "https://example.org/x", "archived": "https://example.org/y", "language": "fr"}
    page = all_pages(
        article("a", sources=("s", "t", "u")),
        source("s", "2024-01-02", title="Titre", **full),
        source("t", title=None, url="https://example.org/z"),
        source("u", title="Heard"),
    )[A]
    outlet = "Name of o"
    assert texts(part(page, "sources"), "li") == [
        f"{outlet} Titre 2 January 2024 in French archived copy",
        f"{outlet} Report",
        f"{outlet} Heard",
    ]
    assert [link for link in part(page, "sources").links if link.startswith("https:")] == [
        "https://example.org/x",
        "https://example.org/y",
        "https://example.org/z",
    ]


@pytest.mark.parametrize("count", [3, 400])
def test_all_sources_are_listed_in_the_articles_order(count: int) -> None:
    keys = [f"s{number}" for number in reversed(range(count))]
    page = all_pages(article("a", sources=(*keys, "gone")), *(source(key) for key in keys))[A]
    assert part(page, "sources").ids == ["sources", *(f"source-{key}" for key in keys)]


def test_pages_come_for_every_article() -> None:
    articles = [article(f"x{number}", f"2024-01-{number:02}") for number in range(1, 5)]
    assert {one.path for one in articles} <= set(all_pages(*articles))
    assert set(library(*articles).articles) == {one.id for one in articles}


def test_an_articles_head_names_the_feeds_of_the_site() -> None:
    assert all_pages(article("a"))[A].feeds == announced("A site", "")
    assert all_pages(article("a"), url="")[A].feeds == ()


def test_comments_need_the_site_and_the_article() -> None:
    records = library(article("yes", comments=True), article("no"))
    said = Comments(repo="example/site", repo_id="R_1", category="General", category_id="DIC_1")
    for comments, expected in ((said, {"yes"}), (None, set())):
        found = list(article_pages(edition(records, "A site", "", comments=comments)))
        assert {page.title.removeprefix("Title of ") for page in found if 'id="comments"' in page.after} == expected
        assert {page.title.removeprefix("Title of ") for page in found if page.frames == (GISCUS,)} == expected
