"""No page breaks a rule of axe-core: WCAG 2.0 to 2.2, levels A and AA, and its best practices."""

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser

from tests.browser.tabs import Scheme, address, tab
from tests.browser.website import KINDS, Website

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
#: What every page must have been measured by, so that a silent axe is no pass.
MEASURED = {"color-contrast", "document-title", "html-has-lang", "link-name", "list", "region", "target-size"}

NARROW_AND_DARK: tuple[int, Scheme] = (360, "dark")
WIDE_AND_LIGHT: tuple[int, Scheme] = (1280, "light")
LOOKS = (NARROW_AND_DARK, WIDE_AND_LIGHT)
#: The pages with timelines are looked at in every way.
TIMELINES = ("dossier", "timeline")
MORE_LOOKS: tuple[tuple[int, Scheme], ...] = ((360, "light"), (1280, "dark"))
CASES = [(kind, *look) for kind in (*KINDS, "404") for look in LOOKS]
CASES += [(kind, *look) for kind in TIMELINES for look in MORE_LOOKS]


@pytest.mark.parametrize(("kind", "width", "scheme"), CASES)
def test_a_page_breaks_no_rule(browser: Browser, site: Website, kind: str, width: int, scheme: Scheme) -> None:
    with tab(browser, width, scheme) as page:
        page.goto(address(site, kind))
        found = Axe().run(page, options={"runOnly": TAGS, "resultTypes": ["violations"]}).response
    passed = {rule["id"] for rule in found["passes"]}
    broken = [
        f"{rule['id']}: {len(rule['nodes'])} times, such as {rule['nodes'][0]['html'][:200]}"
        for rule in found["violations"]
    ]
    assert broken == []
    assert passed >= MEASURED, f"of {len(passed)} rules that passed, {MEASURED - passed} are missing"


@pytest.mark.parametrize("chosen", ["status=disputed", "status=disputed&place=tartus&outlet=tass&turning=yes"])
def test_a_filtered_timeline_breaks_no_rule(browser: Browser, site: Website, chosen: str) -> None:
    with tab(browser, 360) as page:
        page.goto(f"{address(site, 'timeline')}?{chosen}")
        page.locator("article [hidden]").first.wait_for(state="attached")
        found = Axe().run(page, options={"runOnly": TAGS, "resultTypes": ["violations"]}).response
    assert [rule["id"] for rule in found["violations"]] == []
    assert {rule["id"] for rule in found["passes"]} >= MEASURED | {"label", "select-name"}
