"""`dossier related`: what is related to an article, by how much and why, and where it stands on the article's page."""

from pathlib import Path

import click

from dossier_gen.cli.edges import color_option, colours, content_option, now
from dossier_gen.cli.related.find import find
from dossier_gen.cli.related.formats import Asked, as_json, as_text
from dossier_gen.cli.related.ranking import ranking, state
from dossier_gen.cli.shown import shown_path
from dossier_gen.reading import read


@click.command(name="related")
@click.argument("article", metavar="PATH")
@content_option
@click.option(
    "--limit", type=click.IntRange(min=1), default=10, show_default=True, help="The most of the ranking to show."
)
@click.option(
    "--format",
    "output",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For people, or for programs.",
)
@color_option
def command(article: str, content: Path, limit: int, output: str, color: str) -> None:
    """Say what is related to an article, and why.

    PATH is the article's file, or its id. Each match has its score, how much of it comes from what, the reason that
    readers see, and the list of the page in which it stands, or why it stands in none. An article that is not
    published yet is ranked as if it were.
    """
    library, when = read(content).library, now()
    asked = find(article, library, content)
    rows = ranking(asked, library, when)
    paths = {one.id: shown_path(content, one.path) for one in (asked, *(row.article for row in rows))}
    told = Asked(asked, state(asked, when), rows, paths)
    if output == "json":
        click.echo(as_json(told, limit), nl=False)
    else:
        colour = colours(color)
        click.echo(as_text(told, limit, colour=colour), nl=False, color=colour)
