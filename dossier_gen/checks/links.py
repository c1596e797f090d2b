"""Links in texts: safe ones only, each to a page that is there and that readers may see."""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from dossier_gen import rules
from dossier_gen.bodies import Link
from dossier_gen.checks.addresses import made_pages
from dossier_gen.checks.inspection import Inspection
from dossier_gen.checks.nearest import Tree
from dossier_gen.checks.parts import ENTRIES, PASSING, SECTIONS
from dossier_gen.checks.targets import SAFE_SCHEMES, file_of, fragment_of, from_file, path_of, scheme
from dossier_gen.paths import page_url, resolve
from dossier_gen.problems import Place, Problem, Rule


def body_links(inspection: Inspection) -> Iterator[Problem]:
    """Every link in a text is safe and leads to a page, and to a place on it, that readers may see."""
    site = _Site(inspection)
    for path, body in inspection.bodies.items():
        for link in body.links:
            found = _address(link) or (site.problem(path, link) if link.kind == "link" else None)
            if found:
                rule, message, hint = found
                yield Problem(rule, Place(path, link.line, link.column, link.width), message, hint)


Found = tuple[Rule, str, str]

_RUNS = "can run a program in the reader's browser"
_WHY = {"javascript": _RUNS, "vbscript": _RUNS, "data": _RUNS, "file": "leads to nothing but your own computer"}


def _address(link: Link) -> Found | None:
    """What is wrong with a link's address, wherever it leads."""
    kind = scheme(link.url)
    if kind not in ("", "//", *SAFE_SCHEMES):
        why = _WHY.get(kind, f"is of a kind that links here do not have; they begin with {', '.join(SAFE_SCHEMES)}")
        message = f"an address that begins with `{kind}:` {why}"
        return rules.UNSAFE_LINK, message, "Write an address that begins with https://, or a file's path."
    return None


# What begins as the name of a host does, and as no file of ours would.
_HOST = re.compile(r"www\.|[\w.-]+\.(com|edu|eu|gov|info|int|io|net|news|org|uk)(/|$)", re.IGNORECASE)


class _Site:
    """Where a link may lead."""

    def __init__(self, inspection: Inspection) -> None:
        self.inspection = inspection
        made = made_pages(inspection.library)
        self.files = inspection.library.files
        self.tree = Tree((*inspection.pages, *made, *self.files))
        self.addresses = {unquote(page_url(path)): path for path in (*made, *inspection.pages)}
        self.headings: dict[str, str] = {}
        self.made = made

    def problem(self, path: str, link: Link) -> Found | None:
        """What is wrong with where a link in the file `path` leads."""
        kind = scheme(link.url)
        if kind == "//":
            return rules.BROKEN_LINK, f"`{link.url}` names no https://", "Write the whole address, with https://."
        if kind:
            return None
        if not link.url:
            return (
                rules.BROKEN_LINK,
                "the link leads nowhere",
                "Write the path of a file, or an address, in the parentheses.",
            )
        written = path_of(link.url)
        target = self.target(path, link, written)
        if target is None:
            return rules.BROKEN_LINK, *self.cure(path, link, written)
        return self.hidden(path, target) or self.anchor(path, target, fragment_of(link.url))

    def target(self, path: str, link: Link, written: str) -> str | None:
        """The file that a link leads to; None where there is none."""
        if not written:
            return path
        file = file_of(link, path)
        if link.in_html:
            return self.addresses.get("" if file == "." else file + "/", file if file in self.files else None)
        there = file in self.tree.paths or _is_broken(file, self.inspection)
        return file if there and not written.startswith("/") and not written.endswith("/") else None

    def cure(self, path: str, link: Link, written: str) -> tuple[str, str]:
        """The message and the hint for a link that leads to no file."""
        file = resolve(path, written) if not written.startswith("/") else written.strip("/")
        if file.endswith((".yml", ".yaml")):
            message = f"`{link.url}` is a ledger, which has no page of its own"
            file = posixpath.join(posixpath.dirname(file), "index.md")
        elif written.startswith("/"):
            message = f"`{link.url}` is an address on the site; in a text a link names the file"
        elif link.in_html:
            message = f"`{link.url}` in an HTML tag leads to no page of the site"
        elif file.startswith(".."):
            message = f"`{link.url}` leads out of content/"
        elif written.endswith("/"):
            message = f"`{link.url}` is a folder; a link names a file"
        else:
            message = f"there is no file `{link.url}`, seen from this file"
        near = self.tree.near(file)
        if not near:
            return message, _hint(written)
        cure = from_file(path, near)
        return message, f"Write it in Markdown: `[…]({cure})`." if link.in_html else f"Did you mean `{cure}`?"

    def hidden(self, path: str, target: str) -> Found | None:
        """A link from the site to an article that is not on it."""
        pages = self.inspection.pages
        if target not in pages or pages[target][0] != "articles":
            return None
        article = pages[target][1].id
        why = self.inspection.held_back(article, *pages[path])
        if not why:
            return None
        message = f"this leads to the article `{article}`, which is {why}"
        return rules.HIDDEN_REFERENCE, message, "Remove the link; it would lead nowhere."

    def anchor(self, path: str, target: str, fragment: str) -> Found | None:
        """A fragment that names no part of the page, or none that is there when the file `path` is on the site."""
        if not fragment or (target not in self.made and target not in self.inspection.pages):
            return None
        body = self.inspection.bodies.get(target)
        known = body.anchors if body else frozenset()
        if fragment in known or self.has_part(path, target, fragment):
            return None
        message = f"there is no heading or part `#{fragment}` on the page {target}"
        if fragment in PASSING:
            return (
                rules.BROKEN_ANCHOR,
                message,
                "What stands there comes and goes with other articles; remove the `#…`.",
            )
        hint = self.headings.get(target)
        if hint is None:
            some = ", ".join(f"#{key}" for key in sorted(known)[:8])
            hint = f"Its headings are {some}." if some else "It has no headings of its own; remove the `#…`."
            self.headings[target] = hint
        return rules.BROKEN_ANCHOR, message, hint

    def has_part(self, path: str, target: str, fragment: str) -> bool:
        """Whether the site adds a part to a page; what could not be read may have been one."""
        inspection = self.inspection
        articles = inspection.parts.brought_by.get(target, {}).get(fragment, ())
        if any(not by or not inspection.held_back(by, *inspection.pages[path]) for by in articles):
            return True
        entry, _, key = fragment.partition("-")
        broken = inspection.library.broken
        return (ENTRIES.get(entry, ""), key) in broken or (bool(broken) and fragment in SECTIONS)


def _hint(written: str) -> str:
    if _HOST.match(written):
        return f"For another site write `https://{written}`."
    return "Correct the path: it is relative to this file, and ends in .md."


def _is_broken(path: str, inspection: Inspection) -> bool:
    """Whether a file is there but could not be read, which is a problem of its own."""
    folder, _, name = path.rpartition("/")
    stem = name.removesuffix(".md")
    top = path.partition("/")[0]
    key = folder.rpartition("/")[2] if stem == "index" else stem
    return path.endswith(".md") and bool({(top, key), ("pages", path.removesuffix(".md"))} & inspection.library.broken)
