"""`dossier new`: a new file or an entry of a ledger, valid and ready to be filled in."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

import click

from dossier_gen.cli.edges import Failure, content_option, now
from dossier_gen.cli.new.asking import completed
from dossier_gen.cli.new.checks import new_id, readable, sound
from dossier_gen.cli.new.kinds import KINDS, NewKind
from dossier_gen.cli.new.place import append_entry, write_file
from dossier_gen.cli.new.request import Request, assumed
from dossier_gen.cli.new.text import Values, front_matter, ledger_entry
from dossier_gen.cli.shown import shown_path
from dossier_gen.fields import (
    Choice,
    Country,
    EdtfDate,
    Flag,
    Kind,
    Language,
    Many,
    MomentKind,
    Number,
    Ref,
    RefOrNew,
    Text,
    Url,
    Voice,
    single,
)
from dossier_gen.moments import parse_moment
from dossier_gen.reading import read
from dossier_gen.reading.layout import Slot, slot

_DOSSIER = "The dossier whose ledger it joins; where there is only one, that one."
_METAVARS: Mapping[type[Kind], str] = MappingProxyType(
    {Ref: "ID", RefOrNew: "ID", Voice: "WHO", EdtfDate: "DATE", MomentKind: "DATE", Url: "URL", Text: "TEXT"}
    | {Number: "NUMBER", Country: "CODE", Language: "TAG"}
)
_SLUG = "Its id, where the one made from the title will not do."


@click.group(name="new")
def command() -> None:
    """Write a new article, event, source ...

    It is valid, and ready to be filled in; every further key stands in it as a comment. Nothing is overwritten.
    """


def _command(kind: NewKind) -> click.Command:
    """The command that makes one kind of record."""

    def run(title: str, content: Path, slug: str | None, **options: Any) -> None:
        dossier = options.pop("dossier", None) if kind.in_ledger else None
        named = ((kind.options[name.replace("_", "-")], value) for name, value in options.items())
        given = {key: _once(value) for key, value in named if value not in (None, (), False)}
        _make(Request(kind, content, title, given, slug, dossier))

    made = click.Command(f"{kind.name}", callback=run, params=_parameters(kind), help=_help(kind))
    return content_option(made)


def _once(value: str | tuple[str, ...] | Literal[True]) -> str | tuple[str, ...]:
    """The value of an option, each of several once; that of one without a value is true."""
    if value is True:
        return "true"
    return value if isinstance(value, str) else tuple(dict.fromkeys(value))


def _help(kind: NewKind) -> str:
    where = f"in the ledger {kind.collection}.yml of a dossier" if kind.in_ledger else "as a file"
    return f"Write a new {kind.name} {where}. {(kind.record.__doc__ or '').partition(chr(10))[0]}"


def _parameters(kind: NewKind) -> list[click.Parameter]:
    params: list[click.Parameter] = [click.Argument(["title"], metavar=kind.title.upper())]
    params += [_option(kind, name, key) for name, key in kind.options.items()]
    if kind.in_ledger:
        params.append(click.Option(["--dossier"], metavar="ID", help=_DOSSIER))
    return [*params, click.Option(["--slug"], metavar="ID", help=_SLUG)]


def _option(kind: NewKind, name: str, key: str) -> click.Option:
    spec = kind.spec(key)
    many = isinstance(spec.kind, Many)
    return click.Option(
        [f"--{name}"],
        type=_type(spec.kind),
        metavar=_METAVARS.get(type(single(spec.kind))),
        is_flag=isinstance(spec.kind, Flag) or None,  # False would let a value that begins with - be an option
        multiple=many,
        help=spec.doc + (" May be given more than once." if many else "") + _if_not_given(kind, key),
    )


def _type(kind: Kind) -> click.ParamType[Any]:
    """What click makes of an option's value; what else it must be is looked at later, as in a file."""
    if isinstance(kind, Choice):
        return click.Choice(kind.words)
    return click.BOOL if isinstance(kind, Flag) else click.STRING


def _if_not_given(kind: NewKind, key: str) -> str:
    if key == "date" and kind.today:
        return " Today, where it is not given."
    if kind.collection == "events" and key in {"status", "sources"}:
        return " expected, where no source is given." if key == "status" else ""
    return " Must be given; in a terminal it is asked for." if kind.needs(key) else ""


def _make(request: Request) -> None:
    """Write the new record; prints the path and the line to go on at, and what was taken for granted."""
    kind, time = request.kind, now()
    library = read(request.content).library
    entered = {kind.entered: time.date().isoformat()} if kind.entered else {}
    values: Values = {kind.title: " ".join(request.title.split()), **request.given, **kind.fixed, **entered}
    guesses = assumed(kind, values, time)
    values = {**values, **guesses}
    sound(kind, values, library)
    readable(kind, values, library, time)
    values = {**values, "id": new_id(kind, request.title, request.slug, library)}
    if kind.in_ledger:
        dossier, values = completed(request, values, library, time)
        _append(request, values, f"dossiers/{dossier}/{kind.collection}.yml", guesses)
    else:
        path = _path(kind, values)
        line = write_file(request.content, path, front_matter(kind.record, values))
        click.echo(f"{shown_path(request.content, path)}:{line}")


def _append(request: Request, values: Values, path: str, guesses: Mapping[str, str]) -> None:
    """Write an entry of a ledger; what was taken for granted in it is told on stderr, with its lines."""
    draft = ledger_entry(request.kind.record, values)
    line = append_entry(request.content, path, draft)
    before = line - draft.line
    first = min((before + draft.line_of(key) for key in guesses), default=line)
    click.echo(f"{shown_path(request.content, path)}:{first}")
    notes = dict(guesses)
    if "status" in guesses:
        notes["sources"] = "none yet; every status but `expected` needs one"
    if notes:
        told = (f"  line {before + draft.line_of(key)}: {key}: {note}" for key, note in notes.items())
        click.echo("\n".join(("These were not given; edit what does not fit:", *told)), err=True)


def _path(kind: NewKind, values: Values) -> str:
    """Where the new file goes; Failure where a file of that name would be something else."""
    key = str(values["id"])
    path = f"{kind.collection}/{key}.md"
    if kind.collection == "articles":
        path = f"articles/{parse_moment(str(values['date'])).day:%Y/%m}/{key}.md"
    elif kind.collection == "dossiers":
        path = f"dossiers/{key}/index.md"
    if slot(path) != Slot(path, kind.collection, key):
        raise Failure(f"`{key}` cannot be the id of a file; name another with --slug")
    return path


for _kind in KINDS.values():
    command.add_command(_command(_kind))
