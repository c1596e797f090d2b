"""Every kind of page in a browser: narrow and wide, light and dark, with and without scripts."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from dossier_gen.clock import now
from dossier_gen.edition import edition, event_anchor
from dossier_gen.publication import public
from dossier_gen.reading import read
from tests.browser.website import BASE, KINDS, NOWHERE, Website

Scheme = Literal["light", "dark"]


def address(site: Website, kind: str) -> str:
    """The address of the largest page of a kind."""
    path = NOWHERE if kind == "404" else site.heaviest(kind)
    assert path is not None, f"the site has no page of the kind {kind}"
    return site.url + path


@contextmanager
def tab(browser: Browser, width: int, scheme: Scheme = "light", *, scripts: bool = True) -> Iterator[Page]:
    """An empty tab of a browser that has never been anywhere."""
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, java_script_enabled=scripts
    )
    yield context.new_page()
    context.close()


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
        wide, screen = page.evaluate("(root => [root.scrollWidth, root.clientWidth])(document.documentElement)")
        assert wide <= screen, f"{page.url} is {wide} pixels wide on a screen of {screen}"


def links_out_of(site: Website, page: Page) -> list[str]:
    """Links to the site's host that leave the folder in which the site is served."""
    links = page.eval_on_selector_all("a[href]", "links => links.map(link => link.href)")
    return [link for link in links if link.startswith(site.url.removesuffix(BASE)) and not link.startswith(site.url)]


def test_every_event_can_be_read_without_scripts(browser: Browser, site: Website) -> None:
    made = edition(public(read(site.folder.parent / "content").library, now()), "", "")
    by_page = defaultdict(list)
    for key, url in made.event_urls.items():
        by_page[url.partition("#")[0]].append(made.library.events[key])
    assert by_page
    with tab(browser, 360, scripts=False) as page:
        for path, events in by_page.items():
            page.goto(site.url + path)
            for event in events:
                entry = page.locator(f"[id='{event_anchor(event)}']")
                expect(entry).to_be_visible()
                expect(entry).to_contain_text(event.title)


def test_the_skip_link_leads_into_the_page(browser: Browser, site: Website) -> None:
    with tab(browser, 1280) as page:
        page.goto(address(site, "article"))
        page.keyboard.press("Tab")
        link = page.evaluate("document.activeElement.getAttribute('href')")
        assert link.startswith("#")
        assert page.locator(f"[id='{link[1:]}']").count() == 1
