"""Addresses: no two things of the site stand at one address, not even where capitals are all that tells them apart."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from dossier_gen import rules
from dossier_gen.checks.inspection import Inspection
from dossier_gen.model import Article, Dossier, Library, Page
from dossier_gen.paths import HOME, page_url, site_file
from dossier_gen.problems import Place, Problem

LISTS = ("people", "organisations", "places", "outlets", "authors", "sections")
#: Folders whose files the site makes, as many as it needs: the theme, the search, long timelines and long lists.
_MADE_FOLDERS = re.compile(rf"(assets|search|dossiers/[^/]+/timeline|({'|'.join(LISTS)})/[^/]+/page)/")


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
        **{f"{name}/index.md": f"the list of all {name}" for name in LISTS},
    }
    for year, month in {(article.date.day.year, article.date.day.month) for article in library.articles.values()}:
        pages[f"articles/{year:04}/index.md"] = f"the articles of {year:04}"
        pages[f"articles/{year:04}/{month:02}/index.md"] = f"the articles of {year:04}-{month:02}"
    return pages


def url_collisions(inspection: Inspection) -> Iterator[Problem]:
    """No two files become one page, and none stands where the site makes a page or a file of its own."""
    library = inspection.library
    made = _made_files(library)
    taken: dict[str, str] = {}
    for path in (*inspection.pages, *sorted(library.files)):
        file = _file_of(path)
        key = file.casefold()
        if key in made or _MADE_FOLDERS.match(key):
            what = made.get(key, "files of its own")
            message = f"stands at /{_shown(file)}, where the site puts {what}"
            hint = "Give the file another name or folder."
            yield Problem(rules.URL_COLLISION, Place(path), message, hint)
        elif key in taken:
            message = f"would have the same address as {taken[key]}: /{_shown(file)}"
            hint = "Rename one of the two; capitals alone do not tell addresses apart."
            yield Problem(rules.URL_COLLISION, Place(path), message, hint)
        else:
            taken[key] = path


def alias_collisions(inspection: Inspection) -> Iterator[Problem]:
    """No old address is the address of something else on the site, or leads to two places."""
    library = inspection.library
    taken = {_file_of(path).casefold(): path for path in (*inspection.pages, *sorted(library.files))}
    taken = _made_files(library) | taken
    claimed: dict[str, str] = {}
    for record in _aliased(library):
        for number, alias in enumerate(record.aliases):
            field = f"aliases[{number}]"
            key = alias_file(alias).casefold()
            if key in taken or _MADE_FOLDERS.match(key):
                owner = taken.get(key, "files that the site makes")
                message = f"{alias} is the address of {'this page itself' if owner == record.path else owner}"
                hint = "Remove it: an alias is an old address, at which nothing stands any more."
                yield Problem(rules.ALIAS_COLLISION, record.marks.at(field), message, hint, field)
            elif key in claimed:
                message = f"{alias} is already an alias of {claimed[key]}"
                hint = "Keep it in one of the two; an address can lead to one page only."
                yield Problem(rules.ALIAS_COLLISION, record.marks.at(field), message, hint, field)
            claimed.setdefault(key, record.path)


def _aliased(library: Library) -> Iterable[Article | Dossier | Page]:
    return (*library.articles.values(), *library.dossiers.values(), *library.pages.values())


def _made_files(library: Library) -> dict[str, str]:
    """The files of the site that no content file stands for, by lower-case path, and what each of them is."""
    files = {site_file(page_url(path)): what for path, what in made_pages(library).items()}
    files |= {"404.html": "the page for what is not there", "404/index.html": "the page for what is not there"}
    files |= {"sitemap.xml": "the sitemap", "sitemap.xml.gz": "the sitemap"}
    files |= {f"events/{key}/index.html": f"the permalink of the event `{key}`" for key in library.events}
    fed = [f"{name}/{key}/" for name in ("dossiers", "sections", "authors") for key in library.collection(name)]
    files |= {f"{folder}feed.xml": "a feed" for folder in ("", *fed)}
    return files


def _file_of(path: str) -> str:
    """The file below the site folder that a content file becomes."""
    return unquote(site_file(page_url(path))) if path.endswith(".md") else path


def _shown(file: str) -> str:
    return file.removesuffix("index.html") if file != HOME else ""
