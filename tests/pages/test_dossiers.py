"""The page of a dossier."""

from typing import Any

import pytest

from dossier_gen.fingerprints import event_fingerprint
from dossier_gen.model import Author, Organisation, Outlet, Person, Section
from dossier_gen.offers import announced
from dossier_gen.output import PageOutput, Part
from tests.factory import article, change, claim, correction, dossier, event, image, named, source, statement
from tests.pages.document import Document
from tests.pages.making import all_pages, look, part, texts

D = "dossiers/d/index.md"


def test_a_bare_dossier_has_only_its_head_and_a_field_to_search_in() -> None:
    page = all_pages(dossier("d"), url="")[D]
    assert (
        look(page).text == "Home Dossiers Dossier Developing Dossier d Summary of d Search within this dossier Search"
    )
    assert (page.parts, page.feeds, page.updated, page.source) == ((), (), None, D)


def test_the_head_tells_of_section_keepers_date_and_amounts() -> None:
    page = all_pages(
        dossier("d", status="dormant", section="n", editors=("w", "v"), as_of="2024-03-01", image=image()),
        *(named(Author, key) for key in ("v", "w")),
        named(Section, "n"),
        event("a"),
        event("b", status="expected"),
        claim("c"),
        source("s"),
        article("x", dossiers=("d",)),
    )[D]
    head = look(page).named("header")[0]
    assert head.text == (
        "Home Dossiers Dossier Dormant Dossier d Summary of d As of 1 March 2024 · Kept by Name of w, Name of v"
        " · Name of n Events 2 Article 1 Claim 1 Source 1 Last change 1 March 2024"
    )
    assert head_links(page) == ["#timeline", "#coverage", "#claims", "#sources"]
    assert page.updated == "2024-03-01"
    assert look(page).named("img")[0].attributes["src"] == "../../media/map.svg"


def head_links(page: PageOutput) -> list[str]:
    """Where the figures in a dossier's head lead."""
    head = Document(page.before.partition("</header>")[0] + "</header>")
    return [link for link in head.links if link.startswith("#")]


def test_its_parts_come_in_order_and_are_told_to_the_table_of_contents() -> None:
    some = (statement("x"),)
    page = all_pages(
        dossier("d", so_far=some, unknown=some, next=some, people=("p",), body="Text.", key_events=("e",)),
        dossier("e", parent="d"),
        named(Person, "p"),
        event("e"),
        claim("c"),
        source("s"),
        article("a", dossiers=("d",), corrections=(correction("2024-01-02", "C"),)),
    )[D]
    ids = [key for key in look(page).ids if not key.startswith(("event-", "claim-", "source-", "picture-", "y2"))]
    assert ids == [
        *("so-far", "unknown", "next", "key-events", "background", "timeline", "claims", "coverage", "parts"),
        *("people", "sources", "corrections", "downloads"),
    ]
    assert [one.id for one in page.parts] == ids
    assert Part("so-far", "So far") in page.parts
    (nav,) = look(page).named("nav", cls="d-parts")
    assert nav.text == " ".join(one.title for one in page.parts)
    assert {f"#{one}" for one in ids} <= set(look(page).links)
    assert page.body == "Text."


def test_a_hostile_text_makes_no_part() -> None:
    page = all_pages(dossier("d", summary='<section id="claims"'))[D]
    assert page.parts == ()


def test_sentences_stand_as_written_each_with_its_date_and_sources() -> None:
    sentences = (statement("Second.", "2024-05", "s"), statement("First.", "2024-04~"), statement("Undated."))
    page = all_pages(dossier("d", so_far=sentences, next=sentences), source("s", title=None))[D]
    for key in ("so-far", "next"):
        items = [one.text for one in part(page, key).named("p") if "d-" not in one.attributes.get("class", "")]
        assert items == ["May 2024: Second.", "around April 2024: First.", "Undated."]
        assert texts(part(page, key), "p", "d-sources") == ["Sources Name of o"]


def test_key_events_are_the_editors_or_else_the_turning_points() -> None:
    events = [event("a", "2023", key=True), event("b", "2024"), event("c", "2025", key=True)]
    chosen = all_pages(dossier("d", key_events=("c", "gone", "b")), *events)[D]
    default = all_pages(dossier("d"), *events)[D]
    assert texts(part(chosen, "key-events"), "a") == ["Event c", "Event b"]
    assert texts(part(default, "key-events"), "a") == ["Event a", "Event c"]


def test_what_is_expected_stands_before_the_timeline_with_its_anchor() -> None:
    page = all_pages(
        event("past"), event("to-come", "2030", status="expected"), event("also", "2029", status="expected")
    )[D]
    assert part(page, "next").ids == ["next", "event-also", "event-to-come"]
    assert part(page, "timeline").ids == ["timeline", "y2024", "y2024-01", "event-past"]


def test_coverage_is_by_kind_and_newest_first() -> None:
    kinds = {"a": ("news", 1), "b": ("opinion", 2), "c": ("news", 3), "e": ("analysis", 4)}
    articles = [article(k, f"2024-01-0{day}", kind=kind, dossiers=("d",)) for k, (kind, day) in kinds.items()]
    found = part(all_pages(dossier("d"), *articles)[D], "coverage")
    headings = [element.text for element in found.elements if element.name in ("h3", "h4")]
    assert headings == ["Analysis", "Title of e", "News", "Title of c", "Title of a", "Opinion", "Title of b"]


def test_names_are_the_dossiers_own_and_then_the_most_often_named() -> None:
    page = all_pages(
        dossier("d", people=("own",)),
        *(named(Person, key) for key in ("own", "twice", "once-b", "once-a")),
        event("e", people=("twice", "once-b", "gone")),
        article("a", dossiers=("d",), people=("twice", "once-a")),
    )[D]
    assert texts(part(page, "people"), "li") == ["Name of own", "Name of twice", "Name of once-a", "Name of once-b"]
    assert "organisations" not in look(page).ids


def test_contradicting_claims_stand_side_by_side_and_have_one_entry_each() -> None:
    page = all_pages(
        claim("a", "2024-01-01", said_by="p"),
        claim("b", "2024-01-02"),
        claim("c", "2024-01-03", contradicts=("a",), status="denied"),
        named(Person, "p"),
    )[D]
    found = part(page, "claims")
    assert found.ids == ["claims", "claim-a", "claim-c", "claim-b"]
    assert len(found.named("div", cls="d-opposed")) == 1
    entries = texts(found, "li", "d-claim")
    assert entries[:2] == [
        "Claim a Name of p, 1 January 2024 Claimed",
        "Claim c Somebody, 3 January 2024 Denied",
    ]


def test_sources_are_listed_by_outlet() -> None:
    page = all_pages(
        named(Outlet, "z", name="a paper", kind="newspaper", country="GB"),
        named(Outlet, "y", name="Same name"),
        named(Outlet, "x", name="Same name", kind="newspaper"),
        source("s1", "2024", outlet="z", title="Later"),
        source("s2", "2023", outlet="z", title="Earlier"),
        source("s3", outlet="y"),
        source("s4", outlet="x"),
    )[D]
    found = part(page, "sources")
    assert texts(found, "h3") == ["a paper Newspaper, United Kingdom", "Same name Newspaper", "Same name"]
    ids = [key for key in found.ids if not key.startswith("picture-")]
    assert ids == ["sources", "source-s2", "source-s1", "source-s4", "source-s3"]
    assert texts(found, "li")[-4:] == ["Earlier, 2023", "Later, 2024", "Source s4", "Source s3"]
    assert "picture-sources" in found.ids


def test_corrections_of_its_articles_come_newest_first() -> None:
    page = all_pages(
        dossier("d"),
        article("a", dossiers=("d",), corrections=(correction("2024-02-01", "Y"), correction("2024-02-03", "Z"))),
        article("b", dossiers=("d",), corrections=(correction("2024-02-01", "X"), correction("2024-02-01", "W"))),
        article("c", corrections=(correction("2024-02-02", "Not here"),)),
    )[D]
    assert texts(part(page, "corrections"), "li") == [
        "3 February 2024 Z In Title of a",
        "1 February 2024 Y In Title of a",
        "1 February 2024 W In Title of b",
        "1 February 2024 X In Title of b",
    ]
    assert page.updated == "2024-02-03"


def test_the_way_home_leads_through_all_parents() -> None:
    pages = all_pages(dossier("d", parent="e"), dossier("e", parent="f"), dossier("f"))
    assert texts(look(pages[D]), "nav", "d-crumbs") == ["Home Dossiers Dossier f Dossier e"]


def test_a_circle_of_parents_does_not_hang() -> None:
    pages = all_pages(dossier("d", parent="e"), dossier("e", parent="d"))
    assert texts(look(pages[D]), "nav", "d-crumbs") == ["Home Dossiers Dossier d Dossier e"]


def test_pinned_articles_and_the_parts_of_a_dossier_are_shown() -> None:
    page = all_pages(dossier("d", pinned=("b", "a")), dossier("e", parent="d"), article("a"), article("b"))[D]
    assert texts(look(page), "h3") == ["Title of b", "Title of a", "Dossier e"]


@pytest.mark.parametrize("url", ["", "https://x.example/"])
def test_the_feed_is_linked_where_there_is_one(url: str) -> None:
    page = all_pages(dossier("d"), url=url)[D]
    assert ("feed.xml" in look(page).links) == bool(url)
    feeds = (*announced("Dossier d", "dossiers/d/"), ("Dossier d: events", "dossiers/d/events.atom"))
    assert page.feeds == (feeds if url else ())


def test_texts_of_a_dossier_in_another_language_say_so() -> None:
    keys: dict[str, Any] = {"so_far": (statement("So."),), "language": "ar"}
    page = all_pages(dossier("d", **keys), event("e", text="Etwas."), claim("c"), named(Organisation, "g"))[D]
    found = look(page)
    arabic = {"Dossier d", "Summary of d", "So.", "Event e ¶", "Etwas.", "Claim c"}
    spoken = {element.text: element.language for element in found.elements if element.name in ("h1", "p", "h5", "h2")}
    assert {text for text, language in spoken.items() if language == "ar"} == arabic
    assert spoken["Timeline"] == "en"
    assert found.named("nav", cls="d-parts")[0].language == "en"
    assert page.language == "ar"


AS_OF: dict[str, Any] = {"as_of": "2024-03-01", "so_far": (statement("So."),)}


def test_a_summary_says_of_which_day_it_is() -> None:
    page = all_pages(dossier("d", unknown=(statement("?"),), next=(statement("!"),), **AS_OF))[D]
    headings = ["So far as of 1 March 2024", "Not known as of 1 March 2024", "What is expected as of 1 March 2024"]
    assert texts(look(page), "h2") == headings
    undated = all_pages(dossier("d", so_far=(statement("So."),)))[D]
    assert texts(look(undated), "h2") == ["So far"]
    merely_expected = all_pages(dossier("d", as_of="2024-03-01"), event("e", status="expected"))[D]
    assert "What is expected" in texts(look(merely_expected), "h2")


def test_a_summary_that_is_older_than_the_news_says_so() -> None:
    events = (event("old", "2024-03-01"), event("b", "2024-03-02"), event("c", "2024-04~", status="reported"))
    page = all_pages(dossier("d", **AS_OF), *events)[D]
    words = "2 events since 1 March 2024; the latest: around April 2024, Event c Reported."
    assert texts(look(page), "p", "d-stale") == [f"The summary is older than the news. {words}"]
    assert "#event-c" in look(page).links
    assert not look(all_pages(dossier("d", **AS_OF), events[0])[D]).named("p", cls="d-stale")


def test_a_summary_says_what_has_changed_and_been_claimed_since() -> None:
    gone = event("gone", "2024-02-01", status="retracted", history=(change("2024-03-05", "retracted"),))
    put_off = event("put-off", "2025", status="expected", updated="2024-03-04")
    page = all_pages(dossier("d", **AS_OF), gone, put_off, claim("c", "2024-03-07", status="denied"))[D]
    words = (
        "2 events have changed since 1 March 2024; the last: Retracted Event gone."
        " 1 claim has been made since; the last: Somebody, Claim c Denied."
    )
    assert texts(look(page), "p", "d-stale") == [f"The summary is older than the news. {words}"]
    assert {"#event-gone", "#claim-c"} <= set(look(page).links)
    alone = all_pages(dossier("d", **AS_OF), claim("c", "2024-03-07"))[D]
    assert "1 claim has been made since 1 March 2024;" in texts(look(alone), "p", "d-stale")[0]


def test_what_has_no_summary_has_none_that_is_old() -> None:
    page = all_pages(dossier("d", as_of="2024-03-01"), event("b", "2024-03-02"))[D]
    assert not look(page).named("p", cls="d-stale")


@pytest.mark.parametrize("url", ["", "https://x.example/"])
def test_a_timeline_can_be_taken_away_and_with_an_address_be_embedded(url: str) -> None:
    page = all_pages(dossier("d", title="Salt & “light”"), event("e"), url=url)[D]
    found = part(page, "downloads")
    files = ["timeline.json", "timeline.csv", "timelinejs.json", "calendar.ics"]
    assert found.links == ([*files, "events.atom", "embed/"] if url else files)
    assert all(link.attributes["type"] for link in found.named("a"))
    shown = texts(found, "code")
    assert len(shown) == bool(url)
    for html in shown:
        assert html.startswith('<iframe src="https://x.example/dossiers/d/embed/" title="Salt &amp; “light”"')


def test_a_dossier_without_events_has_nothing_to_take_away() -> None:
    assert not part(all_pages(dossier("d"))[D], "downloads").elements


def test_many_corrections_lead_to_the_page_of_all() -> None:
    many = tuple(correction(f"2024-02-{day:02}", f"On {day}.") for day in range(1, 29))
    articles = (article("a", dossiers=("d",), corrections=many), article("b", dossiers=("d",), corrections=many[:3]))
    found = part(all_pages(dossier("d"), *articles)[D], "corrections")
    assert len(found.named("li")) == 30
    assert found.text.endswith("All 31 are on the page of corrections")
    assert "../../corrections/" in found.links


def test_an_entry_tells_scripts_what_it_can_be_chosen_by() -> None:
    told = event("e", status="claimed", people=("p", "gone", "q"), organisations=("g",), sources=("s", "t", "u"))
    records = (named(Person, "p"), named(Person, "q"), named(Organisation, "g"), named(Outlet, "z"))
    page = all_pages(told, event("bare"), *records, source("s", outlet="z"), source("t"), source("u", outlet="z"))[D]
    bare, full = (entry.attributes for entry in look(page).named("li", cls="d-event"))
    assert {key: value for key, value in full.items() if key.startswith("data-")} == {
        "data-status": "claimed",
        "data-people": "p q",
        "data-organisations": "g",
        "data-outlets": "z o",
        "data-mark": event_fingerprint(told),
    }
    assert {key for key in bare if key.startswith("data-")} == {"data-status", "data-mark"}
    names = [link.attributes.get("data-name") for link in part(page, "timeline").named("a")]
    assert [name for name in names if name] == [
        *("outlets:z", "outlets:o", "outlets:z", "people:p", "people:q", "organisations:g"),
    ]


def test_what_rests_on_little_is_marked_and_the_marks_are_explained() -> None:
    page = all_pages(
        named(Outlet, "state", kind="state-media"),
        source("s", outlet="state"),
        source("t", outlet="state"),
        source("u"),
        event("alone", "2024-01-01", sources=("s", "t")),
        event("two", "2024-01-02", sources=("s", "u")),
        event("none", "2024-01-03"),
        event("to-come", "2030", status="expected", sources=("u",)),
    )[D]
    marks = [link.text for link in look(page).named("a", cls="d-doubt")]
    assert marks == ["Single source", "Single source", "State media only"]
    assert texts(part(page, "next"), "a", "d-doubt") == ["Single source"]
    assert {link.attributes["href"] for link in look(page).named("a", cls="d-doubt")} == {"#sources"}
    assert texts(part(page, "sources"), "li")[:2] == [
        "Single source one outlet alone carries it: 2 of 4 events",
        "State media only only state media carry it: 1 of 4 events",
    ]


def test_changes_of_status_are_told_with_who_gave_them() -> None:
    given = (change("2024-02", "claimed", "Then.", "s", by="p"),)
    page = all_pages(event("e", history=given), claim("c", history=given), named(Person, "p"), source("s"))[D]
    told = texts(look(page), "div", "d-history")
    assert (
        told
        == ["Changes of status Claimed February 2024, according to Name of p. Then. Sources Name of o: Source s"] * 2
    )


def test_the_sources_of_a_change_stand_apart() -> None:
    page = all_pages(event("e", history=(change("2024", "claimed", None, "s", "t"),)), source("s"), source("t"))[D]
    assert texts(part(page, "timeline"), "p", "d-sources") == ["Sources Name of o: Source s · Name of o: Source t"]


def test_what_should_have_come_already_is_marked_and_stands_after_what_is_to_come() -> None:
    sentences = (statement("Late.", "2024-03"), statement("To come.", "2024-07"), statement("Some day."))
    page = all_pages(
        dossier("d", next=sentences, so_far=(statement("Past.", "2024-01"),)),
        event("late", "2024-05-31", status="expected"),
        event("today", "2024-06-01", status="expected"),
        event("doubtful", "2024-05-31~", status="expected"),
        event("span", "2024-07-01/2024-08-01", status="expected"),
        event("day", "2024-07-01", status="expected"),
        event("happened", "2024-05-01", key=True),
        article("a", events=("late",), dossiers=("d",)),
        today="2024-06-01",
    )
    found = part(page[D], "next")
    assert [item.text for item in found.named("ul", cls="d-statements")] == [
        "July 2024: To come. Some day. March 2024: Late. its date has passed"
    ]
    assert [key.removeprefix("event-") for key in found.ids[1:]] == ["doubtful", "today", "day", "span", "late"]
    assert [one.text for one in found.named("p", cls="d-when") if "passed" in one.text] == [
        "31 May 2024 Expected its date has passed"
    ]
    assert len(look(page[D]).named("span", cls="d-overdue")) == 2
    assert "Expected its date has passed" in part(page["articles/2024/01/a.md"], "events").text
    assert "Expected around 31 May 2024: Event doubtful" in texts(look(page["index.md"]), "p", "d-latest")


def test_where_nothing_else_is_expected_a_card_tells_of_what_should_have_come() -> None:
    pages = all_pages(dossier("d", next=(statement("Late.", "2024-03"),)), today="2024-06-01")
    assert texts(look(pages["index.md"]), "p", "d-latest") == ["Expected March 2024: Late. its date has passed"]


def test_a_source_says_where_it_is_cited() -> None:
    page = all_pages(
        dossier("d", so_far=(statement("So.", None, "many"),)),
        event("a", "2024-01-01", sources=("one", "many")),
        event("b", "2024-01-02", sources=("many",)),
        claim("c", sources=("many",)),
        *(source(key) for key in ("one", "many", "idle")),
    )[D]
    found = part(page, "sources")
    items = {key: found.part(f"source-{key}") for key in ("one", "many", "idle")}
    assert {key: item.text for key, item in items.items() if item} == {
        "idle": "Source idle",
        "one": "Source one cited in Event a",
        "many": "Source many cited in 4 places Event a; Event b; Somebody (claim); the summary of this dossier",
    }
    assert texts(found, "summary") == ["cited in 4 places"]
    assert {"#event-a", "#event-b", "#claim-c", "./"} <= set(found.links)
