"""The website as MkDocs writes it, of the test content and the real one: no leak, no broken link, nothing lost."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from dossier_gen.edition import edition
from dossier_gen.model import Library
from dossier_gen.publication import public
from dossier_gen.reading import read
from tests.pages.tree import NOW, write_tree

ROOT = Path(__file__).resolve().parent.parent
HOST = "https://site.example"
#: A day on which every article of the real content that is not a draft is out.
FAR = datetime(2100, 1, 1, tzinfo=UTC)
#: What is written in the articles of the test content that are not published, and their ids and files.
MARKERS = (b"zqdraft", b"zqembargo", b"zqexpired", b"zq-draft", b"zq-embargo", b"zq-expired")


class Built(HTMLParser):
    """The ids and the addresses of a built page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.ids.add(value)
            elif name in ("href", "src") and value and tag != "base":
                self.links.append(value)


@dataclass(frozen=True, slots=True)
class Website:
    """A built website: its folder, and the library it was made of."""

    folder: Path
    library: Library

    def pages(self) -> Iterator[tuple[str, Built]]:
        """The HTML files, each with its address."""
        for path in sorted(self.folder.rglob("*.html")):
            name = path.relative_to(self.folder).as_posix()
            yield f"{HOST}/{name.removesuffix('index.html')}", Built(path.read_text("utf-8"))


@pytest.fixture(scope="module", params=["test content", "real content"])
def website(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Website:
    folder = tmp_path_factory.mktemp("built")
    now = NOW if request.param == "test content" else FAR
    if request.param == "test content":
        write_tree(folder)
    else:
        shutil.copytree(ROOT / "content", folder / "content")
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    (folder / "mkdocs.yml").write_text(settings.replace("https://dossiers.example/", f"{HOST}/"), "utf-8")
    done = subprocess.run(
        [Path(sys.executable).with_name("dossier"), "build"],
        cwd=folder,
        env=os.environ | {"SOURCE_DATE_EPOCH": str(int(now.timestamp()))},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return Website(folder / "site", public(read(folder / "content").library, now))


def test_no_byte_of_an_unpublished_article_is_on_the_site(website: Website) -> None:
    for path in website.folder.rglob("*"):
        content = path.read_bytes().lower() if path.is_file() else b""
        name = path.relative_to(website.folder).as_posix().lower().encode()
        assert not [marker for marker in MARKERS if marker in content or marker in name], path


def test_every_link_leads_to_a_file_of_the_site_and_its_anchor(website: Website) -> None:
    pages = dict(website.pages())
    files = {path.relative_to(website.folder).as_posix() for path in website.folder.rglob("*") if path.is_file()}
    for base, page in pages.items():
        for link in page.links:
            address, _, fragment = urljoin(base, link).partition("#")
            if not address.startswith(f"{HOST}/"):
                assert urlsplit(address).scheme in ("http", "https", "mailto", "tel", "data"), f"{base}: {link}"
                continue
            target = address.partition("?")[0]
            file = unquote(target.removeprefix(f"{HOST}/"))
            assert (file + "index.html" if file.endswith("/") or not file else file) in files, f"{base}: {link}"
            assert not fragment or unquote(fragment) in pages[target].ids, f"{base}: {link}"


def test_every_event_claim_source_and_article_is_on_the_site(website: Website) -> None:
    pages = {base.removeprefix(f"{HOST}/"): page for base, page in website.pages()}
    ids = set().union(*(page.ids for page in pages.values()))
    library = website.library
    for address in edition(library, "", "").event_urls.values():
        path, _, anchor = address.partition("#")
        assert anchor in pages[path].ids
    assert {f"claim-{key}" for key in library.claims} <= ids
    assert {f"source-{key}" for key in library.sources} <= ids
    assert {article.path.removesuffix(".md") + "/" for article in library.articles.values()} <= set(pages)
