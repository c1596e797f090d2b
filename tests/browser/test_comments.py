"""Comments: nothing is asked of another site before the reader asks, and then of giscus alone. No network is used."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.tabs import tab
from tests.browser.test_axe import TAGS
from tests.browser.website import Website, build_again, website

OPTION = "comments: {repo: example/site, repo_id: R_1, category: General, category_id: DIC_1}"
ARTICLE = """---
title: An article with comments
summary: Readers may comment on it.
date: 2025-02-01
comments: true
---

Text.
"""
WITH, WITHOUT = "articles/2025/02/with-comments/", "articles/2025/02/without-comments/"
BUTTON = "Load the comments from giscus.app"
#: What giscus.app answers here: it tells its height, and signs out a reader whose key is old.
GISCUS = """<!doctype html><title>x</title><script>
  parent.postMessage({giscus: {resizeHeight: 432.1}}, "*");
  if (location.search.includes("session=old")) parent.postMessage({giscus: {error: "Bad credentials"}}, "*");
</script>"""


@pytest.fixture(scope="module")
def commented(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Website]:
    """The demo site with comments, and two articles, one of which has some."""
    folder = tmp_path_factory.mktemp("comments")
    with website(folder) as built:
        articles = folder / "content" / "articles" / "2025" / "02"
        articles.mkdir(parents=True, exist_ok=True)
        (articles / "with-comments.md").write_text(ARTICLE, "utf-8")
        (articles / "without-comments.md").write_text(ARTICLE.replace("comments: true\n", ""), "utf-8")
        settings = folder / "mkdocs.yml"
        text = settings.read_text("utf-8").replace("  - dossier:\n", f"  - dossier:\n      {OPTION}\n")
        assert OPTION in text
        settings.write_text(text, "utf-8")
        build_again(folder)
        yield built


@contextmanager
def reader(browser: Browser, site: Website, path: str, asked: list[str], *, scripts: bool = True) -> Iterator[Page]:
    """A reader of a page; what other sites are asked for is noted, and answered here."""

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(content_type="text/html", body=GISCUS)

    with tab(browser, 1280, scripts=scripts) as page:
        page.context.route(lambda url: not url.startswith((site.url, "data:", "blob:")), answer)
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(site.url + path, wait_until="load")
        yield page
        assert said == []


def facts(url: str) -> dict[str, str]:
    return {name: value for name, (value,) in parse_qs(urlsplit(url).query).items()}


def test_nothing_is_asked_before_the_reader_asks(browser: Browser, commented: Website) -> None:
    asked: list[str] = []
    with reader(browser, commented, WITH, asked) as page:
        part = page.locator("#comments")
        expect(part).to_contain_text("giscus.app and GitHub then learn your IP address and which page you read")
        expect(part.get_by_role("link")).to_have_attribute("href", "https://github.com/example/site/discussions")
        expect(part.get_by_role("button")).to_have_text(BUTTON)
        page.wait_for_load_state("networkidle")
        assert page.locator("iframe").count() == 0
        found = Axe().run(page, options={"runOnly": TAGS, "resultTypes": ["violations"]}).response
        assert [rule["id"] for rule in found["violations"]] == []
    assert asked == []


def test_then_giscus_alone_is_asked(browser: Browser, commented: Website) -> None:
    asked: list[str] = []
    with reader(browser, commented, WITH, asked) as page:
        page.get_by_role("button", name=BUTTON).click()
        expect(page.locator("#comments iframe")).to_have_attribute("height", "433")
        expect(page.get_by_role("button", name=BUTTON)).to_have_count(0)
    (url,) = asked
    assert url.startswith("https://giscus.app/en/widget?")
    told = facts(url)
    assert told["origin"] == f"{commented.url}{WITH}#comments"
    assert told["description"] == "Readers may comment on it."
    assert (told["repo"], told["term"], told["strict"]) == ("example/site", "with-comments", "1")
    assert told["theme"] == "light"
    assert "session" not in told


def test_who_signed_in_comes_back_to_the_comments(browser: Browser, commented: Website) -> None:
    asked: list[str] = []
    with reader(browser, commented, WITH, asked) as page:
        page.get_by_role("button", name=BUTTON).click()
        page.goto(f"{commented.url}{WITH}?giscus=new#comments", wait_until="load")
        expect(page.locator("#comments iframe")).to_have_attribute("height", "433")
        assert page.url == f"{commented.url}{WITH}#comments"
        assert page.evaluate("Object.keys(localStorage).filter((key) => key.includes('comments'))") == []
    assert [facts(url).get("session") for url in asked] == [None, "new"]


def test_a_key_that_is_old_is_forgotten(browser: Browser, commented: Website) -> None:
    asked: list[str] = []
    with reader(browser, commented, WITH, asked) as page:
        page.get_by_role("button", name=BUTTON).click()
        with page.expect_request(lambda request: "giscus.app" in request.url and "session=&" in request.url):
            page.goto(f"{commented.url}{WITH}?giscus=old", wait_until="load")
    assert [facts(url).get("session") for url in asked][:2] == [None, "old"]


def test_a_link_cannot_load_them_for_the_reader(browser: Browser, commented: Website) -> None:
    asked: list[str] = []
    with reader(browser, commented, f"{WITH}?giscus=somebodys-key", asked) as page:
        expect(page.get_by_role("button", name=BUTTON)).to_be_visible()
        assert page.url == f"{commented.url}{WITH}"
        page.wait_for_load_state("networkidle")
        assert page.evaluate("sessionStorage.length") == 0
    assert asked == []


def test_messages_of_others_are_not_heard(browser: Browser, commented: Website) -> None:
    with reader(browser, commented, WITH, []) as page:
        page.get_by_role("button", name=BUTTON).click()
        frame = page.locator("#comments iframe")
        expect(frame).to_have_attribute("height", "433")
        page.evaluate("postMessage({giscus: {resizeHeight: 9999}}, '*')")
        page.evaluate("new Promise((done) => setTimeout(done))")
        expect(frame).to_have_attribute("height", "433")


def test_without_scripts_a_link_leads_to_them(browser: Browser, commented: Website) -> None:
    with reader(browser, commented, WITH, [], scripts=False) as page:
        expect(page.locator("#comments").get_by_role("link")).to_be_visible()
        expect(page.locator("#comments button")).to_have_count(0)


def test_where_there_are_no_comments_giscus_is_forbidden(browser: Browser, commented: Website, site: Website) -> None:
    for where, path, allowed in ((commented, WITH, True), (commented, WITHOUT, False), (site, "", False)):
        with reader(browser, where, path, []) as page:
            assert (page.locator("#comments").count() == 1) is allowed
            policy = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content") or ""
            assert ("frame-src https://giscus.app" in policy) is allowed
            assert ("giscus" in policy) is allowed
