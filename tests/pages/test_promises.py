"""The promises of the pages: nothing is lost, nothing leaks, nothing is invented, every link leads somewhere.

They are kept on the test site and on the real content.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree as ET

import pytest

from dossier_gen.edtf import parse, words
from dossier_gen.export import export
from dossier_gen.model import Library
from dossier_gen.output import PageOutput
from dossier_gen.paths import page_url, site_file
from dossier_gen.publication import public
from dossier_gen.reading import read
from dossier_gen.site import Site, build
from tests.pages.document import Document, document
from tests.pages.tree import LATER, MARKER, NOW, SETTINGS, made, write_tree

REAL = Path(__file__).resolve().parents[2] / "content"
#: A day on which every article of the real content that is not a draft is out.
FAR = datetime(2100, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Whole:
    """A site with all that can be asked of it."""

    site: Site
    library: Library
    documents: dict[str, Document]

    @property
    def pages(self) -> Iterator[tuple[PageOutput, Document]]:
        """The pages, each with its HTML taken apart."""
        return ((page, self.documents[page.path]) for page in self.site.pages)


@pytest.fixture(scope="session", params=["test site", "real content"])
def whole(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Whole:
    is_real = request.param == "real content"
    content = REAL if is_real else write_tree(tmp_path_factory.mktemp("whole"))
    now = FAR if is_real else NOW
    site = build(content, SETTINGS, now)
    assert site.pages, site.problems
    library = public(read(content).library, now)
    return Whole(site, library, {page.path: document(page, site) for page in site.pages})


def plain(text: str) -> str:
    """A text as a page shows it: each run of white space one space."""
    return " ".join(text.split())


# Nothing is lost.


def test_every_article_has_a_page_and_stands_in_the_lists(whole: Whole) -> None:
    for article in whole.library.articles.values():
        page = whole.documents[article.path]
        assert page.named("h1")[0].text == plain(article.title)
        assert plain(article.summary) in page.text
        url = page_url(article.path)
        day = article.date.day
        lists = [f"articles/{day:%Y}/{day:%m}/index.md", *(f"dossiers/{key}/index.md" for key in article.dossiers)]
        for path in lists:
            assert url in targets(whole, path), f"{article.id} is not on {path}"


def test_every_event_is_in_each_of_its_dossiers(whole: Whole) -> None:
    for event in whole.library.events.values():
        homes = [event.dossier] if event.dossier else list(whole.library.articles[event.article or ""].dossiers)
        for dossier in (*homes, *event.also_in):
            told = told_in_dossier(whole, dossier, f"event-{event.id}")
            for text in (event.title, event.text or "", words(event.date)):
                assert plain(text) in told


def told_in_dossier(whole: Whole, dossier: str, key: str) -> str:
    """The text of an entry of a dossier; if it stands elsewhere, its id on the dossier's page leads there."""
    pages = [page for path, page in whole.documents.items() if path.startswith(f"dossiers/{dossier}/")]
    told = [entry.text for page in pages if (entry := page.part(key)) and entry.text]
    assert len(told) == 1, f"{key} stands {len(told)} times in {dossier}"
    assert whole.documents[f"dossiers/{dossier}/index.md"].part(key) is not None
    return told[0]


def test_every_claim_stands_once_with_all_that_is_known_of_it(whole: Whole) -> None:
    for claim in whole.library.claims.values():
        entries = [entry for _, page in whole.pages if (entry := page.part(f"claim-{claim.id}"))]
        assert len(entries) == 1, claim.id
        for text in (claim.text, *(change.text or "" for change in claim.history)):
            assert plain(text) in entries[0].text


def test_every_source_is_listed_by_its_outlet_and_where_it_is_cited(whole: Whole) -> None:
    for source in whole.library.sources.values():
        paths = [f"outlets/{source.outlet}.md"]
        paths += [a.path for a in whole.library.articles.values() if source.id in a.sources]
        for path in paths:
            entry = whole.documents[path].part(f"source-{source.id}")
            assert entry is not None, f"{source.id} is not on {path}"
            assert plain(source.title or "") in entry.text
        if source.dossier:
            assert plain(source.title or "") in told_in_dossier(whole, source.dossier, f"source-{source.id}")
        if source.url:
            assert source.url in whole.documents[paths[0]].links


def test_every_correction_is_told_on_its_article_and_on_the_page_of_corrections(whole: Whole) -> None:
    for article in whole.library.articles.values():
        for correction in article.corrections:
            for path in (article.path, "corrections.md"):
                assert plain(correction.text) in whole.documents[path].text


def test_every_name_has_a_page_and_is_in_its_list(whole: Whole) -> None:
    for collection in ("people", "organisations", "places", "outlets", "authors", "sections"):
        for key in whole.library.collection(collection):
            assert f"{collection}/{key}/" in targets(whole, f"{collection}/index.md")
            assert f"{collection}/{key}.md" in whole.documents


# Nothing leaks.


def everything(site: Site) -> Iterator[tuple[str, str]]:
    """All that a site puts out: for each page and file its name and its text."""
    for page in (*site.pages, *([site.not_found] if site.not_found else [])):
        yield page.path, repr(page)
    for output in (*site.files, *export(site)):
        if output.path == site.frame.font:  # its bytes say nothing, and any word may be among them by chance
            continue
        text = output.content if isinstance(output.content, str) else output.content.decode("latin-1")
        yield output.path, f"{output.path} {text}"
    yield "media", repr(sorted(site.media))


def leaks(site: Site, word: str) -> list[str]:
    return [name for name, text in everything(site) if word in text.casefold()]


def test_nothing_of_an_unpublished_article_is_anywhere(site: Site) -> None:
    assert leaks(site, MARKER) == []


def test_the_search_for_leaks_finds_an_article_once_it_is_out(content: Path) -> None:
    later = made(content, LATER)
    assert leaks(later, "zq-draft") == leaks(later, "zqdraft") == []
    assert leaks(later, "zqexpired") == []
    found = leaks(later, "zqembargo")
    for name in (
        *("index.md", "articles/2024/03/index.md", "articles/2024/03/zq-embargo.md", "corrections.md", "feed.xml"),
        *("dossiers/harbour-strike/index.md", "dossiers/harbour/timeline/2024/index.md", "people/speaker-one.md"),
        *("outlets/gazette.md", "zq-embargo-alias/index.html", "events/zq-embargo-event/index.html"),
        *("sections/economy/feed.xml", "authors/first-author.md", "feed.atom", "feed.json"),
        "news-sitemap.xml",
    ):
        assert name in found
    assert "media/zq-embargo.svg" in later.media


# Nothing is invented.

_HTML_TIMES = re.compile(
    r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-]\d\d:\d\d))?)?)?"
)


def test_times_say_what_the_words_say(whole: Whole) -> None:
    count = 0
    for page, found in whole.pages:
        for element in found.named("time"):
            value = element.attributes["datetime"]
            assert _HTML_TIMES.fullmatch(value), f"{page.path}: {value}"
            precise = re.sub(r"(T\d\d:\d\d)(?!:)", r"\1:00", value)  # EDTF has no times without seconds
            assert words(parse(precise)) == element.text, f"{page.path}: {value}"
            count += 1
    assert count > 100


def test_an_uncertain_date_is_never_given_to_machines(whole: Whole) -> None:
    inexact = [event for event in whole.library.events.values() if event.date.html_datetime is None]
    assert inexact
    for event in inexact:
        for _, page in whole.pages:
            entry = page.part(f"event-{event.id}")
            if entry and entry.text:
                when = page.elements[page.elements.index(entry) + 2]
                assert (when.name, when.text) == ("span", words(event.date))


def test_an_events_status_stands_wherever_its_title_does(whole: Whole) -> None:
    doubted = {plain(e.title): e.status for e in whole.library.events.values() if e.status in ("denied", "retracted")}
    assert doubted
    for page, found in whole.pages:
        for brief in (
            *found.named("li", cls="d-brief"),
            *found.named("li", cls="d-event"),
            *found.named("p", cls="d-latest"),
        ):
            for title, status in doubted.items():
                if title in brief.text:
                    assert status.capitalize() in brief.text, f"{page.path}: {brief.text}"


# Nothing breaks.


def targets(whole: Whole, path: str) -> set[str]:
    """The addresses that a page links to, from the site's root and without fragments."""
    base = "https://site.example/" + page_url(path)
    return {
        urljoin(base, link).partition("#")[0].removeprefix("https://site.example/")
        for link in whole.documents[path].links
    }


def test_every_link_leads_to_a_page_or_file_and_its_anchor(whole: Whole) -> None:
    pages = {page_url(page.path): set(whole.documents[page.path].ids) for page in whole.site.pages}
    files = {output.path for output in whole.site.files} | whole.site.media
    links = [(page_url(page.path), link) for page, found in whole.pages for link in found.links]
    for output in whole.site.files:
        if output.path.endswith(".html"):
            redirect = Document(f"<div>{re.sub('<!doctype html>', '', str(output.content))}</div>")
            links += [(output.path, link) for link in redirect.links if not link.startswith(SETTINGS.url)]
    for base, link in links:
        if urlsplit(link).scheme:
            assert urlsplit(link).scheme in ("http", "https", "mailto", "tel"), f"{base}: {link}"
            continue
        address, _, fragment = urljoin("https://site.example/" + base, link).partition("#")
        target = address.removeprefix("https://site.example/")
        assert target in pages or unquote(site_file(target)) in files, f"{base}: {link}"
        assert not fragment or fragment in pages[target], f"{base}: {link}"


def test_every_picture_is_published(whole: Whole) -> None:
    shown = {
        unquote(urljoin("/" + page_url(page.path), image.attributes["src"]).lstrip("/"))
        for page, found in whole.pages
        for image in found.named("img")
    }
    assert shown <= whole.site.media


def test_feeds_are_xml_and_lead_to_pages(whole: Whole) -> None:
    addresses = {SETTINGS.url + page_url(page.path) for page in whole.site.pages}
    sitemaps = {"sitemap.xml", "news-sitemap.xml"}
    feeds = [o for o in whole.site.files if o.path.endswith((".xml", ".atom")) and o.path not in sitemaps]
    assert feeds
    for output in feeds:
        links = [link.text for link in ET.fromstring(str(output.content)).iter("link")]
        assert set(links) <= addresses, output.path
    as_json = {output.path for output in whole.site.files if output.path.endswith("feed.json")}
    announced = {path for page in whole.site.pages for _, path in page.feeds}
    assert announced == {output.path for output in feeds} | as_json


def test_the_sitemap_names_the_pages_that_readers_may_find(whole: Whole) -> None:
    (sitemap,) = (output for output in whole.site.files if output.path == "sitemap.xml")
    named = [
        url.text for url in ET.fromstring(str(sitemap.content)).iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")
    ]
    assert sorted(filter(None, named)) == sorted(SETTINGS.url + page_url(p.path) for p in whole.site.pages if p.search)


def test_pages_are_well_formed(whole: Whole) -> None:
    for page, found in whole.pages:
        assert found.faults == [], page.path
        twice = [key for key, times in Counter(found.ids).items() if times > 1]
        assert twice == [], page.path
        assert len(found.named("h1")) == 1, page.path
        assert all(part.id in found.ids for part in page.parts), page.path


def test_headings_go_down_one_step_at_a_time(whole: Whole) -> None:
    for page, found in whole.pages:
        levels = [int(element.name[1]) for element in found.elements if re.fullmatch("h[1-6]", element.name)]
        assert levels[0] == 1, page.path
        assert all(below <= above + 1 for above, below in pairwise(levels)), page.path


def test_our_html_holds_no_blank_line(whole: Whole) -> None:
    for page in whole.site.pages:
        for html in (page.before, page.after):
            assert "" not in [line.strip() for line in html.splitlines()], page.path


def test_no_two_things_have_one_address(whole: Whole) -> None:
    files = [unquote(site_file(page_url(page.path))) for page in whole.site.pages]
    files += [output.path for output in whole.site.files]
    files += whole.site.media
    assert len({file.casefold() for file in files}) == len(files)


def test_every_page_is_described(whole: Whole) -> None:
    for page in whole.site.pages:
        assert page.title.strip()
        assert page.description.strip()
        assert page.source is None or page.updated is None or re.fullmatch(r"\d{4}-\d\d-\d\d", page.updated)


def test_edit_links_lead_to_files(whole: Whole, content: Path) -> None:
    roots = (REAL, content)
    for page in whole.site.pages:
        assert page.source is None or any((root / page.source).is_file() for root in roots), page.path


def test_pages_of_editors_have_their_source(whole: Whole) -> None:
    sources = {page.source for page in whole.site.pages}
    written = [r.path for _, r in whole.library.records() if hasattr(r, "path")]
    assert sources >= set(written)
