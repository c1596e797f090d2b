"""Timelines on pages."""

import pytest

from dossier_gen.model import Event
from dossier_gen.pages.stretches import stretch_title
from tests.factory import article, dossier, event
from tests.pages.document import Document
from tests.pages.making import all_pages, look, part, texts

D = "dossiers/d/index.md"


def entries(found: Document) -> set[str]:
    """The ids of the entries on a page."""
    return {key for key in found.ids if key.startswith("event-")}


def long(count: int = 130) -> list[object]:
    """Events on the first of January 2020 and so on: 50 in 2020 and 2021, the rest in 2022."""
    return [event(f"e{n:03}", f"{2020 + n // 50}-{n % 12 + 1:02}-01") for n in range(count)]


def test_a_short_timeline_stands_on_the_dossiers_page_by_year_and_month() -> None:
    events = [
        event("a", "2024-02-03"),
        event("b", "2024"),
        event("c", "2023-05"),
        event("f", "199X"),
        event("g", "2024-02~"),
    ]
    page = all_pages(*events)[D]
    found = part(page, "timeline")
    headings = [element.text.removesuffix(" ¶") for element in found.elements if element.name in ("h3", "h4", "h5")]
    assert headings == [
        *("Other dates", "Event f"),
        *("2023", "May 2023", "Event c"),
        *("2024", "Event b", "February 2024", "Event g", "Event a"),
    ]
    assert not any("/timeline/" in path for path in all_pages(*events))


def test_a_text_is_shown_in_its_paragraphs() -> None:
    found = part(all_pages(dossier("d", language="de"), event("e", text="Eins.\n\nZwei."))[D], "timeline")
    shown = [one for one in found.named("p") if one.attributes == {"lang": "de", "dir": "auto"}]
    assert [one.text for one in shown] == ["Eins.", "Zwei."]


def test_a_long_timeline_has_pages_and_the_dossier_leads_to_them() -> None:
    pages = all_pages(*long())  # type: ignore[arg-type]
    stretches = [f"dossiers/d/timeline/{year}/index.md" for year in (2020, 2021, 2022)]
    assert [path for path in pages if "/timeline/" in path] == stretches
    found = part(pages[D], "timeline")
    nav = found.named("nav")[0]
    assert nav.text == "2020 50 events 2021 50 events 2022 30 events"
    assert nav.attributes["aria-label"] == "The whole timeline"
    assert len(found.named("li", cls="d-event")) == 10
    assert entries(found) == {f"event-e{n:03}" for n in range(130)}
    told = [key for path in stretches for key in entries(look(pages[path]))]
    assert sorted(told) == [f"event-e{n:03}" for n in range(130)]


def test_a_page_of_a_timeline_leads_to_those_before_and_after() -> None:
    pages = all_pages(*long())  # type: ignore[arg-type]
    steps = {
        year: [nav.text for nav in look(pages[f"dossiers/d/timeline/{year}/index.md"]).named("nav", cls="d-steps")]
        for year in (2020, 2021, 2022)
    }
    assert steps == {2020: ["Later 2021"] * 2, 2021: ["Earlier 2020 Later 2022"] * 2, 2022: ["Earlier 2021"] * 2}


def test_a_page_of_a_timeline_says_what_it_is() -> None:
    cover = article("a", "2025-01-02", events=("e003",), updated="2025-02-03")
    page = all_pages(*long(), dossier("d", parent="e", language="de"), dossier("e"), cover)[  # type: ignore[arg-type]
        "dossiers/d/timeline/2020/index.md"
    ]
    assert page.title == "Dossier d: 2020"
    assert page.description == "50 events of the dossier “Dossier d”: 2020."
    assert (page.source, page.updated, page.language) == ("dossiers/d/events.yml", "2025-02-03", "de")
    found = look(page)
    assert texts(found, "h1") == ["Dossier d: 2020"]
    assert texts(found, "nav", "d-crumbs") == ["Home Dossiers Dossier e Dossier d"]
    assert {element.language for element in found.named("h2")} == {"en"}


def test_the_edit_link_leads_to_a_file_that_holds_its_events() -> None:
    foreign = [event(f"x{n}", "2023-01-01", dossier="e", also_in=("d",)) for n in range(3)]
    pages = all_pages(*long(), *foreign, dossier("e"))  # type: ignore[arg-type]
    assert pages["dossiers/d/timeline/2023/index.md"].source == "dossiers/e/events.yml"


def test_links_within_a_dossier_stay_within_it() -> None:
    shared = event("shared", dossier="e", also_in=("d",), key=True)
    pages = all_pages(shared, dossier("d"), dossier("e"), article("a", "2023-01-01", dossiers=("d",)))
    assert part(pages[D], "key-events").links == ["#event-shared"]
    assert "dossiers/d/#event-shared" in look(pages["index.md"]).links
    assert "../../../../dossiers/d/#event-shared" in look(pages["articles/2023/01/a.md"]).links
    assert "Also in the dossier Dossier e" in part(pages[D], "timeline").text


def test_a_dossier_named_like_a_folder_draws_no_links_to_itself() -> None:
    shared = event("shared", dossier="d", also_in=("2024",))
    pages = all_pages(shared, dossier("2024"), article("a", events=("shared",)))
    assert "../../../../dossiers/d/#event-shared" in look(pages["articles/2024/01/a.md"]).links


SLUGS = [
    *("other-dates", "2024", "2025", "2025/page/2", "2025/03", "2025/03/01-10", "2025/03/11-20", "2025/03/11"),
    *("2025/03/12", "2025/03/12/page/2", "2025/04", "0033"),
]
TITLES = [
    *("Other dates", "2024", "2025, no single month", "2025, no single month, page 2"),
    *("March 2025, no single day", "1–10 March 2025", "11–20 March 2025, no single day", "11 March 2025"),
    *("12 March 2025", "12 March 2025, page 2", "April 2025", "33"),
]


@pytest.mark.parametrize(
    ("slug", "title"),
    list(zip(SLUGS, TITLES, strict=True)),
)
def test_a_page_is_called_by_what_is_on_it(slug: str, title: str) -> None:
    assert stretch_title(slug, SLUGS) == title


@pytest.mark.parametrize(
    ("slug", "title"), [("2024/02/21-31", "21–29 February 2024"), ("expected", "What is expected")]
)
def test_other_pages_do_not_change_what_a_page_is_called(slug: str, title: str) -> None:
    assert stretch_title(slug) == title


def test_the_pages_of_a_year_stand_together() -> None:
    events = [event(f"e{n:03}", f"2024-{n % 2 + 1:02}-{n % 28 + 1:02}") for n in range(70)]
    pages = all_pages(*events, event("whole", "2024"), event("old", "2023"))
    nav = part(pages[D], "timeline").named("nav")[0]
    assert nav.text == "2023 1 event 2024 no single month (1) January (35) February (35)"
    here = look(pages["dossiers/d/timeline/2024/01/index.md"])
    assert texts(here, "strong") == ["January"]
    assert here.named("strong")[0].attributes == {"aria-current": "page"}
    (every,) = here.named("nav", cls="d-parts")
    assert (every.attributes["aria-label"], every.text) == ("All pages", nav.text)
    assert texts(look(pages["dossiers/d/timeline/2024/index.md"]), "h1") == ["Dossier d: 2024, no single month"]


def test_too_much_that_is_expected_has_pages_of_its_own() -> None:
    events = [event(f"e{n:03}", f"2030-01-{n % 28 + 1:02}", status="expected") for n in range(65)]
    pages = all_pages(*events)
    found, apart = part(pages[D], "next"), look(pages["dossiers/d/timeline/expected/index.md"])
    assert len(found.named("li", cls="d-event")) == 10
    assert texts(found, "nav") == ["All that is expected What is expected 65 events"]
    assert entries(found) == entries(apart) == {f"event-e{n:03}" for n in range(65)}
    assert texts(apart, "h1") == ["Dossier d: What is expected"]


def test_a_page_shows_its_own_events_at_a_glance() -> None:
    pages = all_pages(*long())  # type: ignore[arg-type]
    for path in (D, "dossiers/d/timeline/2020/index.md"):
        assert "picture-timeline" in look(pages[path]).ids
    assert "picture-timeline" not in look(all_pages(event("one"))[D]).ids


def test_a_long_page_leads_to_its_years() -> None:
    events = [event("a", "2023-01-01"), event("b", "2024-01-01"), event("c", "2024-02-01"), event("x", "199X")]
    found = part(all_pages(*events)[D], "timeline")
    (nav,) = found.named("nav", cls="d-jump")
    assert (nav.text, nav.attributes["aria-label"]) == ("Other dates 1 2023 1 2024 2", "The timeline by date")
    leading = [link for link in found.links if link.startswith("#y")]
    assert leading == ["#y-other-dates", "#y2023", "#y2024"]
    assert {one.attributes.get("id") for one in found.named("h3")} == {link[1:] for link in leading}


def test_one_year_leads_to_its_months_and_one_month_to_nothing() -> None:
    events = [event("a", "2024-01-01"), event("b", "2024-02-01"), event("x", "2024")]
    found = part(all_pages(*events)[D], "timeline")
    assert texts(found, "nav", "d-jump") == ["January 1 February 1"]
    assert [one.attributes["id"] for one in found.named("h4", cls="d-month")] == ["y2024-01", "y2024-02"]
    assert "d-jump" not in all_pages(events[0], event("y", "2024-01"))[D].after


def test_a_page_of_one_year_does_not_name_it_twice() -> None:
    pages = all_pages(*long(), *(event(f"m{n:03}", f"2019-{n % 2 + 7:02}-{n % 28 + 1:02}") for n in range(70)))  # type: ignore[arg-type]
    year, month = (look(pages[f"dossiers/d/timeline/{slug}/index.md"]) for slug in ("2020", "2019/07"))
    assert texts(year, "h2")[:2] == ["January 2020", "February 2020"]
    assert texts(year, "h3")[0] == "Event e000 ¶"
    assert texts(year, "nav", "d-jump")[0].startswith("January 5 February 5")
    assert texts(month, "h1") == ["Dossier d: July 2019"]
    assert texts(month, "h2")[0] == "Event m000 ¶"


def test_the_latest_of_a_long_timeline_come_newest_first() -> None:
    found = part(all_pages(*long())[D], "timeline")  # type: ignore[arg-type]
    shown = [one.text for one in found.named("h4", cls="d-event-title")]
    dates = [event.date.sort_key for event in timeline_events(shown)]
    assert dates == sorted(dates, reverse=True)
    assert len(shown) == 10


def timeline_events(titles: list[str]) -> list[Event]:
    """The events of the long timeline by their titles."""
    known = {f"Event {one.id}": one for one in long() if isinstance(one, Event)}
    return [known[title] for title in titles]
