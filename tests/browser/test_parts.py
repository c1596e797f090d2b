"""The way into a dossier's parts: it stays in view, marks the part that is read, and needs no script to lead there."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.tabs import address, check_width, tab
from tests.browser.website import Website

NAV = ".d-parts"
CURRENT = f"{NAV} [aria-current]"


@pytest.mark.parametrize("width", [360, 1280])
def test_the_part_in_view_is_marked(browser: Browser, site: Website, width: int) -> None:
    with tab(browser, width) as page:
        page.goto(address(site, "dossier"))
        expect(page.locator(NAV)).to_be_visible()
        expect(page.locator(CURRENT)).to_have_count(0)
        for part in ("claims", "downloads", "so-far"):
            page.locator(f"#{part} > h2").evaluate("heading => heading.scrollIntoView({ block: 'start' })")
            expect(page.locator(CURRENT)).to_have_attribute("href", f"#{part}")
            expect(page.locator(CURRENT)).to_be_in_viewport(ratio=1)
        check_width(page)


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scripts", [True, False])
def test_each_link_leads_to_its_part_and_the_way_stays_in_view(
    browser: Browser, site: Website, width: int, scripts: bool
) -> None:
    with tab(browser, width, scripts=scripts) as page:
        page.goto(address(site, "dossier"))
        for part in ("sources", "timeline"):
            page.locator(f"{NAV} a[href='#{part}']").click()
            heading = page.locator(f"#{part} > h2")
            expect(heading).to_be_in_viewport(ratio=1)
            expect(page.locator(f"{NAV} a[href='#{part}']")).to_be_in_viewport()
            top, bar = heading.bounding_box(), page.locator(NAV).bounding_box()
            assert top
            assert bar
            assert 0 <= top["y"] < 200
            assert width > 1024 or top["y"] >= bar["y"] + bar["height"] - 1


def test_the_pages_of_a_timeline_lead_to_one_another(browser: Browser, site: Website) -> None:
    with tab(browser, 360) as page:
        page.goto(site.url + "dossiers/a-long-story/timeline/2025/")
        expect(page.locator(CURRENT)).to_have_text("2025")
        page.locator(NAV).get_by_role("link", name="2022").click()
        expect(page.locator("h1")).to_contain_text("2022")
