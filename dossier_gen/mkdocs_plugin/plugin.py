"""The plugin's hooks, in the order in which MkDocs calls them."""

import logging
from dataclasses import replace
from pathlib import Path
from typing import Literal

import jinja2
import mkdocs
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

from dossier_gen import clock, site
from dossier_gen.mkdocs_plugin import kept, staging
from dossier_gen.mkdocs_plugin.cards import put_cards
from dossier_gen.mkdocs_plugin.files import SITEMAP, markdown_options, put_site
from dossier_gen.mkdocs_plugin.furniture import without_switches
from dossier_gen.mkdocs_plugin.indexing import Indexing, IndexingError
from dossier_gen.mkdocs_plugin.navigation import escape_titles
from dossier_gen.mkdocs_plugin.not_found import not_found
from dossier_gen.mkdocs_plugin.options import Options
from dossier_gen.mkdocs_plugin.page import DossierPage
from dossier_gen.mkdocs_plugin.pictures import put_pictures
from dossier_gen.mkdocs_plugin.policy import with_policy
from dossier_gen.mkdocs_plugin.problems import Banner, banner, log_problems, summary
from dossier_gen.output import PageOutput
from dossier_gen.paths import SEARCH_FILES
from dossier_gen.problems import has_errors

log = logging.getLogger("mkdocs.plugins.dossier")

THEME = Path(__file__).parent / "theme"
_NO_SITE_YET = PageOutput(
    path="index.md",
    title="The content has errors",
    description="",
    before="<h1>The content has errors</h1>\n<p>They are listed at the top. Mend them, and the site is here.</p>",
)


class DossierPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """Builds the site that `dossier_gen.site` makes of the content folder."""

    def __init__(self) -> None:
        self._serving = False
        self._last_good: site.Site | None = None
        self._site: site.Site | None = None
        self._banner: Banner | None = None
        self._config: MkDocsConfig | None = None
        self._stage: staging.Stage | None = None
        self._not_found = ""
        self._indexing: Indexing | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Begin anew. That this hook exists makes MkDocs keep the instance while it serves."""
        self._serving = command == "serve"
        self._last_good = None

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Add our templates; let MkDocs and all other plugins build into the staging folder."""
        self._close_stage()
        if not config.use_directory_urls:
            raise PluginError("Dossiers need `use_directory_urls: true`: their pages link to one another that way.")
        config.theme.static_templates.discard(SITEMAP)
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
        if not self._serving:
            self._config, self._stage = config, staging.open_stage(Path(config.site_dir))
            config.site_dir = str(self._stage.folder)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Make the site. Errors in the content stop a build; a server goes on with the last good site."""
        settings = site.Settings(
            name=config.site_name,
            url=config.site_url or "",
            feed_text=self.config.feed_text,
            markdown=markdown_options(config),
            comments=self.config.comments,
            link_names=self.config.link_names,
        )
        folder = Path(config.config_file_path).parent
        built = site.build(Path(config.docs_dir), settings, clock.now(), kept.load(folder))
        if built.related:
            kept.save(folder, built.related.keep())
            built = replace(built, related=None)  # it holds all texts
        log_problems(built.problems, config)
        self._banner = banner(built.problems, config)
        if not has_errors(built.problems):
            self._site = self._last_good = built
        elif not self._serving:
            raise PluginError(f"{summary(built.problems)} The site was not built.")
        else:
            self._site = self._last_good or replace(built, pages=(_NO_SITE_YET,))
            log.info("%s Each page shows them at its top.", summary(built.problems))

    @event_priority(100)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Put the site's pages and files in the place of what lies in the content folder."""
        made = self._made()
        if self._banner and not self._last_good:
            config.nav = [_NO_SITE_YET.path]
        put_site(files, made, config)
        put_cards(files, made.cards, config)
        if not put_pictures(files, made, config) and not self._serving:
            raise PluginError("Pictures are damaged. The site was not built.")
        self._index(made, Path(config.site_dir))
        return files

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Let the templates show the frame and the banner, and 404.html what the site says where there is no page.

        Material prints the site's name as it is: from here on that is HTML.
        """
        config.site_name = escape(config.site_name)
        env.globals["dossier_frame"] = self._made().frame
        env.globals["dossier_banner"] = self._banner
        found = not_found(self._made().not_found or _NO_SITE_YET, config, files)
        env.globals["dossier_not_found"], self._not_found = found, found.content
        return env

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Make HTML of what the navigation calls its groups and links, which Material prints as it is."""
        escape_titles(nav.items)
        return nav

    @event_priority(-100)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Add the policy when all other plugins are done with the page."""
        made = page.output if isinstance(page, DossierPage) else _NO_SITE_YET
        content = page.content or ""
        plain = without_switches(output)
        return with_policy(plain, content, made.frames, programs=made.programs, is_served=self._serving)

    @event_priority(-100)
    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Add the policy to the theme's other pages, of which 404.html is one."""
        if not template_name.endswith(".html"):
            return output_content
        return with_policy(without_switches(output_content), self._not_found, is_served=self._serving)

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """The site is whole: put it in the old one's place, unless MkDocs is about to fail for warnings."""
        self._finish_index()
        if self._stage and not _strict_warnings():
            try:
                staging.publish(self._stage)
            except OSError as error:
                raise PluginError(f"The site was built but cannot be put in place: {error}") from error
            log.info("The site is in %s", self._stage.site)
        self._close_stage()

    def on_build_error(self, *, error: Exception) -> None:
        """The build failed, for whatever reason: leave the old site as it was."""
        self._stop_indexing()
        self._close_stage()

    def on_shutdown(self) -> None:
        """The last chance, also after Ctrl-C, to leave nothing behind."""
        self._stop_indexing()
        self._close_stage()

    def _made(self) -> site.Site:
        if self._site is None:
            raise PluginError("The dossier plugin was asked for files before the site was made.")
        return self._site

    def _index(self, made: site.Site, folder: Path) -> None:
        """Begin with the index of the search: it is made while MkDocs makes the pages."""
        self._stop_indexing()
        if made.search:
            try:
                self._indexing = Indexing(made.search, folder / SEARCH_FILES)
            except IndexingError as error:
                raise PluginError(f"The site was not built. {error}") from error

    def _finish_index(self) -> None:
        try:
            if self._indexing:
                self._indexing.finish()
        except IndexingError as error:
            raise PluginError(f"The index of the search could not be made. {error}") from error

    def _stop_indexing(self) -> None:
        if self._indexing:
            self._indexing.stop()
        self._indexing = None

    def _close_stage(self) -> None:
        if self._stage and self._config:
            staging.discard(self._stage)
            self._config.site_dir = str(self._stage.site)
        self._stage = self._config = None


def _strict_warnings() -> bool:
    """Whether MkDocs has counted warnings, which it does in strict mode only, and looks at after the last hook."""
    handlers = logging.getLogger(mkdocs.__name__).handlers
    return any(handler.get_counts() for handler in handlers if isinstance(handler, CountHandler))
