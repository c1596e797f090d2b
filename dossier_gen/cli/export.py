"""`dossier export`: the dossiers as a plain tree of Markdown that other site builders accept."""

from pathlib import Path

import click

from dossier_gen.cli.edges import color_option, colours, content_option, now
from dossier_gen.cli.formats import as_text
from dossier_gen.cli.report import found_summary
from dossier_gen.cli.shown import shown
from dossier_gen.cli.tree import write_tree
from dossier_gen.export import export
from dossier_gen.fields import Url
from dossier_gen.imaging import FOLDER, make_copies
from dossier_gen.problems import Severity, has_errors
from dossier_gen.reading.values import READERS, Refusal
from dossier_gen.site import Settings, Site, build


def _address(ctx: click.Context, param: click.Parameter, value: str) -> str:
    """The site's address with a slash at its end; "" where none was given."""
    if not value:
        return ""
    try:
        READERS[Url](value, Url())
    except Refusal as refusal:
        raise click.BadParameter(f"{refusal.message}. {refusal.hint}", ctx, param) from None
    return value.rstrip("/") + "/"


@click.command(name="export")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@content_option
@click.option("--name", metavar="TITLE", default="Dossiers", show_default=True, help="What the site is called.")
@click.option("--url", default="", callback=_address, help="The site's address, such as https://example.org/news/.")
@color_option
def command(folder: Path, content: Path, name: str, url: str, color: str) -> None:
    """Write the site as plain Markdown.

    Site builders other than MkDocs take it. DIR is new, empty, or from an earlier export, whose files are replaced. If
    the content has errors, they are shown and nothing is written.
    """
    if folder.resolve().is_relative_to(content.resolve()):
        raise click.BadParameter(f"`{folder}` lies in the content folder", param_hint="DIR")
    site = build(content, Settings(name, url), now())
    if has_errors(site.problems):
        errors = [problem for problem in site.problems if problem.severity is Severity.ERROR]
        colour = colours(color)
        click.echo(as_text(shown(errors, content), colour=colour) + found_summary(errors), color=colour)
        click.get_current_context().exit(1)
    files = _files(site, content)
    write_tree(folder, files)
    click.echo(f"Wrote {len(files)} files to {folder}.")


def _files(site: Site, content: Path) -> dict[str, bytes]:
    """All files of the export by path: what was made, and the pictures and other files that it shows."""
    files = {path: (content / path).read_bytes() for path in sorted(site.media)}
    made, failures = make_copies(content, site.sizes, site.untouched, content.parent / FOLDER)
    if failures:
        damaged = "; ".join(f"{failure.path} ({failure.reason})" for failure in failures)
        raise click.ClickException(f"Nothing was written, as pictures are damaged: {damaged}")
    files |= {copy.path: copy.data.read_bytes() if isinstance(copy.data, Path) else copy.data for copy in made}
    for output in export(site):
        files[output.path] = output.content.encode("utf-8") if isinstance(output.content, str) else output.content
    return files
