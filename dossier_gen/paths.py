"""Paths and addresses: where a record's file lies, and where its page is on the site.

A *path* lies below the content folder and ends in `.md`; a *url* is relative to the site's root, has no leading
slash and ends in `/` ("" is the home page).
"""

import posixpath
from functools import lru_cache
from urllib.parse import quote

HOME = "index.md"
#: The page of the search, and the folder of the files that Pagefind makes for it.
SEARCH = "search.md"
SEARCH_FILES = "assets/pagefind/"


@lru_cache(maxsize=50_000)
def page_url(path: str) -> str:
    """The url of the page that a Markdown path becomes: `people/x.md` is `people/x/`, `people/index.md` `people/`."""
    folder, name = posixpath.split(path)
    stem = name.removesuffix(".md")
    url = folder if stem == "index" else posixpath.join(folder, stem)
    return quote(url) + "/" if url else ""


def site_file(url: str) -> str:
    """The file below the site folder that answers a url."""
    return url + "index.html" if url == "" or url.endswith("/") else url


def relative(url: str, base: str) -> str:
    """The address of `url` (which may hold a #fragment) as a link on the page at `base`."""
    target, hash_mark, fragment = url.partition("#")
    if target == base and hash_mark:
        return "#" + fragment
    here, there = base.split("/")[:-1], target.split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    link = "../" * (len(here) - shared) + "/".join(there[shared:])
    if not link or ":" in link.partition("/")[0]:
        link = "./" + link  # or a browser would take what stands before the colon for a scheme
    return link + hash_mark + fragment


def resolve(path: str, link: str) -> str:
    """The path below the content folder that a relative link in the file `path` leads to; may begin with `..`."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), link))
