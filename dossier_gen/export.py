"""The export: the same pages as a plain tree of Markdown with front matter, which any builder takes."""

import re
from collections.abc import Iterable

import yaml

from dossier_gen.output import Output, PageOutput
from dossier_gen.paths import SEARCH
from dossier_gen.site import Site
from dossier_gen.wording import foreign

_OUR_SEARCH = re.compile(r'^<form class="d-find".*</form>\n?', re.MULTILINE)


def export(site: Site) -> Iterable[Output]:
    """The site's pages as Markdown, and the files beside them. Content files to copy are `site.media`.

    Each page is front matter (title, description, date of the last change, …), then our HTML, then the editor's
    Markdown, then our HTML again; HTML blocks hold no blank line, so that every Markdown keeps them whole
    (CommonMark 0.31, "HTML blocks"). Links in HTML presume that `people/x.md` becomes `people/x/`.
    Other builders have searches of their own, so ours, which needs an index, stays behind.
    """
    for page in site.pages:
        if page.path != SEARCH:
            yield Output(page.path, markdown(page))
    yield from site.files


def markdown(page: PageOutput) -> str:
    """A page as one Markdown text."""
    front: dict[str, object] = {"title": page.title, "description": page.description}
    if page.updated:
        front["date"] = page.updated
    if foreign(page.language):
        front["language"] = page.language
    if not page.search:
        front["search"] = {"exclude": True}
    head = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=10_000)
    parts = [f"---\n{head}---", _OUR_SEARCH.sub("", page.before), page.body.strip("\n"), page.after]
    return "\n\n".join(part for part in parts if part) + "\n"
