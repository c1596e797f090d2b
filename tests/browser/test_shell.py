"""The masthead: the palettes, which are kept as Material keeps them, and the menu of a narrow screen."""

import json
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.tabs import Scheme, address, tab
from tests.browser.website import BASE, Website

KEPT = f"{BASE}.__palette"
BACKGROUND = "getComputedStyle(document.body).backgroundColor"


@contextmanager
def home(browser: Browser, site: Website, width: int = 1280, scheme: Scheme = "light") -> Iterator[Page]:
    with tab(browser, width, scheme) as page:
        page.goto(site.url)
        yield page


def looks_dark(page: Page) -> bool:
    red = page.evaluate(f"parseInt({BACKGROUND}.match(/\\d+/)[0])")
    assert isinstance(red, int)
    return red < 128


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_has_the_colours_of_the_system_until_a_reader_chooses(
    browser: Browser, site: Website, scheme: Scheme
) -> None:
    with home(browser, site, scheme=scheme) as page:
        assert looks_dark(page) == (scheme == "dark")
        assert page.evaluate("key => localStorage.getItem(key)", KEPT) is None


def test_the_choice_is_kept_as_material_keeps_it(browser: Browser, site: Website) -> None:
    with home(browser, site, scheme="dark") as page:
        page.get_by_role("button", name="Use the light colours").click()
        expect(page.get_by_role("button", name="Use the dark colours")).to_be_focused()
        assert not looks_dark(page)
        assert json.loads(page.evaluate("key => localStorage.getItem(key)", KEPT)) == {
            "index": 1,
            "color": {
                "media": "(prefers-color-scheme: light)",
                "scheme": "default",
                "primary": "white",
                "accent": "indigo",
            },
        }
        page.goto(address(site, "article"))
        assert not looks_dark(page)
        page.keyboard.press("Escape")
        page.get_by_role("button", name="Use the dark colours").press("Enter")
        assert looks_dark(page)
        page.get_by_role("button", name="Use the colours of the system").press("Enter")
        assert looks_dark(page)
        dark = page.evaluate(BACKGROUND)
        page.emulate_media(color_scheme="light")
        page.wait_for_function(f"dark => {BACKGROUND} !== dark", arg=dark)


@pytest.mark.parametrize("kept", ["null", "{", '{"index": 9}', '{"index": "x"}', "[]"])
def test_what_is_no_choice_is_none(browser: Browser, site: Website, kept: str) -> None:
    with home(browser, site, scheme="dark") as page:
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [KEPT, kept])
        page.reload()
        assert looks_dark(page)
        assert errors == []


def test_without_scripts_the_system_chooses(browser: Browser, site: Website) -> None:
    schemes: tuple[Scheme, ...] = ("light", "dark")
    for scheme in schemes:
        with tab(browser, 1280, scheme, scripts=False) as page:
            page.goto(site.url)
            expect(page.locator(".d-palette button:visible")).to_have_count(0)
            red = page.locator("body").evaluate("body => parseInt(getComputedStyle(body).backgroundColor.slice(4))")
            assert (red < 128) == (scheme == "dark")


@pytest.mark.parametrize("scripts", [True, False])
def test_on_a_telephone_the_menu_holds_the_links(browser: Browser, site: Website, scripts: bool) -> None:
    with tab(browser, 360, scripts=scripts) as page:
        page.goto(site.url)
        expect(page.locator(".d-nav-link:visible")).to_have_count(0)
        expect(page.locator(".d-menu-link:visible")).to_have_count(0)
        page.locator(".d-menu > summary").click()
        page.locator(".d-menu-link", has_text="About").click()
        expect(page.locator("h1")).to_have_text("About this site")


def test_the_menu_closes_with_escape_and_when_something_else_is_touched(browser: Browser, site: Website) -> None:
    with home(browser, site, 360) as page:
        menu, first = page.locator(".d-menu > summary"), page.locator(".d-menu-link").first
        menu.press("Enter")
        expect(first).to_be_visible()
        page.keyboard.press("Escape")
        expect(first).to_be_hidden()
        expect(menu).to_be_focused()
        menu.click()
        page.locator("h3").last.click(position={"x": 1, "y": 1})
        expect(first).to_be_hidden()


def test_on_a_wide_screen_the_links_stand_in_a_row(browser: Browser, site: Website) -> None:
    with home(browser, site) as page:
        expect(page.locator(".d-menu")).to_be_hidden()
        tops = page.locator(".d-nav-link").evaluate_all("links => links.map(link => link.getBoundingClientRect().top)")
        assert len(tops) > 3
        assert len(set(tops)) == 1
