"""What an editor asked `dossier new` for, what is taken for granted in it, and what it lacks."""

import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from dossier_gen.cli.new.kinds import NewKind
from dossier_gen.cli.new.text import Values
from dossier_gen.fields import Flag

#: The one thing an entry needs that is no key of it: the dossier whose ledger it joins.
DOSSIER = "dossier"
_CONTENT = Path("content")


@dataclass(frozen=True, slots=True)
class Request:
    """A command line as it was typed: `given` are the values of its options by key."""

    kind: NewKind
    content: Path
    title: str
    given: Values
    slug: str | None
    dossier: str | None

    def option(self, key: str) -> str:
        """The option that fills a key: "--said-by"."""
        names = {filled: name for name, filled in self.kind.options.items()}
        return f"--{names.get(key, key)}"

    def with_more(self, more: Mapping[str, str]) -> str:
        """The command line with further options, by key, quoted for a POSIX shell."""
        values = {**self.given, **({DOSSIER: self.dossier} if self.dossier else {}), **more}
        words = [word for key, value in values.items() for one in _each(value) for word in self._words(key, one)]
        words += ["--slug", self.slug] if self.slug else []
        words += ["--content", str(self.content)] if self.content != _CONTENT else []
        title = [*words, "--", self.title] if self.title.startswith("-") else [self.title, *words]
        return shlex.join(["dossier", "new", self.kind.name, *title])

    def _words(self, key: str, value: str) -> tuple[str, ...]:
        """An option with its value; one that is true or not has none."""
        is_flag = key != DOSSIER and isinstance(self.kind.spec(key).kind, Flag)
        return (self.option(key),) if is_flag else (self.option(key), value)


def assumed(kind: NewKind, given: Values, now: datetime) -> dict[str, str]:
    """What is taken for granted where it was not given: today's date; that an event without a source is expected.

    An event that has a source has a date that only the editor knows.
    """
    values = {}
    if kind.today and "date" not in given and not (kind.collection == "events" and "sources" in given):
        values["date"] = now.date().isoformat()
    if kind.collection == "events" and not given.keys() & {"status", "sources"}:
        values["status"] = "expected"
    return values


def lacking(kind: NewKind, values: Values) -> tuple[str, ...]:
    """The keys that a new entry still needs; an event that is only expected needs no source."""
    expected = kind.collection == "events" and values.get("status") == "expected"
    needed = (key for key in kind.options.values() if kind.needs(key) and key not in values)
    return tuple(key for key in needed if not (expected and key == "sources"))


def _each(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value
