"""What a reader's browser loads for the pages that most readers see: how much, compressed, and in how many requests."""

import gzip

import pytest
from playwright.sync_api import Browser, Response

from tests.browser.tabs import address, tab
from tests.browser.website import Website

MOST_BYTES = 75_000
MOST_REQUESTS = 8
#: What is compressed already is sent as it is.
COMPRESSED = (".woff2", ".png", ".jpg")


def weight(response: Response) -> int:
    body = response.body()
    return len(body if response.url.endswith(COMPRESSED) else gzip.compress(body))


@pytest.mark.parametrize("kind", ["home", "article"])
def test_a_page_is_light(browser: Browser, site: Website, kind: str) -> None:
    loaded: list[Response] = []

    def note(response: Response) -> None:  # Playwright cannot look into a method that is built in
        loaded.append(response)

    with tab(browser, 360) as page:
        page.on("response", note)
        page.goto(address(site, kind), wait_until="networkidle")
        weights = {response.url: weight(response) for response in loaded}
        assert page.evaluate("document.fonts.check('600 20px Newsreader')")
    assert [url for url in weights if url.endswith(".woff2")]
    assert len(loaded) <= MOST_REQUESTS
    assert sum(weights.values()) <= MOST_BYTES, weights
