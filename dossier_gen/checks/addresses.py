"""Addresses: no two things of the site stand at one address, not even where capitals are all that tells them apart.

Nor is one's file where another needs a folder: `/old.html` and `/old.html/` cannot both be answered.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from urllib.parse import unquote

from dossier_gen import offers, rules
from dossier_gen.checks.inspection import Inspection
from dossier_gen.model import Article, Dossier, Event, Library, Page
from dossier_gen.paths import HOME, SEARCH, page_url, site_file
from dossier_gen.problems import Place, Problem

LISTS = ("people", "organisations", "places", "outlets", "authors", "sections")
#: The parts of a dossier that have pages of their own where they are long.
_PARTS = ("timeline", "claims", "coverage", "names", "sources")
#: Files that the site makes, as many as it needs: the theme, the search, long dossiers, lists and sitemaps.
_MADE_AS_NEEDED = re.compile(
    rf"(assets|search|dossiers/[^/]+/({'|'.join(_PARTS)})|({'|'.join(LISTS)})/[^/]+/page)/|(news-)?sitemap-\d+\.xml$"
)


def alias_file(alias: str) -> str:
    """The file below the site folder that answers an old address such as /old/address/."""
    url = unquote(alias.lstrip("/"))
    return site_file(url if url == "" or url.endswith(("/", ".html")) else url + "/")


def made_pages(library: Library) -> dict[str, str]:
    """The Markdown paths of the pages that the site makes by itself, and what each of them is."""
    pages = {
        "articles/index.md": "the latest articles",
        "dossiers/index.md": "the list of all dossiers",
        "corrections.md": "the list of all corrections",
        SEARCH: "the search",
        **{f"{name}/index.md": f"the list of all {name}" for name in LISTS},
    }
    for year, month in {(article.date.day.year, article.date.day.month) for article in library.articles.values()}:
        pages[f"articles/{year:04}/index.md"] = f"the articles of {year:04}"
        pages[f"articles/{year:04}/{month:02}/index.md"] = f"the articles of {year:04}-{month:02}"
    return pages


class _Ground:
    """What is built on: whose each file of the site is, and for whom first each folder is needed, in lower case."""

    def __init__(self, files: Mapping[str, str]) -> None:
        self.files: dict[str, str] = {}
        self.folders: dict[str, str] = {}
        for key, owner in files.items():
            self.build(key, owner)

    def build(self, key: str, owner: str) -> None:
        """Put a file there, unless there is one."""
        self.files.setdefault(key, owner)
        for folder in _folders(key):
            if folder in self.folders:
                return  # and with it those above
            self.folders[folder] = owner

    def obstacle(self, key: str) -> str:
        """Why no file can stand there though there is none: a folder in its place, or a file in that of its folder."""
        if key in self.folders:
            return f"needs a file /{key}, but /{key}/ is a folder, for {self.folders[key]}"
        file = next((folder for folder in _folders(key) if folder in self.files), None)
        return f"needs a folder /{file}/, but /{file} is a file, for {self.files[file]}" if file else ""


def url_collisions(inspection: Inspection) -> Iterator[Problem]:
    """No two files become one page, and none stands where the site makes a page or a file of its own."""
    library = inspection.library
    made = _made_files(library)
    ground = _Ground(made)
    for path in (*inspection.pages, *sorted(library.files)):
        file = _file_of(path)
        key = file.casefold()
        if key in made or _MADE_AS_NEEDED.match(key):
            what = made.get(key, "files of its own")
            message = f"stands at /{_shown(file)}, where the site puts {what}"
            hint = "Give the file another name or folder."
            yield Problem(rules.URL_COLLISION, Place(path), message, hint)
        elif key in ground.files:
            message = f"would have the same address as {ground.files[key]}: /{_shown(file)}"
            hint = "Rename one of the two; capitals alone do not tell addresses apart."
            yield Problem(rules.URL_COLLISION, Place(path), message, hint)
        elif obstacle := ground.obstacle(key):
            hint = "Give the file another name or folder: one name cannot be that of a file and of a folder."
            yield Problem(rules.URL_COLLISION, Place(path), obstacle, hint)
        else:
            ground.build(key, path)


def alias_collisions(inspection: Inspection) -> Iterator[Problem]:
    """No old address is the address of something else on the site, or leads to two places."""
    library = inspection.library
    taken = {_file_of(path).casefold(): path for path in (*inspection.pages, *sorted(library.files))}
    ground = _Ground(_made_files(library) | taken)
    claimed = _Ground({})  # of each file the page that it is an alias of
    for record in _aliased(library):
        path = record.marks.at("aliases").path
        for number, alias in enumerate(record.aliases):
            found = _alias_problem(alias, path, ground, claimed)
            if found:
                field = f"aliases[{number}]"
                yield Problem(rules.ALIAS_COLLISION, record.marks.at(field), *found, field)
            claimed.build(alias_file(alias).casefold(), path)


def _alias_problem(alias: str, path: str, ground: _Ground, claimed: _Ground) -> tuple[str, str] | None:
    """What is wrong with an alias of the file `path`, beside what stands on the site and the aliases before it."""
    key = alias_file(alias).casefold()
    if key in ground.files or _MADE_AS_NEEDED.match(key):
        owner = ground.files.get(key, "files that the site makes")
        message = f"{alias} is the address of {'this page itself' if owner == path else owner}"
        return message, "Remove it: an alias is an old address, at which nothing stands any more."
    if obstacle := ground.obstacle(key):
        return f"{alias} {obstacle}", "Remove it: one name cannot be that of a file and of a folder."
    if key in claimed.files:
        message = f"{alias} is already an alias of {claimed.files[key]}"
        return message, "Keep it in one of the two; an address can lead to one page only."
    if obstacle := claimed.obstacle(key):
        return f"{alias} {obstacle}", "Keep one of the two aliases: one name cannot be that of a file and of a folder."
    return None


def _folders(key: str) -> Iterator[str]:
    """The folders above a file, the nearest first."""
    end = key.rfind("/")
    while end > 0:
        yield key[:end]
        end = key.rfind("/", 0, end)


def _aliased(library: Library) -> Iterable[Article | Dossier | Event | Page]:
    shelves = (library.articles, library.dossiers, library.events, library.pages)
    return chain.from_iterable(shelf.values() for shelf in shelves)


def _made_files(library: Library) -> dict[str, str]:
    """The files of the site that no content file stands for, by lower-case path, and what each of them is."""
    files = {site_file(page_url(path)): what for path, what in made_pages(library).items()}
    files |= {"404.html": "the page for what is not there", "404/index.html": "the page for what is not there"}
    files |= {"sitemap.xml": "the sitemap", "news-sitemap.xml": "the sitemap of news"}
    if "robots.txt" not in library.files:
        files["robots.txt"] = "what crawlers are told"
    files |= {f"events/{key}/index.html": f"the permalink of the event `{key}`" for key in library.events}
    fed = [f"{name}/{key}/" for name in ("dossiers", "sections", "authors") for key in library.collection(name)]
    files |= {folder + form.path: "a feed" for folder in ("", *fed) for form in offers.ARTICLE_FEEDS}
    files[offers.OPML.path] = "the list of all feeds"
    offered = [(offer, site_file(offer.path)) for offer in (*offers.FILES, offers.ATOM, offers.EMBED)]
    files |= {
        f"dossiers/{key}/{file}": f"a file of the dossier ({offer.title})"
        for key in library.dossiers
        for offer, file in offered
    }
    return files


def _file_of(path: str) -> str:
    """The file below the site folder that a content file becomes."""
    return unquote(site_file(page_url(path))) if path.endswith(".md") else path


def _shown(file: str) -> str:
    return file.removesuffix("index.html") if file != HOME else ""
