"""The website in a browser that runs no scripts: everything is there, and everything leads somewhere."""

import re
from collections import defaultdict

from playwright.sync_api import Browser, expect

from dossier_gen.edition import Edition, event_anchor
from tests.browser.tabs import address, check_width, tab
from tests.browser.website import KINDS, Website


def test_every_event_can_be_read(browser: Browser, site: Website, published: Edition) -> None:
    by_page = defaultdict(list)
    for key, url in published.event_urls.items():
        by_page[url.partition("#")[0]].append(published.library.events[key])
    assert by_page
    with tab(browser, 360, scripts=False) as page:
        for path, events in by_page.items():
            page.goto(site.url + path)
            for event in events:
                entry = page.locator(f"[id='{event_anchor(event)}']")
                expect(entry).to_be_visible()
                expect(entry).to_contain_text(event.title)


def test_every_kind_of_page_fits_and_shows_nothing_that_needs_scripts(browser: Browser, site: Website) -> None:
    with tab(browser, 360, scripts=False) as page:
        for kind in (*KINDS, "404"):
            page.goto(address(site, kind))
            expect(page.locator("h1")).to_be_visible()
            expect(page.locator("article [hidden], .d-filters, .d-hint")).to_have_count(0)
            check_width(page)


def test_a_permalink_leads_to_the_entry(browser: Browser, site: Website) -> None:
    with tab(browser, 360, scripts=False) as page:
        page.goto(address(site, "timeline"))
        entry = page.locator(".d-event").nth(3)
        anchor = entry.get_attribute("id")
        permalink = entry.locator(".d-permalink")
        assert "/events/" in permalink.evaluate("link => link.href")
        permalink.click()
        page.wait_for_url(re.compile(f"/timeline/.*#{anchor}$"))
        expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()


def test_one_can_step_through_a_long_timeline(browser: Browser, site: Website) -> None:
    with tab(browser, 360, scripts=False) as page:
        page.goto(site.url + "dossiers/a-long-story/timeline/2022/")
        page.locator(".d-steps").first.get_by_role("link", name="2023").click()
        expect(page.locator("h1")).to_contain_text("2023")
        page.locator(".d-steps").last.get_by_role("link", name="2022").click()
        expect(page.locator("h1")).to_contain_text("2022")
