"""The search as a reader uses it: what is loaded and when, what is found, how one chooses and moves among it."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, expect

from dossier_gen.edition import Edition, permalink
from dossier_gen.model import Event, dossiers_of
from tests.browser.tabs import Scheme, check_width, tab
from tests.browser.test_axe import LOOKS, MEASURED, TAGS
from tests.browser.website import DRAFT_WORD, Website

DOSSIER = "russian-bases-in-syria"
#: What the page of the search needs of a policy: WebAssembly, and else nothing but what is of this site.
POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self'; style-src 'self'"
)


def results(page: Page, group: str) -> list[str]:
    """The titles of the results of a group."""
    part = page.locator(".d-found-group").filter(has=page.get_by_role("heading", name=group, exact=False).first)
    return [title.strip() for title in part.locator("h3").all_text_contents()]


@contextmanager
def searched(
    browser: Browser, site: Website, query: str, width: int = 1280, scheme: Scheme = "light"
) -> Iterator[Page]:
    """A tab with the answer to a question that the address asks."""
    with tab(browser, width, scheme) as page:
        page.goto(f"{site.url}search/?{query}")
        expect(page.locator(".d-told-found")).to_have_text(re.compile("result|Nothing"))
        yield page


def an_event(published: Edition) -> Event:
    """An event of the dossier whose title no other event has."""
    titles = [event.title for event in published.library.events.values()]
    events = published.timelines[DOSSIER].happened
    return next(event for event in events if titles.count(event.title) == 1 and len(event.title.split()) > 4)


def test_nothing_of_it_is_loaded_before_it_is_used(browser: Browser, site: Website) -> None:
    with tab(browser, 1280) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        for path in ("", f"dossiers/{DOSSIER}/", "search/"):
            page.goto(site.url + path, wait_until="networkidle")
        assert [url for url in asked if "pagefind" in url] == []
        assert [url for url in asked if url.endswith("search.js")] == [f"{site.url}assets/search.js"]
        page.get_by_label("Words to look for").fill("Latakia")
        expect(page.locator(".d-found-list h3").first).to_be_visible()
        loaded = [url for url in asked if "pagefind" in url]
        assert f"{site.url}assets/pagefind/pagefind.js" in loaded
        assert all(url.startswith(site.url) for url in asked)
        assert [url for url in loaded if url.endswith(".pf_filter")] == []
        page.locator("summary").get_by_text("Place", exact=True).click()
        expect(page.locator(".d-facet[open] li").first).to_be_visible()
        assert len([url for url in asked if url.endswith(".pf_filter")]) == 1


def test_an_event_is_found_and_its_permalink_leads_to_its_entry(
    browser: Browser, site: Website, published: Edition
) -> None:
    event = an_event(published)
    with tab(browser, 1280) as page:
        page.goto(site.url)
        page.get_by_label("Search", exact=True).first.fill(f'"{event.title}"')
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile(r"/search/\?q="))
        found = page.locator("li").filter(has=page.get_by_role("link", name=event.title, exact=True))
        expect(found).to_have_count(1)
        expect(found.locator(".d-meta").first).to_contain_text("Event · ")
        link = found.get_by_role("link", name=f"Permalink of: {event.title}")
        assert link.evaluate("link => link.href") == site.url + permalink(event)
        title = found.get_by_role("link", name=event.title, exact=True)
        assert title.evaluate("link => link.href") == site.url + published.event_urls[event.id]
        link.click()
        page.wait_for_url(re.compile(f"#event-{event.id}$"))
        expect(page.locator(f"[id='event-{event.id}']")).to_be_in_viewport()


def test_a_draft_is_not_found(browser: Browser, site: Website) -> None:
    with searched(browser, site, f"q={DRAFT_WORD}") as page:
        expect(page.locator(".d-told-found")).to_have_text(f"Nothing found for “{DRAFT_WORD}”")
    with searched(browser, site, "q=Latakia") as page:
        expect(page.locator(".d-found-list h3").first).to_be_visible()


def test_results_are_grouped_and_dated_and_quoted(browser: Browser, site: Website) -> None:
    with searched(browser, site, "q=tartus") as page:
        titles = page.locator(".d-found-group > h2").all_text_contents()
        names = [re.sub(r"\s*\d+$", "", title) for title in titles]
        assert names == ["Dossiers", "Articles", "Events", "Claims", "People, organisations and places"]
        expect(page.locator(".d-excerpt mark").first).to_have_text(re.compile("tartus", re.IGNORECASE))
        for facts in page.locator(".d-found-group").nth(1).locator("p.d-meta").all_text_contents():
            assert re.match(r"(News|Analysis|Explainer|Profile|Interview|Opinion) · \d+ \w+ \d{4}", facts)
        more = page.get_by_role("button", name=re.compile(r"Show more events \(\d+ left\)"))
        before = len(results(page, "Events"))
        more.click()
        expect(page.locator(".d-found-group").nth(2).locator("h3")).not_to_have_count(before)
        assert len(results(page, "Events")) > before
        focused = page.evaluate("document.activeElement.textContent")
        assert focused == results(page, "Events")[before]


def test_the_newest_come_first_where_that_is_asked(browser: Browser, site: Website, published: Edition) -> None:
    articles = [article.title for article in published.index.articles]
    title = published.library.dossiers[DOSSIER].title
    with searched(browser, site, "order=newest&kind=News&kind=Analysis&kind=Explainer&q=tartus") as page:
        found = results(page, "Articles")
        assert len(found) > 2
        assert found == [each for each in articles if each in found]
        page.get_by_label("Order").select_option("best")
        expect(page).not_to_have_url(re.compile("order="))
    with tab(browser, 1280) as page:
        page.goto(f"{site.url}dossiers/{DOSSIER}/")
        page.get_by_label("Search within this dossier").last.fill("tartus")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile(r"/search/\?dossier="))
        expect(page.get_by_role("button", name=f"Remove Dossier: {title}")).to_be_visible()


def test_one_chooses_among_the_results(browser: Browser, site: Website, published: Edition) -> None:
    library = published.library
    title = library.dossiers[DOSSIER].title
    with searched(browser, site, "q=damascus") as page:
        page.get_by_text("Dossier", exact=True).first.click()
        expect(page.get_by_role("checkbox", name=re.compile(re.escape(title)))).to_be_visible()
        page.get_by_role("checkbox", name=re.compile(re.escape(title))).check()
        expect(page).to_have_url(re.compile("dossier=Russia"))
        expect(page.get_by_role("button", name=f"Remove Dossier: {title}")).to_be_visible()
        expect(page.locator(".d-found[aria-busy]")).to_have_count(0)
        page.get_by_role("button", name=re.compile("Show more events")).click()
        events = {event.title: event for event in library.events.values()}
        shown = results(page, "Events")
        assert shown
        assert all(DOSSIER in dossiers_of(events[each], library.articles) for each in shown)
        told = page.locator(".d-told-found").text_content()
        page.get_by_role("button", name=f"Remove Dossier: {title}").click()
        expect(page.locator(".d-told-found")).not_to_have_text(told or "")
        expect(page).not_to_have_url(re.compile("dossier="))


@pytest.mark.parametrize("label", ["Kind", "Section", "Year", "Person", "Organisation", "Place", "Outlet"])
def test_each_facet_names_what_readers_know(browser: Browser, site: Website, published: Edition, label: str) -> None:
    collections = {"Section": "sections", "Person": "people", "Organisation": "organisations"}
    collections |= {"Place": "places", "Outlet": "outlets"}
    with searched(browser, site, "q=tartus") as page:
        page.locator("summary").get_by_text(label, exact=True).click()
        boxes = page.locator(".d-facet[open] li label")
        expect(boxes.first).to_be_visible()
        values = [re.sub(r"\s+\d+\s*$", "", text).strip() for text in boxes.all_text_contents()]
        if label in collections:
            names = {record.name for record in getattr(published.library, collections[label]).values()}
            assert set(values) <= names
        elif label == "Year":
            assert all(re.fullmatch(r"\d{4}", value) for value in values)
            assert values == sorted(values, reverse=True)
        else:
            assert "Event" in values
        boxes.first.locator("input").check()
        expect(page.get_by_role("button", name=f"Remove {label}: {values[0]}")).to_be_visible()
        expect(page.locator(".d-told-found")).to_have_text(re.compile("result"))


def test_the_keyboard_is_enough(browser: Browser, site: Website) -> None:
    with tab(browser, 1280) as page:
        page.goto(site.url)
        page.keyboard.press("/")
        page.keyboard.type("tartus")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile(r"/search/\?q=tartus"))
        expect(page.locator(".d-found-list h3").first).to_be_visible()
        page.keyboard.press("/")
        field = page.get_by_label("Words to look for")
        expect(field).to_be_focused()
        links = page.locator(".d-found-list h3 a")
        for number in (0, 1):
            page.keyboard.press("ArrowDown")
            expect(links.nth(number)).to_be_focused()
        page.keyboard.press("ArrowUp")
        expect(links.nth(0)).to_be_focused()
        page.keyboard.press("ArrowUp")
        expect(field).to_be_focused()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Escape")
        expect(field).to_be_focused()
        page.keyboard.press("ArrowDown")
        target = links.nth(0).evaluate("link => link.href")
        page.keyboard.press("Enter")
        page.wait_for_url(target)


def test_a_facet_closes_with_escape_and_the_newest_question_counts(browser: Browser, site: Website) -> None:
    with searched(browser, site, "q=tartus") as page:
        summary = page.locator("summary").get_by_text("Place", exact=True)
        summary.click()
        expect(page.locator(".d-facet[open] input[type=checkbox]").first).to_be_visible()
        page.locator(".d-facet[open] input[type=checkbox]").first.focus()
        page.keyboard.press("Escape")
        expect(page.locator(".d-facet[open]")).to_have_count(0)
        expect(summary).to_be_focused()
        page.get_by_label("Words to look for").fill("zzzzzz")
        expect(page.locator(".d-told-found")).to_have_text("Nothing found for “zzzzzz”")
        expect(page.locator(".d-found-group")).to_have_count(0)
        expect(page).to_have_url(f"{site.url}search/?q=zzzzzz")


def test_common_words_load_nothing_and_find_what_is_meant(browser: Browser, site: Website) -> None:
    with searched(browser, site, "q=the+port+of+tartus") as page:
        with_them = page.locator(".d-told-found").text_content()
    with searched(browser, site, "q=port+tartus") as page:
        without = page.locator(".d-told-found").text_content()
    assert with_them
    assert without
    assert with_them.split()[0] == without.split()[0]


def test_what_is_asked_is_no_html(browser: Browser, site: Website) -> None:
    with searched(browser, site, "q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E&dossier=%3Cb%3Ex") as page:
        expect(page.locator(".d-told-found")).to_contain_text("<img src=x onerror=alert(1)>")
        expect(page.get_by_role("button", name="Remove Dossier: <b>x")).to_be_visible()
        assert page.locator(".d-found img, .d-found b").count() == 0


def test_it_works_below_a_strict_policy(browser: Browser, site: Website) -> None:
    with tab(browser, 1280) as page:
        faults: list[str] = []
        own = ("assets/search.js", "assets/pagefind/")
        page.on("console", lambda told: faults.append(told.text) if any(name in told.text for name in own) else None)

        def with_policy(route) -> None:  # type: ignore[no-untyped-def]
            answer = route.fetch()
            route.fulfill(response=answer, headers=answer.headers | {"Content-Security-Policy": POLICY})

        page.route(re.compile(r"/search/\?"), with_policy)
        page.goto(f"{site.url}search/?q=tartus")
        expect(page.locator(".d-found-list h3").first).to_be_visible()
        assert faults == []


def test_a_missing_index_is_told(browser: Browser, site: Website) -> None:
    with tab(browser, 1280) as page:
        page.route(re.compile("/assets/pagefind/"), lambda route: route.abort())
        page.goto(f"{site.url}search/?q=tartus")
        expect(page.locator(".d-told-found")).to_have_text("The search could not be loaded. Please try again.")


def test_without_scripts_it_says_so_and_leads_on(browser: Browser, site: Website) -> None:
    with tab(browser, 360, scripts=False) as page:
        page.goto(f"{site.url}search/?q=tartus")
        expect(page.get_by_text("The search needs JavaScript")).to_be_visible()
        page.get_by_role("navigation", name="Lists").get_by_role("link", name="Dossiers").click()
        expect(page.locator("h1")).to_have_text("Dossiers")


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_results_break_no_rule(browser: Browser, site: Website, width: int, scheme: Scheme) -> None:
    with searched(browser, site, "q=tartus&kind=Event", width, scheme) as page:
        if width < 1024:
            expect(page.locator(".d-facet").first).to_be_hidden()
            page.get_by_text("Narrow it down").click()
        page.locator("summary").get_by_text("Place", exact=True).click()
        expect(page.locator(".d-facet[open] input[type=checkbox]").first).to_be_visible()
        check_width(page)
        found = Axe().run(page, options={"runOnly": TAGS, "resultTypes": ["violations"]}).response
    assert [(rule["id"], json.dumps(rule["nodes"][0]["html"])) for rule in found["violations"]] == []
    assert {rule["id"] for rule in found["passes"]} >= MEASURED | {"label", "button-name"}
