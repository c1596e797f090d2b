"""The plugin's hooks, in the order in which MkDocs calls them."""

import logging
from dataclasses import replace
from pathlib import Path
from typing import Literal

import jinja2
import mkdocs
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler
from mkdocs.utils.templates import TemplateContext

from dossier_gen import clock, site
from dossier_gen.mkdocs_plugin import kept, staging
from dossier_gen.mkdocs_plugin.files import put_site
from dossier_gen.mkdocs_plugin.not_found import not_found
from dossier_gen.mkdocs_plugin.page import DossierPage
from dossier_gen.mkdocs_plugin.problems import Banner, banner, log_problems, summary
from dossier_gen.output import PageOutput
from dossier_gen.problems import has_errors

log = logging.getLogger("mkdocs.plugins.dossier")

THEME = Path(__file__).parent / "theme"
_NO_SITE_YET = PageOutput(
    path="index.md",
    title="The content has errors",
    description="",
    before="<h1>The content has errors</h1>\n<p>They are listed at the top. Mend them, and the site is here.</p>",
)


class Options(Config):  # type: ignore[no-untyped-call]
    """The plugin has no options in mkdocs.yml."""


class DossierPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """Builds the site that `dossier_gen.site` makes of the content folder."""

    def __init__(self) -> None:
        self._serving = False
        self._last_good: site.Site | None = None
        self._site: site.Site | None = None
        self._banner: Banner | None = None
        self._config: MkDocsConfig | None = None
        self._stage: staging.Stage | None = None

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
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
        if not self._serving:
            self._config, self._stage = config, staging.open_stage(Path(config.site_dir))
            config.site_dir = str(self._stage.folder)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Make the site. Errors in the content stop a build; a server goes on with the last good site."""
        settings = site.Settings(name=config.site_name, url=config.site_url or "")
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
        return files

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Let the templates show the banner, and 404.html what the site says where there is no page."""
        env.globals["dossier_banner"] = self._banner
        env.globals["dossier_not_found"] = not_found(self._made().not_found or _NO_SITE_YET, config, files)
        return env

    @event_priority(100)
    def _before_search(self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
        """Let Material's search plugin read only what readers search for: it takes longer than all else on a page."""
        if isinstance(page, DossierPage):
            page.content = page.searchable

    @event_priority(-100)
    def _after_search(self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
        """Let the template have all of the page."""
        if isinstance(page, DossierPage):
            page.content = page.whole

    on_page_context = CombinedEvent(_before_search, _after_search)

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """The site is whole: put it in the old one's place, unless MkDocs is about to fail for warnings."""
        if self._stage and not _strict_warnings():
            try:
                staging.publish(self._stage)
            except OSError as error:
                raise PluginError(f"The site was built but cannot be put in place: {error}") from error
            log.info("The site is in %s", self._stage.site)
        self._close_stage()

    def on_build_error(self, *, error: Exception) -> None:
        """The build failed, for whatever reason: leave the old site as it was."""
        self._close_stage()

    def on_shutdown(self) -> None:
        """The last chance, also after Ctrl-C, to leave nothing behind."""
        self._close_stage()

    def _made(self) -> site.Site:
        if self._site is None:
            raise PluginError("The dossier plugin was asked for files before the site was made.")
        return self._site

    def _close_stage(self) -> None:
        if self._stage and self._config:
            staging.discard(self._stage)
            self._config.site_dir = str(self._stage.site)
        self._stage = self._config = None


def _strict_warnings() -> bool:
    """Whether MkDocs has counted warnings, which it does in strict mode only, and looks at after the last hook."""
    handlers = logging.getLogger(mkdocs.__name__).handlers
    return any(handler.get_counts() for handler in handlers if isinstance(handler, CountHandler))
