"""No page is heavy, however long the story: what is much goes on on further pages."""

import gzip
from collections.abc import Iterator

import pytest

from dossier_gen.model import Outlet, Person, Record
from dossier_gen.output import PageOutput
from dossier_gen.pages.dossier_sources import MOST_SOURCES
from dossier_gen.timeline import MOST_EVENTS
from tests.factory import article, claim, dossier, event, named, source
from tests.pages.making import all_pages

#: What a page may weigh at most, as browsers get it; the site's frame around it is not counted.
MOST = 100_000


def story() -> Iterator[Record]:
    """A dossier of much: events, most of them of one month, sources, claims, articles and people."""
    yield dossier("d")
    yield from (named(Outlet, f"o{n}") for n in range(40))
    yield from (named(Person, f"p{n}") for n in range(200))
    yield from (source(f"s{n}-{n * 7919 % 10007}", "2025", outlet=f"o{n % 40}") for n in range(1000))
    for n in range(800):
        day = f"2025-03-{n % 31 + 1:02}" if n % 4 else f"2024-{n % 12 + 1:02}-{n % 28 + 1:02}"
        cited = tuple(f"s{m}-{m * 7919 % 10007}" for m in (n, n + 100))
        yield event(
            f"e{n}", day, sources=cited, people=("p0", f"p{n % 200}"), text=f"What happened for the {n}. time. " * 9
        )
    yield from (claim(f"c{n}", said_by="p0", contradicts=(f"c{n - 1}",) if n % 2 else ()) for n in range(300))
    yield from (article(f"a{n}", f"2025-03-{n % 31 + 1:02}", dossiers=("d",), people=("p0",)) for n in range(150))


@pytest.fixture(scope="module")
def pages() -> dict[str, PageOutput]:
    return all_pages(*story())


def test_no_page_is_heavy(pages: dict[str, PageOutput]) -> None:
    weights = {path: len(gzip.compress((page.before + page.after).encode())) for path, page in pages.items()}
    assert {path: weight for path, weight in weights.items() if weight > MOST} == {}


def test_no_page_of_a_timeline_has_more_than_a_hundred_and_fifty_events(pages: dict[str, PageOutput]) -> None:
    counts = [page.before.count('<li class="d-event"') for path, page in pages.items() if "/timeline/" in path]
    assert sum(counts) == 800
    assert max(counts) <= 150


def test_no_two_pages_have_one_address(pages: dict[str, PageOutput]) -> None:
    parts = {path.split("/")[2] for path in pages if path.startswith("dossiers/d/")}
    assert parts == {"index.md", "timeline", "claims", "coverage", "names", "sources"}
    assert len({path.casefold() for path in pages}) == len(pages)


def test_a_dossier_that_holds_as_much_as_it_can_is_not_heavy() -> None:
    keys = [f"s{n}-{n * 7919 % 10007}" for n in range(MOST_SOURCES)]
    outlets = [f"o{n % 40}" for n in range(MOST_SOURCES)]
    sources = [
        source(key, "2025", outlet=outlet, url=f"https://example.org/{key}")
        for key, outlet in zip(keys, outlets, strict=True)
    ]
    events = [
        event(
            f"e{n}", f"2025-03-{n % 31 + 1:02}", sources=tuple(keys[n % 7 :: 7]), text=f"What happened as the {n}. " * 9
        )
        for n in range(MOST_EVENTS)
    ]
    page = all_pages(*(named(Outlet, f"o{n}") for n in range(40)), *sources, *events)["dossiers/d/index.md"]
    assert page.after.count('<details class="d-cited">') == MOST_SOURCES
    assert len(gzip.compress((page.before + page.after).encode())) < MOST
