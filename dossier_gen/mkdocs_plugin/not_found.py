"""The page that a host shows for an address without a page: it may stand at any depth, so its links are absolute."""

import re
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from dossier_gen.bodies.rendering import BodyRenderer, ids_in
from dossier_gen.mkdocs_plugin.files import markdown_options
from dossier_gen.mkdocs_plugin.page import in_a_box, join
from dossier_gen.output import PageOutput
from dossier_gen.paths import HOME

_LINK = re.compile(r'(\s(?:href|src|action)=")([^"#][^"]*)(?=")')


@dataclass(frozen=True, slots=True)
class NotFound:
    """What 404.html shows: its title and its HTML."""

    title: str
    content: str


def not_found(output: PageOutput, config: MkDocsConfig, files: Files) -> NotFound:
    """The page; its links, relative to the site's root as they are made, lead from the root of the host."""
    base = urlsplit(config.site_url or "/").path or "/"
    bodies = BodyRenderer(markdown_options(config), files.src_uris.keys())
    body = bodies.render(output.body, HOME, ids_in(output.before) | ids_in(output.after))
    whole = join(output.before, in_a_box(body.html, output.language), output.after)
    html = _LINK.sub(lambda link: link[1] + urljoin(base, link[2]), whole)
    return NotFound(escape(output.title), html)
