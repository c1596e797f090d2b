"""A project in a folder of its own, whose site is what a test says it is."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from dossier_gen.output import Output, PageOutput
from dossier_gen.problems import Place, Problem, Rule, Severity
from dossier_gen.site import Settings, Site

ROOT = Path(__file__).resolve().parent.parent.parent

NOT_FOUND = PageOutput(
    path="404.md", title="Not here", description="", before='<h1>Not here</h1><a href="about/">x</a>'
)
NAV = tuple(
    PageOutput(path=path, title=title, description=f"About {title}", before=f"<h1>{title}</h1>")
    for path, title in (
        ("index.md", "Front page"),
        ("dossiers/index.md", "All dossiers"),
        ("sections/index.md", "All sections"),
        ("articles/index.md", "All articles"),
        ("about.md", "About this site"),
    )
)


def problem(
    message: str = "`titel` is not a key", severity: Severity = Severity.ERROR, path: str = "about.md"
) -> Problem:
    """A problem in line 2, column 3 of a file."""
    rule = Rule("unknown-key", severity, "An unknown key", "", "", "")
    return Problem(rule, Place(path, 2, 3), message, "Write `title`.")


def a_site(*pages: PageOutput, **more: Any) -> Site:
    """A site with the pages that mkdocs.yml's navigation names, and some more."""
    named = {page.path: page for page in (*NAV, *pages)}
    facts: dict[str, Any] = {"problems": (), "files": (Output("assets/dossier.css", "p {}"),), "not_found": NOT_FOUND}
    return Site(pages=tuple(named.values()), **(facts | more))


@dataclass
class Project:
    """A folder with mkdocs.yml and content/; `site` is what building the content gives.

    `asked` and `kept` are what that was asked for, and what an earlier build had kept for it.
    """

    folder: Path
    site: Site = field(default_factory=a_site)
    asked: list[tuple[Path, Settings, datetime]] = field(default_factory=list)
    kept: list[bytes | None] = field(default_factory=list)

    def write(self, path: str, text: str = "x") -> Path:
        """Write a file below the project."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        return file

    def configure(self, **options: Any) -> MkDocsConfig:
        """Load mkdocs.yml."""
        return load_config(str(self.folder / "mkdocs.yml"), **options)

    def build(self, **options: Any) -> Path:
        """Do what `mkdocs build` does; the site's folder."""
        config = self.configure(**options)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()
        return Path(config.site_dir)

    def serve(self) -> Path:
        """Do what `mkdocs serve` does before it listens; the folder that it serves."""
        self._serving().plugins.on_startup(command="serve", dirty=False)
        return self.rebuild()

    def rebuild(self) -> Path:
        """Do what `mkdocs serve` does when a file has changed."""
        config = self._serving()
        build(config, serve_url=config.site_url)
        return Path(config.site_dir)

    def _serving(self) -> MkDocsConfig:
        return self.configure(site_dir=str(self.folder / "served"), site_url="http://127.0.0.1:8000/")

    def hook(self, code: str) -> dict[str, Any]:
        """Options that add another plugin with this code."""
        self.write("hook.py", code)
        return {"hooks": ["hook.py"]}

    def staged(self) -> list[str]:
        """The names of what staging has left beside the site."""
        return sorted(entry.name for entry in self.folder.iterdir() if entry.name.startswith(".dossier-"))
