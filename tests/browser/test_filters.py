"""The filters of a timeline and its keys, as a reader uses them."""

import gzip
import re
from collections import Counter
from importlib.resources import files

import pytest
from playwright.sync_api import Browser, Page, expect

from dossier_gen.edition import Edition
from dossier_gen.grounds import grounds
from dossier_gen.model import Event
from tests.browser.tabs import address, tab
from tests.browser.website import Website

DOSSIER = "russian-bases-in-syria"
LABELS = {"Person": "people", "Organisation": "organisations", "Place": "places"}


def happened(published: Edition) -> tuple[Event, ...]:
    """The events of the dossier's timeline."""
    return published.timelines[DOSSIER].happened


def entries(page: Page) -> list[str]:
    """The ids of the entries that can be seen, in their order."""
    shown = page.locator(".d-year .d-event:visible")
    return [str(key) for key in shown.evaluate_all("entries => entries.map(entry => entry.id)")]


def anchors(events: list[Event]) -> set[str]:
    return {f"event-{event.id}" for event in events}


def unfold(page: Page) -> None:
    """Open what there is to choose by, which is folded at first."""
    page.locator(".d-filters summary").click()


def choose(page: Page, label: str, value: str) -> None:
    if page.locator(".d-filters details[open]").count() == 0:
        unfold(page)
    page.get_by_label(label, exact=True).select_option(value)


def test_each_choice_says_how_many_events_it_leaves(browser: Browser, site: Website, published: Edition) -> None:
    events, library = happened(published), published.library
    with tab(browser, 1280) as page:
        page.goto(address(site, "dossier"))
        for label, name in LABELS.items():
            shelf = getattr(library, name)
            counts = Counter(shelf[key].name for event in events for key in dict.fromkeys(getattr(event, name)))
            wanted = {f"{name} ({count})" for name, count in counts.items() if count < len(events)}
            texts = page.get_by_label(label, exact=True).locator("option").all_text_contents()
            assert texts[0] == "All"
            assert set(texts[1:]) == wanted
            assert len(texts) == len(wanted) + 1
        outlets = [{library.sources[key].outlet for key in event.sources} for event in events]
        cited = Counter(library.outlets[key].name for keys in outlets for key in keys)
        texts = page.get_by_label("Outlet", exact=True).locator("option").all_text_contents()
        assert set(texts[1:]) == {f"{name} ({count})" for name, count in cited.items()}
        statuses = Counter(event.status for event in events)
        for status, count in statuses.items():
            option = page.get_by_label("Status", exact=True).locator(f"option[value={status}]")
            expect(option).to_have_text(f"{status.capitalize()} ({count})")
        keys = sum(event.key for event in events)
        expect(page.get_by_label(f"Turning points only ({keys})")).not_to_be_checked()
        expect(page.get_by_role("status")).to_have_text(f"{len(events)} events that happened")


def test_choices_hide_what_does_not_fit_and_add_up(browser: Browser, site: Website, published: Edition) -> None:
    events = happened(published)
    with tab(browser, 1280) as page:
        page.goto(address(site, "dossier"))
        choose(page, "Place", "tartus")
        fit = [event for event in events if "tartus" in event.places]
        assert 1 < len(fit) < len(events)
        assert set(entries(page)) == anchors(fit)
        expect(page.get_by_role("status")).to_have_text(f"{len(fit)} of {len(events)} events that happened")
        assert page.url.endswith("/?place=tartus")
        assert empty_headings(page) == []
        choose(page, "Status", "claimed")
        both = [event for event in fit if event.status == "claimed"]
        assert 0 < len(both) < len(fit)
        assert set(entries(page)) == anchors(both)
        assert page.url.endswith("/?place=tartus&status=claimed")
        assert empty_headings(page) == []
        places = page.get_by_label("Place", exact=True)
        expect(places.locator("option[value=tartus]")).to_have_text(f"Tartus ({len(both)})")
        elsewhere = [event for event in events if event.status == "claimed" and "damascus" in event.places]
        assert elsewhere
        expect(places.locator("option[value=damascus]")).to_have_text(f"Damascus ({len(elsewhere)})")
        assert set(entries(page)) <= set(
            page.locator("[data-status=claimed]").evaluate_all("all => all.map(e => e.id)")
        )
        page.get_by_role("button", name="Show all").click()
        assert len(entries(page)) == len(events)
        assert page.url == address(site, "dossier")
        page.get_by_label("Turning points only").check()
        assert set(entries(page)) == anchors([event for event in events if event.key])
        assert page.url.endswith("/?turning=yes")


def empty_headings(page: Page) -> list[str]:
    """The years and months that can be seen although no entry below them can."""
    headings = page.locator(".d-year > :is(h2, h3, .d-month):visible")
    return [
        str(text)
        for text in headings.evaluate_all(
            """headings => headings.filter(heading => {
             const within = heading.matches(".d-month") ? heading.nextElementSibling : heading.parentElement;
             return ![...within.querySelectorAll(".d-event")].some(entry => entry.checkVisibility());
           }).map(heading => heading.textContent)"""
        )
    ]


def test_a_shared_address_shows_what_was_chosen(browser: Browser, site: Website, published: Edition) -> None:
    fit = [event for event in happened(published) if "putin" in event.people and event.status == "disputed"]
    assert fit
    with tab(browser, 360) as page:
        page.goto(f"{address(site, 'dossier')}?h=Tartus&person=putin&status=disputed")
        assert set(entries(page)) == anchors(fit)
        expect(page.get_by_label("Person", exact=True)).to_have_value("putin")
        choose(page, "Status", "")
        assert page.url.endswith("/?h=Tartus&person=putin")


def test_what_cannot_be_chosen_is_not_asked_for(browser: Browser, site: Website, published: Edition) -> None:
    with tab(browser, 1280) as page:
        page.goto(f"{address(site, 'dossier')}?person=nobody&status=%22%5D&turning=no#%25")
        assert len(entries(page)) == len(happened(published))


def test_an_entry_that_a_link_leads_to_is_always_shown(browser: Browser, site: Website, published: Edition) -> None:
    events = happened(published)
    other = next(event for event in events if event.status != "claimed")
    with tab(browser, 1280) as page:
        page.goto(f"{address(site, 'dossier')}?status=claimed#event-{other.id}")
        assert len(entries(page)) == len(events)
        assert page.url == f"{address(site, 'dossier')}#event-{other.id}"
        expect(page.locator(f"#event-{other.id}")).to_be_in_viewport()
        choose(page, "Status", "claimed")
        assert page.url == f"{address(site, 'dossier')}?status=claimed"
        claimed = entries(page)
        page.evaluate(f"location.hash = 'event-{other.id}'")
        expect(page.locator(f"#event-{other.id}")).to_be_in_viewport()
        assert len(entries(page)) == len(events)
        page.go_back()
        expect(page.get_by_label("Status", exact=True)).to_have_value("claimed")
        assert entries(page) == claimed
        page.go_forward()
        expect(page.locator(f"#event-{other.id}")).to_be_visible()


def test_events_that_rest_on_little_can_be_chosen(browser: Browser, site: Website, published: Edition) -> None:
    events, library = happened(published), published.library
    single = [event for event in events if grounds(event, library).is_single]
    state = [event for event in events if grounds(event, library).is_state_media_only]
    assert single
    assert state
    with tab(browser, 360) as page:
        page.goto(f"{address(site, 'dossier')}?doubts=single")
        assert set(entries(page)) == anchors(single)
        page.get_by_role("button", name="Show all").click()
        texts = page.get_by_label("Rests on", exact=True).locator("option").all_text_contents()
        assert set(texts) == {"All", f"Single source ({len(single)})", f"State media only ({len(state)})"}
        choose(page, "Rests on", "state-media")
        assert set(entries(page)) == anchors(state)


def test_a_link_to_a_year_shows_it_though_a_choice_hides_it(browser: Browser, site: Website) -> None:
    with tab(browser, 360) as page:
        page.goto(f"{address(site, 'dossier')}?place=tartus")
        hidden = page.locator(".d-year[hidden] > h3").first
        key = hidden.get_attribute("id")
        page.locator(f".d-jump a[href='#{key}']").click()
        expect(page.locator(f"[id='{key}']")).to_be_in_viewport()


def test_the_choice_is_there_again_when_one_comes_back(browser: Browser, site: Website) -> None:
    with tab(browser, 1280) as page:
        page.goto(address(site, "dossier"))
        choose(page, "Status", "claimed")
        chosen = entries(page)
        page.goto(address(site, "about"))
        page.go_back()
        assert entries(page) == chosen


def test_a_page_of_a_long_timeline_filters_itself_and_says_so(browser: Browser, site: Website) -> None:
    with tab(browser, 360) as page:
        page.goto(site.url + "dossiers/a-long-story/timeline/2023/")
        expect(page.get_by_role("status")).to_have_text("40 events on this page")
        choose(page, "Outlet", "tass")
        expect(page.get_by_role("status")).to_have_text("10 of 40 events on this page")
        assert len(entries(page)) == 10
        expect(page.get_by_label("Person", exact=True)).to_have_count(0)


@pytest.mark.parametrize("path", ["dossiers/a-long-story/", "dossiers/a-long-story/timeline/2025/", "people/putin/"])
def test_where_there_is_little_to_choose_from_there_are_no_filters(browser: Browser, site: Website, path: str) -> None:
    with tab(browser, 1280) as page:
        page.goto(site.url + path)
        expect(page.locator("h1")).to_be_visible()
        expect(page.locator(".d-filters, .d-hint")).to_have_count(0)


def test_every_control_is_reached_with_the_tab_key_and_is_seen_to_be(browser: Browser, site: Website) -> None:
    reached = []
    with tab(browser, 1280) as page:
        page.goto(address(site, "dossier"))
        unfold(page)
        for _ in range(7):
            page.keyboard.press("Tab")
            reached.append(page.evaluate("document.activeElement.name || document.activeElement.textContent"))
            assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('.d-year') !== null")
    assert reached == ["person", "organisation", "place", "status", "outlet", "doubts", "turning"]


def entry_in_focus(page: Page) -> str | None:
    found = page.evaluate("document.activeElement.closest('.d-event')?.id")
    return str(found) if found else None


def test_j_and_k_lead_from_entry_to_entry_within_the_timeline_only(browser: Browser, site: Website) -> None:
    with tab(browser, 1280) as page:
        page.goto(f"{address(site, 'dossier')}?status=disputed")
        shown = entries(page)
        page.keyboard.press("j")
        assert entry_in_focus(page) is None
        page.get_by_role("button", name="Show all").focus()
        page.keyboard.press("j")
        assert entry_in_focus(page) is None
        page.locator(f"#{shown[0]} a").last.focus()
        for key, wanted in (("j", 1), ("j", 2), ("k", 1), ("Control+j", 1), ("k", 0), ("k", 0)):
            page.keyboard.press(key)
            assert entry_in_focus(page) == shown[wanted], key
            in_focus = page.locator(":focus")
            expect(in_focus).to_be_in_viewport()
            assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
        page.locator(f"#{shown[-1]} a").first.focus()
        page.keyboard.press("j")
        assert entry_in_focus(page) == shown[-1]
        expect(page.locator(".d-hint")).to_have_text(re.compile("In the timeline, j leads to the next event, k to"))


def test_the_script_is_small() -> None:
    script = files("dossier_gen.pages").joinpath("assets", "filters.js").read_bytes()
    assert len(gzip.compress(script)) < 3000
