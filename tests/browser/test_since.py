"""New since the last visit, as a reader meets it: two states of the site, visits days apart, nothing sent."""

import gzip
import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_axe import TAGS
from tests.browser.website import Website, build_again, website

LONG = "dossiers/a-long-story/"
SHORT = "dossiers/fall-of-assad/"
FIRST = "2026-12-01T09:00:00Z"
LATER = "2026-12-03T12:00:00Z"
STORE = "dossier-since-1"
LINE = ".d-since > p"
BADGES = "article .d-new"

NEW_EVENT = """
- id: long-story-new
  date: 2022-06-30
  title: Something quite new
  status: reported
  added: 2026-12-02
  places: [tartus]
  sources: [long-story-1a]
"""
NEW_ARTICLE = """---
title: A new article
summary: It has just been published.
date: 2026-12-02
dossiers: [a-long-story]
---

It says what is new.
"""


@dataclass(frozen=True, slots=True)
class Editions:
    """A site in two states: `show` says which of them a reader gets."""

    site: Website

    def show(self, state: str) -> None:
        """Serve the site as it was "before" or is "after" the changes."""
        link = self.site.folder
        link.unlink()
        link.symlink_to(link.with_name(state))


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editions]:
    """The demo site; after it, one event is new, another's status has changed, and an article is new."""
    folder = tmp_path_factory.mktemp("since")
    with website(folder, with_long_story=True) as built:
        shutil.copytree(built.folder, folder / "before")
        ledger = folder / "content" / LONG / "events.yml"
        text = ledger.read_text("utf-8").replace("  status: disputed", "  updated: 2026-12-02\n  status: denied", 1)
        ledger.write_text(text + NEW_EVENT, "utf-8")
        article = folder / "content" / "articles" / "2026" / "12" / "a-new-article.md"
        article.parent.mkdir(parents=True, exist_ok=True)
        article.write_text(NEW_ARTICLE, "utf-8")
        build_again(folder, "2026-12-03")
        built.folder.rename(folder / "after")
        built.folder.symlink_to(folder / "before")
        yield Editions(built)


@contextmanager
def reader(browser: Browser, editions: Editions, now: str = FIRST) -> Iterator[Page]:
    """A reader who has never been here, at a time; the site is as before."""
    editions.show("before")
    context = browser.new_context(viewport={"width": 1280, "height": 800}, timezone_id="UTC")
    context.set_default_timeout(5000)
    page = context.new_page()
    page.clock.install(time=now)
    yield page
    context.close()


def open_at(page: Page, editions: Editions, path: str, now: str | None = None) -> None:
    if now:
        page.clock.set_fixed_time(now)
    page.goto(editions.site.url + path, wait_until="load")


def memories(page: Page) -> dict[str, str]:
    found: dict[str, str] = page.evaluate(
        f"Object.fromEntries(Object.entries(localStorage).filter(([k]) => k.startsWith('{STORE}')))"
    )
    return found


def badges(page: Page) -> list[str]:
    return page.locator(BADGES).all_text_contents()


def test_a_first_visit_says_nothing_loud(browser: Browser, editions: Editions) -> None:
    with reader(browser, editions) as page:
        for path in ("", LONG, SHORT):
            open_at(page, editions, path)
            expect(page.locator(LINE)).to_have_text("What is new will be marked at your next visit.")
            assert badges(page) == []
        assert len(memories(page)) == 3


def test_the_second_visit_marks_what_is_new(browser: Browser, editions: Editions) -> None:
    with reader(browser, editions) as page:
        open_at(page, editions, LONG)
        editions.show("after")
        open_at(page, editions, LONG, LATER)
        expect(page.locator(LINE)).to_contain_text("2 new, 1 changed since 1 December")
        page_of_2022 = page.get_by_label("The whole timeline").get_by_role("listitem").filter(has_text="2022")
        expect(page_of_2022.locator(".d-new")).to_have_text("1 new, 1 changed")
        article = page.locator("#coverage li").filter(has_text="A new article")
        expect(article.locator(".d-new")).to_have_text("New")
        assert len(badges(page)) == 2
        open_at(page, editions, f"{LONG}timeline/2022/")
        expect(page.locator(LINE)).to_have_count(0)
        expect(page.locator("#event-long-story-new .d-new")).to_have_text("New")
        expect(page.locator("#event-long-story-5 .d-new")).to_have_text("Changed")
        assert len(badges(page)) == 2


def test_marks_stay_during_a_visit_and_go_with_the_next(browser: Browser, editions: Editions) -> None:
    with reader(browser, editions) as page:
        open_at(page, editions, LONG)
        editions.show("after")
        for hour in ("12:00", "15:59", "19:30"):
            open_at(page, editions, LONG, f"2026-12-03T{hour}:00Z")
            expect(page.locator(LINE)).to_contain_text("2 new, 1 changed since 1 December")
        open_at(page, editions, LONG, "2026-12-03T23:45:00Z")
        expect(page.locator(LINE)).to_have_text("Nothing new since 19:30 today")
        assert badges(page) == []
        open_at(page, editions, LONG, "2027-01-02T12:00:00Z")
        expect(page.locator(LINE)).to_have_text("Nothing new since 3 December 2026")


def test_only_what_was_opened_is_remembered(browser: Browser, editions: Editions) -> None:
    with reader(browser, editions) as page:
        open_at(page, editions, "")
        editions.show("after")
        open_at(page, editions, LONG, LATER)
        expect(page.locator(LINE)).to_have_text("What is new will be marked at your next visit.")
        open_at(page, editions, f"{SHORT}")
        assert badges(page) == []
        open_at(page, editions, "")
        expect(page.locator("#latest li").filter(has_text="A new article").locator(".d-new")).to_have_text("New")
        expect(page.locator(LINE)).to_contain_text("2 new, 1 changed since 1 December")
        card = page.locator(".d-dossier").filter(has_text="A long story")
        expect(card.locator(".d-new")).to_have_text("2 new, 1 changed")


def test_a_dossier_page_that_holds_all_marks_its_entries(browser: Browser, editions: Editions) -> None:
    with reader(browser, editions) as page:
        open_at(page, editions, SHORT)
        memory = json.loads(next(iter(memories(page).values())))
        entry = page.locator(".d-event[data-mark]").nth(1)
        mark = str(entry.get_attribute("data-mark"))
        other = mark[:3] + ("aa" if mark[3:] != "aa" else "bb")
        changed = memory | {"seen": memory["seen"].replace(mark, other)}
        page.evaluate("([key, text]) => localStorage.setItem(key, text)", [*memories(page), json.dumps(changed)])
        open_at(page, editions, SHORT, LATER)
        expect(page.locator(LINE)).to_contain_text("1 changed since 1 December")
        expect(entry.locator(".d-new")).to_have_text("Changed")
        page.get_by_role("button", name="Show the first").click()
        assert entry.evaluate("entry => entry.contains(document.activeElement)")


def test_it_can_be_forgotten(browser: Browser, editions: Editions) -> None:
    with reader(browser, editions) as page:
        open_at(page, editions, LONG)
        page.evaluate("localStorage.setItem('another site', 'keeps its own')")
        open_at(page, editions, "")
        page.get_by_text("How this is known").click()
        page.get_by_role("button", name="Forget my visits").click()
        expect(page.locator(LINE)).to_have_text("Forgotten: your next visit counts as the first.")
        assert page.evaluate("document.activeElement.className") == "d-since"
        assert memories(page) == {}
        assert page.evaluate("localStorage.getItem('another site')") == "keeps its own"
        editions.show("after")
        open_at(page, editions, LONG, LATER)
        expect(page.locator(LINE)).to_have_text("What is new will be marked at your next visit.")


def test_it_can_be_switched_off_and_on(browser: Browser, editions: Editions) -> None:
    with reader(browser, editions) as page:
        open_at(page, editions, LONG)
        other = page.context.new_page()
        open_at(other, editions, "")
        page.get_by_text("How this is known").click()
        page.get_by_role("button", name="Do not mark what is new").click()
        for tab in (page, other):
            expect(tab.locator(LINE)).to_have_text("What is new is not marked. Mark it")
        assert [key.rpartition(" ")[2] for key in memories(page)] == ["off"]
        editions.show("after")
        open_at(page, editions, LONG, LATER)
        assert badges(page) == []
        assert len(memories(page)) == 1
        page.get_by_role("button", name="Mark it").click()
        expect(page.locator(LINE)).to_have_text("What is new will be marked at your next visit.")
        assert {key.rpartition("/news/")[2] for key in memories(page)} <= {LONG, ""}


BLOCKED = {
    "forbidden": "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException() }})",
    "full": "Storage.prototype.setItem = () => { throw new DOMException() }",
}


@pytest.mark.parametrize("how", BLOCKED)
def test_without_storage_there_is_nothing(browser: Browser, editions: Editions, how: str) -> None:
    with reader(browser, editions) as page:
        page.route("**/assets/timelines.js", lambda route: route.fulfill(body=f"{BLOCKED[how]};{script()}"))
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        open_at(page, editions, LONG)
        open_at(page, editions, LONG, LATER)
        expect(page.locator(".d-filters, .d-new")).to_have_count(0)
        expect(page.locator(".d-since")).to_be_empty()
        assert errors == []


SOUND = {"at": 1.9e12, "since": 1.9e12, "seen": "aaaaa", "news": ""}
UNSOUND = (
    "",
    "{",
    "null",
    "[]",
    "7",
    '"text"',
    json.dumps(SOUND | {"at": "yesterday"}),
    json.dumps(SOUND | {"at": None}),
    json.dumps(SOUND | {"seen": "aaaa"}),
    json.dumps(SOUND | {"seen": "<b>ab"}),
    json.dumps(SOUND | {"seen": 12345}),
    json.dumps(SOUND | {"news": "aaaaax"}),
    json.dumps({"seen": "aaaaa"}),
)


@pytest.mark.parametrize("found", UNSOUND)
def test_what_is_unsound_counts_as_a_first_visit(browser: Browser, editions: Editions, found: str) -> None:
    with reader(browser, editions) as page:
        open_at(page, editions, SHORT)
        page.evaluate("([key, text]) => localStorage.setItem(key, text)", [*memories(page), found])
        open_at(page, editions, SHORT, LATER)
        expect(page.locator(LINE)).to_have_text("What is new will be marked at your next visit.")
        assert json.loads(next(iter(memories(page).values())))["at"] == 1796299200000


def test_a_clock_that_was_put_back_names_no_day(browser: Browser, editions: Editions) -> None:
    with reader(browser, editions) as page:
        open_at(page, editions, LONG)
        editions.show("after")
        open_at(page, editions, LONG, "2026-11-01T12:00:00Z")
        expect(page.locator(LINE)).to_contain_text("2 new, 1 changed since your last visit")
        open_at(page, editions, LONG, "2026-11-02T12:00:00Z")
        expect(page.locator(LINE)).to_have_text("Nothing new since 1 November")


def test_a_page_out_of_a_cache_makes_nothing_new(browser: Browser, editions: Editions) -> None:
    with reader(browser, editions) as page:
        open_at(page, editions, LONG)
        for state, now in (("after", LATER), ("before", "2026-12-05T12:00:00Z"), ("after", "2026-12-07T12:00:00Z")):
            editions.show(state)
            open_at(page, editions, LONG, now)
        expect(page.locator(LINE)).to_have_text("Nothing new since 5 December")


def test_a_page_that_nobody_looks_at_is_no_visit(browser: Browser, editions: Editions) -> None:
    with reader(browser, editions) as page:
        page.add_init_script(
            "let hidden = true; Object.defineProperty(document, 'hidden', {get: () => hidden});"
            "window.look = () => { hidden = false; document.dispatchEvent(new Event('visibilitychange')) }"
        )
        open_at(page, editions, LONG)
        assert memories(page) == {}
        page.evaluate("look()")
        expect(page.locator(LINE)).to_have_count(1)
        assert len(memories(page)) == 1


def test_nothing_is_sent_and_no_cookie_is_set(browser: Browser, editions: Editions) -> None:
    with reader(browser, editions) as page:
        open_at(page, editions, LONG)
        asked: list[tuple[str, str, str | None]] = []
        page.on("request", lambda request: asked.append((request.method, request.url, request.post_data)))
        editions.show("after")
        open_at(page, editions, LONG, LATER)
        page.get_by_text("How this is known").click()
        page.get_by_role("button", name="Forget my visits").click()
        page.wait_for_load_state("networkidle")
        assert page.context.cookies() == []
    assert {(method, sent) for method, _, sent in asked} == {("GET", None)}
    assert [url for _, url, _ in asked if not url.startswith((editions.site.url, "data:"))] == []
    assert [url for _, url, _ in asked if "?" in url] == []


def test_the_line_breaks_no_rule_of_axe(browser: Browser, editions: Editions) -> None:
    with reader(browser, editions) as page:
        page.set_viewport_size({"width": 360, "height": 800})
        open_at(page, editions, LONG)
        editions.show("after")
        open_at(page, editions, LONG, LATER)
        page.get_by_text("How this is known").click()
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            found = Axe().run(page, options={"runOnly": TAGS, "resultTypes": ["violations"]}).response
            assert [rule["id"] for rule in found["violations"]] == []


def script() -> str:
    return files("dossier_gen.pages").joinpath("assets", "since.js").read_text("utf-8")


def test_the_script_is_small() -> None:
    assert len(gzip.compress(script().encode())) < 3000
