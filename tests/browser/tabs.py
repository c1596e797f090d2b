"""Tabs of a browser, and the addresses to open in them."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from playwright.sync_api import Browser, Page

from tests.browser.website import NOWHERE, Website

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
    context.set_default_timeout(5000)
    yield context.new_page()
    context.close()


def check_width(page: Page) -> None:
    """Nothing is wider than the screen."""
    wide, screen = page.evaluate("(root => [root.scrollWidth, root.clientWidth])(document.documentElement)")
    assert wide <= screen, f"{page.url} is {wide} pixels wide on a screen of {screen}"
