"""What every builder returns: a path and its text, or a page with its parts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Output:
    """A file of the site: path below the site folder, with `/` between its parts, and its content."""

    path: str
    content: str | bytes


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page that a reader can jump to: the anchor's id and the heading's plain text."""

    id: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageOutput:
    """A page of the site: HTML made by our templates around an editor's Markdown.

    `path` is the Markdown path below the content folder (`dossiers/x/index.md`); it fixes the URL.
    `before` and `after` are HTML without blank lines; `body` is Markdown, its links still relative to `path`.
    `source` is the file below the content folder that an editor would change, or None for a page no file stands for.
    `updated` is the date of the last change to what the page says (YYYY-MM-DD), or None.
    `search` is False for pages that only list others, and where an editor says so.
    `feeds` are (title, path of the feed below the site folder), `scripts` the paths of scripts for this page alone.
    `programs` is True where these run WebAssembly.
    `social` are names and contents of what a page's head says to those who show a link to it (Open Graph).
    `data` are JSON-LD texts that may stand in a script element as they are.
    `frames` are the origins of other sites whose pages this one shows once a reader has asked for it.
    `naming` is the language of a body in which the first mention of each known name leads to its page, None of others.
    """

    path: str
    title: str
    description: str
    before: str = ""
    body: str = ""
    after: str = ""
    parts: tuple[Part, ...] = ()
    source: str | None = None
    updated: str | None = None
    language: str = "en"
    search: bool = True
    feeds: tuple[tuple[str, str], ...] = ()
    scripts: tuple[str, ...] = ()
    programs: bool = False
    social: tuple[tuple[str, str], ...] = ()
    data: tuple[str, ...] = ()
    frames: tuple[str, ...] = ()
    naming: str | None = None
