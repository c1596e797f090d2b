"""The site's pages and files as MkDocs' Files, in place of what MkDocs found in the content folder."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import quote, unquote

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.utils import markdown_extensions

from dossier_gen.bodies.rendering import BodyRenderer, MarkdownOptions
from dossier_gen.mkdocs_plugin.page import DossierPage
from dossier_gen.output import PageOutput
from dossier_gen.paths import page_url, site_file
from dossier_gen.site import Site

STYLESHEET = "assets/dossier.css"
SCRIPT = "assets/dossier.js"
SITEMAP = "sitemap.xml"
_SOURCES = (*markdown_extensions, ".yml", ".yaml")
#: What may be published from the top of the content folder without being asked for: CNAME, robots.txt, _redirects …
_PLAIN = ("", ".txt", ".html", ".xml", ".json", ".webmanifest")
_UNUSED = ("assets/javascripts/", "assets/stylesheets/palette.")


def put_site(files: Files, site: Site, config: MkDocsConfig) -> None:
    """Replace what MkDocs found by the site's pages and files; raises PluginError for a path that leaves the site."""
    _check([page.path for page in site.pages] + [output.path for output in site.files])
    _drop_unpublished(files, site.media, config)
    _drop_unused(files)
    if template := files.get_file_from_path(SITEMAP):
        files.remove(template)  # of MkDocs: the site has a sitemap of its own, or none
    for output in site.files:
        put(files, File.generated(config, output.path, content=output.content, inclusion=InclusionLevel.INCLUDED))
    _put_pages(files, site, config)
    made = {output.path for output in site.files}
    if STYLESHEET in made:
        config.extra_css = [*config.extra_css, STYLESHEET]
    if SCRIPT in made:
        config.extra_javascript = [*config.extra_javascript, _deferred(SCRIPT)]


def markdown_options(config: MkDocsConfig) -> MarkdownOptions:
    """The extensions of Markdown that mkdocs.yml names, and those that MkDocs adds."""
    return MarkdownOptions(tuple(config.markdown_extensions), config.mdx_configs)


def _deferred(path: str) -> ExtraScriptValue:
    """A script that runs once the page is read."""
    script = ExtraScriptValue(path)
    script.defer = True
    return script


def nav_labels(nav: object) -> dict[str, str | None]:
    """The paths that a `nav` of mkdocs.yml names, each with its label, None where it has none."""
    return dict(_nav_entries(nav, None))


def _nav_entries(nav: object, label: str | None) -> Iterator[tuple[str, str | None]]:
    if isinstance(nav, str):
        yield nav, label
    elif isinstance(nav, list):
        for item in nav:
            yield from _nav_entries(item, None)
    elif isinstance(nav, dict):
        for title, item in nav.items():
            yield from _nav_entries(item, title)


def _put_pages(files: Files, site: Site, config: MkDocsConfig) -> None:
    labels = nav_labels(config.nav)
    made = [(page, _page_file(page, page.path in labels, config)) for page in site.pages]
    for _, file in made:
        put(files, file)
    bodies = BodyRenderer(markdown_options(config), files.src_uris.keys(), site.names, site.sizes)
    for page, file in made:
        DossierPage(page, file, config, bodies, labels.get(page.path))


def _page_file(page: PageOutput, in_nav: bool, config: MkDocsConfig) -> File:
    inclusion = InclusionLevel.INCLUDED if in_nav else InclusionLevel.NOT_IN_NAV
    file = File.generated(config, page.path, content=page.body, inclusion=inclusion)
    file.dest_uri = site_file(unquote(page_url(page.path)))
    file.edit_uri = quote(page.source) if page.source else None
    return file


def put(files: Files, file: File) -> None:
    """Add a file in the place of what MkDocs may have found under its path."""
    if present := files.get_file_from_path(file.src_uri):
        files.remove(present)
    files.append(file)


def _check(paths: list[str]) -> None:
    seen: set[str] = set()
    for path in paths:
        parts = path.split("/")
        if not all(parts) or ".." in parts or "." in parts or any(c in path for c in "\\:\0"):
            raise PluginError(f"The path {path!r} of a page or file does not lie below the site.")
        if path in seen:
            raise PluginError(f"Two pages or files of the site have the path {path!r}.")
        seen.add(path)


def _drop_unpublished(files: Files, media: frozenset[str], config: MkDocsConfig) -> None:
    root = Path(config.docs_dir).resolve()
    wanted = media | _configured(config)
    for file in list(files):
        if file.src_dir == config.docs_dir and not (_wanted(file.src_uri, wanted) and _within(file, root)):
            files.remove(file)


def _drop_unused(files: Files) -> None:
    """The theme's own scripts, search and palettes are not used, so they are not shipped."""
    for file in list(files):
        if file.src_uri.startswith(_UNUSED):
            files.remove(file)


def _configured(config: MkDocsConfig) -> set[str]:
    theme = (config.theme.get(key) for key in ("logo", "favicon"))
    return {str(path) for path in (*config.extra_css, *config.extra_javascript, *theme) if path}


def _wanted(path: str, wanted: frozenset[str]) -> bool:
    if path.lower().endswith(_SOURCES):
        return False
    return path in wanted or ("/" not in path and PurePosixPath(path).suffix.lower() in _PLAIN)


def _within(file: File, root: Path) -> bool:
    """Whether the file itself, all symlinks followed, lies in the content folder."""
    return Path(file.abs_src_path or "").resolve().is_relative_to(root)
