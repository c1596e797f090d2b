"""Where records live in the content folder: from a path to what the file holds."""

import posixpath
from dataclasses import dataclass

from dossier_gen import rules
from dossier_gen.problems import Place, Problem
from dossier_gen.reading.values import did_you_mean
from dossier_gen.reading.words import short
from dossier_gen.slugs import LONGEST, is_slug, slugify

LEDGERS = ("events", "claims", "sources")
#: Collections whose records are one file each: content/people/ID.md.
SHELVES = ("people", "organisations", "places", "outlets", "authors", "sections")
_KNOWN_FOLDERS = ("articles", "dossiers", *SHELVES, "media")
#: Endings that other programs take for Markdown (MkDocs among them) or YAML.
_MARKDOWN = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
_YAML = (".yml", ".yaml")


_RULE = "use lower-case letters, digits and single hyphens"


@dataclass(frozen=True, slots=True)
class Slot:
    """What a file holds: records of a collection; `id` is the record's, or the ledger's dossier."""

    path: str
    collection: str
    id: str
    ledger: bool = False


def slot(path: str) -> Slot | Problem | None:
    """What a file holds; None where it is no text to be read, such as a picture; a problem where nothing belongs."""
    stem, suffix = posixpath.splitext(path)
    if suffix.lower() not in _MARKDOWN + _YAML:
        return None
    if suffix.lower() in _MARKDOWN and suffix != ".md":
        message = f"the ending of a Markdown file is `.md`, not `{suffix}`"
        return _misplaced(path, message, f"Rename it to {short(posixpath.basename(stem))}.md.")
    found = _markdown(path) if suffix == ".md" else _ledger(path)
    return found if isinstance(found, Problem) else _named(found)


def folder_hint(path: str) -> str | None:
    """The known folder that a page's folder may be a misspelling of, such as `peple/`."""
    top, slash, _ = path.partition("/")
    near = did_you_mean(top, _KNOWN_FOLDERS) if slash else None
    return near if near != top else None


def _markdown(path: str) -> Slot | Problem:
    folder, name = posixpath.split(path)
    stem = name.removesuffix(".md")
    top = path.partition("/")[0]
    if top == "articles" and path != "articles/index.md":
        return Slot(path, "articles", posixpath.basename(folder) if stem == "index" else stem)
    if top == "dossiers" and path.count("/") == 2 and stem == "index":
        return Slot(path, "dossiers", posixpath.basename(folder))
    if top in SHELVES and folder == top and stem != "index":
        return Slot(path, top, stem)
    if top in {"articles", "dossiers", *SHELVES} and folder:
        return _misplaced(path, "no record has its place here", _where_to(path))
    return Slot(path, "pages", path.removesuffix(".md"))


def _ledger(path: str) -> Slot | Problem:
    parts = path.split("/")
    stem, suffix = posixpath.splitext(parts[-1])
    if len(parts) == 3 and parts[0] == "dossiers" and stem in LEDGERS and suffix == ".yml":
        return Slot(path, stem, parts[1], ledger=True)
    return _misplaced(path, "no ledger has its place here", _where_to(path))


def _named(found: Slot) -> Slot | Problem:
    """The slot, where its file's name and those of the folders around it are ids. A folder's problem stands at it."""
    *folders, name = found.path.split("/")
    for number, part in enumerate((*folders, posixpath.splitext(name)[0]), 1):
        if not is_slug(part):
            too_long = len(part) > LONGEST
            cure = "" if too_long else slugify(part)
            hint = f"Rename it to `{cure}`." if cure else "Rename it to a few plain words joined by hyphens."
            what = "file" if number > len(folders) else "folder"
            rule = f"use at most {LONGEST} characters" if too_long else _RULE
            message = f"`{short(part)}` is no name for a {what}: {rule}"
            return Problem(rules.BAD_ID, Place("/".join((*folders, name)[:number])), message, hint)
    return found


def _misplaced(path: str, message: str, hint: str) -> Problem:
    return Problem(rules.UNEXPECTED_FILE, Place(path), message, hint)


def _where_to(path: str) -> str:
    folder, name = posixpath.split(path)
    stem, suffix = posixpath.splitext(name)
    shown, parts = short(stem), path.split("/")
    if suffix.lower() in _YAML:
        near = did_you_mean(stem, LEDGERS)
        if near and parts[0] == "dossiers" and len(parts) == 3:
            return f"Did you mean `dossiers/{short(parts[1])}/{near}.yml`?"
        return "A ledger is dossiers/ID/events.yml, dossiers/ID/claims.yml or dossiers/ID/sources.yml."
    if parts[0] == "dossiers" and len(parts) == 2 and stem != "index":
        return f"Move it to dossiers/{shown}/index.md."
    if stem == "index":
        return f"The site makes the page {short(folder)}/ itself; remove this file."
    if parts[0] == "dossiers":
        return "A dossier is dossiers/ID/index.md; an article about it is articles/YEAR/MONTH/ID.md."
    return f"Move it to {parts[0]}/{shown}.md."
