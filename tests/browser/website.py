"""The demo website, built once and served on this machine, with a page of every kind."""

import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
#: The site is served below this path, as on a host that gives each project a folder.
BASE = "/news/"

#: Each kind of page, and the files below the site folder that are of that kind.
KINDS = {
    "home": "index.html",
    "dossiers": "dossiers/index.html",
    "dossier": "dossiers/russian-bases-in-syria/index.html",
    "timeline": "dossiers/*/timeline/**/index.html",
    "sources": "dossiers/*/sources/**/index.html",
    "claims": "dossiers/*/claims/**/index.html",
    "embed": "dossiers/*/embed/index.html",
    "article": "articles/*/*/*/index.html",
    "latest": "articles/index.html",
    "month": "articles/*/*/index.html",
    "sections": "sections/index.html",
    "section": "sections/*/index.html",
    "author": "authors/*/index.html",
    "people": "people/index.html",
    "person": "people/*/index.html",
    "organisation": "organisations/*/index.html",
    "place": "places/*/index.html",
    "outlet": "outlets/*/index.html",
    "corrections": "corrections/index.html",
    "about": "about/index.html",
    "search": "search/index.html",
}
#: A word that stands in a draft and nowhere else.
DRAFT_WORD = "quillwort"
#: An address that leads nowhere; it shows 404.html.
NOWHERE = "no/such/page/"


@dataclass(frozen=True, slots=True)
class Website:
    """A built site and the address it is served at, which ends in `/`."""

    folder: Path
    url: str

    def heaviest(self, kind: str) -> str | None:
        """The path of the largest page of a kind, relative to the site; None where the site has no such page."""
        found = sorted(self.folder.glob(KINDS[kind]), key=lambda path: (path.stat().st_size, path))
        return found[-1].relative_to(self.folder).as_posix().removesuffix("index.html") if found else None


class Handler(SimpleHTTPRequestHandler):
    """A silent server of static files below BASE that answers what it does not have with the site's 404.html."""

    def translate_path(self, path: str) -> str:
        """The file for a request; what lies outside BASE is nowhere."""
        return super().translate_path("/" + path.removeprefix(BASE) if path.startswith(BASE) else NOWHERE)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The site's own page for an error."""
        body = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def end_headers(self) -> None:
        """Let no browser keep a page without asking: a site may change under its readers."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


@contextmanager
def website(folder: Path, *, with_long_story: bool = False) -> Iterator[Website]:
    """Build the demo site below an empty folder and serve it on the loopback address.

    No dossier of the demo is long enough for timeline pages of its own; the long story is an invented one that is.
    """
    site = folder / "site"
    site.mkdir(parents=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(site)))
    url = f"http://127.0.0.1:{server.server_port}{BASE}"
    shutil.copytree(ROOT / "content", folder / "content")
    write_draft(folder / "content" / "articles" / "2025" / "01")
    if with_long_story:
        write_long_story(folder / "content" / "dossiers" / "a-long-story")
    with server:
        build(folder, url)
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield Website(site, url)
        server.shutdown()


def build(folder: Path, url: str) -> None:
    """Build the site of folder/content, whose address is `url`, into folder/site."""
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    (folder / "mkdocs.yml").write_text(re.sub(r"(?m)^site_url:.*$", f"site_url: {url}", settings), "utf-8")
    build_again(folder)


def build_again(folder: Path, day: str = "") -> None:
    """Build the site of folder/content into folder/site as folder/mkdocs.yml says, as if it were a later day."""
    dossier = Path(sys.executable).with_name("dossier")
    epoch = {"SOURCE_DATE_EPOCH": f"{datetime.fromisoformat(f'{day}T00:00Z').timestamp():.0f}"} if day else {}
    environment = os.environ | epoch
    done = subprocess.run([dossier, "build"], cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"the demo site could not be built:\n{done.stdout}\n{done.stderr}")


def write_draft(folder: Path) -> None:
    """Write an article that is not yet for readers."""
    folder.mkdir(parents=True, exist_ok=True)
    front = f"title: The {DRAFT_WORD}\nsummary: A {DRAFT_WORD}.\ndate: 2025-01-02\ndraft: true"
    (folder / f"{DRAFT_WORD}.md").write_text(f"---\n{front}\n---\n\nA {DRAFT_WORD} near Latakia.\n", "utf-8")


def write_long_story(folder: Path) -> None:
    """Write a dossier of 120 events in three years with two sources each, and 70 claims, each against another.

    It has pages of its own for all three. The events differ in place, outlet, status and weight.
    """
    folder.mkdir()
    dossier = "---\ntitle: A long story\nsummary: A dossier with many events.\n---\n\nIt goes on.\n"
    (folder / "index.md").write_text(dossier, "utf-8")
    (folder / "events.yml").write_text("\n".join(map(_long_story_event, range(1, 121))), "utf-8")
    sources = (_long_story_source(f"{number}{letter}", number) for number in range(1, 121) for letter in "ab")
    (folder / "sources.yml").write_text("\n".join(sources), "utf-8")
    (folder / "claims.yml").write_text("\n".join(map(_long_story_claim, range(1, 71))), "utf-8")


def _long_story_event(number: int) -> str:
    place = "damascus" if number % 3 else "tartus"
    status = "confirmed" if number % 5 else "disputed"
    key = "false" if number % 10 else "true"
    return (
        f"- id: long-story-{number}\n  date: {2022 + number // 40}-{number % 12 + 1:02}-{number % 28 + 1:02}\n"
        f"  title: Something happens for the {number}. time\n  status: {status}\n  key: {key}\n"
        f"  places: [{place}]\n  sources: [long-story-{number}a, long-story-{number}b]\n"
    )


def _long_story_source(key: str, number: int) -> str:
    outlet = "reuters" if number % 4 else "tass"
    return (
        f"- id: long-story-{key}\n  outlet: {outlet}\n  title: Report {key}\n  url: https://example.org/{key}\n"
        "  published: 2024-12-08\n"
    )


def _long_story_claim(number: int) -> str:
    other = number + 1 if number % 2 else number - 1
    return (
        f"- id: long-story-claim-{number}\n  text: Somebody says something for the {number}. time.\n"
        f"  said_by: Somebody\n  status: claimed\n  sources: [long-story-{number}a]\n"
        f"  contradicts: [long-story-claim-{other}]\n"
    )
