"""Every kind of page in a browser: narrow and wide, light and dark, within the site."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.tabs import Scheme, address, check_width, tab
from tests.browser.website import BASE, KINDS, Website


@pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (1280, "light")])
@pytest.mark.parametrize("kind", [*KINDS, "404"])
def test_a_page_loads_in_silence_fits_and_stays_on_the_site(
    browser: Browser, site: Website, kind: str, width: int, scheme: Scheme
) -> None:
    url = address(site, kind)
    said: list[str] = []
    asked: list[str] = []
    with tab(browser, width, scheme) as page:
        page.on("console", lambda message: said.append(f"{message.type}: {message.text} {message.location['url']}"))
        page.on("pageerror", lambda error: said.append(f"error: {error}"))
        page.on("request", lambda request: asked.append(request.url))
        response = page.goto(url, wait_until="networkidle")
        assert response is not None
        assert response.status == (404 if kind == "404" else 200)
        assert page.title()
        assert page.locator("h1").count() == 1
        check_every_width_and_colour(page, scheme)
        assert links_out_of(site, page) == []
    loud = [line for line in said if line.startswith(("error", "warning"))]
    if kind == "404":  # Chromium itself says that the page was not found
        loud = [line for line in loud if not line.endswith(url)]
    assert loud == []
    assert [other for other in asked if not other.startswith((site.url, "data:", "blob:"))] == []


def check_every_width_and_colour(page: Page, scheme: Scheme) -> None:
    """Nothing is wider than the screen, in the colours that the page came in and in the others."""
    check_widths(page)
    background = "getComputedStyle(document.body).backgroundColor"
    first = page.evaluate(background)
    page.emulate_media(color_scheme="light" if scheme == "dark" else "dark")
    page.wait_for_function(f"first => {background} !== first", arg=first, timeout=5000)
    check_widths(page)


def check_widths(page: Page) -> None:
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        check_width(page)


def links_out_of(site: Website, page: Page) -> list[str]:
    """Links to the site's host that leave the folder in which the site is served."""
    links = page.eval_on_selector_all("a[href]", "links => links.map(link => link.href)")
    return [link for link in links if link.startswith(site.url.removesuffix(BASE)) and not link.startswith(site.url)]


def test_the_skip_link_leads_into_the_page(browser: Browser, site: Website) -> None:
    with tab(browser, 1280) as page:
        page.goto(address(site, "article"))
        page.keyboard.press("Tab")
        link = page.evaluate("document.activeElement.getAttribute('href')")
        assert link.startswith("#")
        assert page.locator(f"[id='{link[1:]}']").count() == 1


@pytest.mark.parametrize("kind", ["dossier", "article", "person"])
def test_on_a_telephone_the_titles_of_short_entries_have_room(browser: Browser, site: Website, kind: str) -> None:
    with tab(browser, 360) as page:
        page.goto(address(site, kind))
        shares = page.locator(".d-brief").evaluate_all(
            """entries => entries.map(entry => {
              const title = entry.querySelector("a").closest(".d-brief > span");
              return title.getBoundingClientRect().width / entry.parentElement.getBoundingClientRect().width;
            })"""
        )
        assert shares
        assert min(shares) >= 0.6
