"""`dossier schema`: the records' keys as JSON Schema."""

from pathlib import Path

import click

import dossier_gen
from dossier_gen.cli.edges import Failure
from dossier_gen.reading.values import did_you_mean
from dossier_gen.schema import as_json, generated, schemas


@click.command(name="schema")
@click.argument("name", required=False)
@click.option("--write", is_flag=True, help="Rewrite the files in the repository that are made from the schemas.")
def command(name: str | None, *, write: bool) -> None:
    """Print a JSON Schema.

    NAME is a record (article, event ...) or a ledger (events, claims, sources); without it, all are printed as one
    object.
    """
    if write:
        if name:
            raise click.UsageError("--write rewrites all schemas; leave NAME out")
        _write(repository())
        return
    known = schemas()
    if name is None:
        click.echo(as_json(known), nl=False)
    elif name in known:
        click.echo(as_json(known[name]), nl=False)
    else:
        near = did_you_mean(name, known)
        hint = f"did you mean `{near}`?" if near else f"there are {', '.join(known)}."
        raise click.BadParameter(f"there is no schema `{name}`; {hint}", param_hint="NAME")


def repository() -> Path:
    """The root of the repository that this program runs from; Failure where it is installed without one."""
    root = Path(dossier_gen.__file__).parent.parent
    if not (root / "pyproject.toml").is_file():
        raise Failure("the schemas are written into the program's repository; run this from a checkout of it")
    return root


def _write(root: Path) -> None:
    for output in generated():
        assert isinstance(output.content, str)
        file = root / output.path
        if file.is_file() and file.read_bytes() == output.content.encode():
            continue
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(output.content, encoding="utf-8", newline="\n")
        click.echo(output.path)
