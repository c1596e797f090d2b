"""The dossier on paper: the text alone, black on white, with the addresses of the sources."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.tabs import address, tab
from tests.browser.website import Website

WHITE = ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")
BLACK = "rgb(0, 0, 0)"


@pytest.fixture(scope="module")
def paper(browser: Browser, site: Website) -> Iterator[Page]:
    """The dossier as a reader who prefers dark colours prints it."""
    with tab(browser, 720, "dark") as page:
        page.goto(address(site, "dossier"))
        page.emulate_media(media="print")
        yield page


def style(element: Locator, name: str, pseudo: str = "") -> str:
    """What the browser makes of a property of an element's style."""
    found = element.evaluate("(e, [name, pseudo]) => getComputedStyle(e, pseudo)[name]", [name, pseudo or None])
    assert isinstance(found, str)
    return found


def test_dark_colours_are_black_on_white(paper: Page) -> None:
    for selector in ("h1", ".d-lead", ".d-event p", ".d-event a", ".d-claim p"):
        assert style(paper.locator(selector).first, "color") in {BLACK, "rgb(68, 68, 68)"}, selector
    for selector in ("body", ".md-main", ".d-opposed", ".d-event"):
        assert style(paper.locator(selector).first, "backgroundColor") in WHITE, selector


def test_what_leads_through_the_site_is_not_printed(paper: Page) -> None:
    shell = (".d-nav", ".d-menu", ".d-header-search", ".d-palette", ".d-foot")
    for selector in (*shell, ".d-crumbs", ".d-filters", ".d-hint", ".d-permalink"):
        assert paper.locator(selector).count() > 0, selector
        expect(paper.locator(f"{selector}:visible")).to_have_count(0)


def test_what_belongs_together_stays_together(paper: Page) -> None:
    for selector in (".d-event", ".d-claim", ".d-statements > li"):
        assert style(paper.locator(selector).first, "breakInside") == "avoid", selector
    assert style(paper.locator(".d-year > h3").first, "breakAfter") == "avoid"


@pytest.mark.parametrize(("kind", "listed"), [("sources", ".d-source-list"), ("timeline", ".d-event > .d-sources")])
def test_a_source_is_printed_with_its_address(browser: Browser, site: Website, kind: str, listed: str) -> None:
    with tab(browser, 720) as page:
        page.goto(address(site, kind))
        page.emulate_media(media="print")
        cited = page.locator(f"{listed} a[rel~=external]").first
        assert style(cited, "content", "::after") == f'" <{cited.get_attribute("href")}>"'
        for other in page.locator(f"{listed} a:not([rel])").all()[:3]:
            assert style(other, "content", "::after") == "none"


def test_where_sources_are_listed_their_addresses_are_not_repeated(browser: Browser, site: Website) -> None:
    with tab(browser, 720) as page:
        page.goto(site.url + "dossiers/fall-of-assad/")
        page.evaluate("document.querySelector('article').insertAdjacentHTML('beforeend', '<ul class=d-source-list>')")
        page.emulate_media(media="print")
        cited = page.locator(".d-event .d-sources a[rel~=external]").first
        assert style(cited, "content", "::after") == "none"


def test_what_is_folded_away_is_printed(browser: Browser, site: Website) -> None:
    with tab(browser, 720) as page:
        page.goto(address(site, "about"))
        page.evaluate("document.querySelector('article').insertAdjacentHTML('beforeend', '<details><p>Folded</p>')")
        folded = page.get_by_text("Folded")
        expect(folded).to_be_hidden()
        page.emulate_media(media="print")
        expect(folded).to_be_visible()


def test_of_a_filtered_timeline_is_printed_how_much_it_is(browser: Browser, site: Website) -> None:
    with tab(browser, 720) as page:
        page.goto(f"{address(site, 'timeline')}?status=disputed")
        page.emulate_media(media="print")
        expect(page.get_by_role("status")).to_be_visible()
        expect(page.locator(".d-filters :is(select, input, button):visible")).to_have_count(0)
