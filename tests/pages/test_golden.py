"""Pages as they are, one of every kind; `pytest --regold` rewrites them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dossier_gen.output import PageOutput
from dossier_gen.site import Site

GOLDEN = Path(__file__).parent / "golden"
PAGES = {
    "home": "index.md",
    "about": "about.md",
    "page-in-german": "notes/method.md",
    "corrections": "corrections.md",
    "search": "search.md",
    "not-found": "404.md",
    "dossiers": "dossiers/index.md",
    "dossier": "dossiers/harbour-strike/index.md",
    "dossier-long": "dossiers/harbour/index.md",
    "timeline-other-dates": "dossiers/harbour/timeline/other-dates/index.md",
    "timeline-year": "dossiers/harbour/timeline/2024/index.md",
    "timeline-month": "dossiers/harbour/timeline/2023/10/index.md",
    "article": "articles/2024/01/strike-begins.md",
    "article-in-german": "articles/2024/01/strike-begins-de.md",
    "article-bare": "articles/2024/02/bare.md",
    "latest": "articles/index.md",
    "year": "articles/2024/index.md",
    "month": "articles/2024/01/index.md",
    "outlets": "outlets/index.md",
    "outlet": "outlets/gazette.md",
    "person": "people/speaker-one.md",
    "organisation": "organisations/dockers-union.md",
    "place": "places/north-quay.md",
    "author": "authors/first-author.md",
    "section": "sections/economy.md",
    "section-empty": "sections/empty.md",
}
FILES = {
    "permalink.html": "events/rumour/index.html",
    "alias.html": "2024/strike/index.html",
    "alias-file.html": "old/strike.html",
    "feed.xml": "feed.xml",
    "feed-dossier.xml": "dossiers/harbour-strike/feed.xml",
    "feed-empty.xml": "sections/empty/feed.xml",
    "feed.atom": "feed.atom",
    "feed.json": "feed.json",
    "feeds.opml": "feeds.opml",
    "sitemap.xml": "sitemap.xml",
    "robots.txt": "robots.txt",
}


def shown(page: PageOutput) -> str:
    """A page as text: its facts, and its three parts."""
    facts = {
        name: getattr(page, name)
        for name in ("path", "title", "description", "source", "updated", "language", "search")
    }
    lines = [f"{name}: {value}" for name, value in facts.items()]
    lines += [f"feed: {title} | {path}" for title, path in page.feeds]
    lines += [f"part: {part.id} | {part.title}" for part in page.parts]
    parts = ("<!--", *lines, "-->", page.before, "<!-- body -->", page.body.strip(), "<!-- after -->", page.after)
    return "\n".join(parts).rstrip() + "\n"


@pytest.mark.parametrize("name", PAGES)
def test_a_page(name: str, pages: dict[str, PageOutput], golden: Callable[[Path, str], None]) -> None:
    golden(GOLDEN / f"{name}.html", shown(pages[PAGES[name]]))


@pytest.mark.parametrize("name", FILES)
def test_a_file(name: str, site: Site, golden: Callable[[Path, str], None]) -> None:
    files = {output.path: str(output.content) for output in site.files}
    golden(GOLDEN / name, files[FILES[name]].rstrip("\n") + "\n")


def test_every_golden_file_is_tested() -> None:
    wanted = {f"{name}.html" for name in PAGES} | set(FILES)
    assert {path.name for path in GOLDEN.iterdir()} == wanted
