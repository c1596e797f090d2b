"""`dossier explain`: what a kind of problem means, with an example of it wrong and right."""

from textwrap import fill, indent

import click

from dossier_gen.problems import Rule, Severity
from dossier_gen.reading.values import did_you_mean
from dossier_gen.rules import RULES
from dossier_gen.slugs import slugify


@click.command(name="explain")
@click.argument("code", required=False)
def command(code: str | None) -> None:
    """Say what a kind of problem means.

    CODE is what stands in brackets, as in error[unknown-key]; without it, all of them are listed.
    """
    if code is None:
        click.echo(listing())
    elif code in RULES:
        click.echo(explanation(RULES[code]))
    else:
        near = [f"`{found}`" for found in _near(code)]
        hint = f"did you mean {' or '.join(near)}?" if near else "`dossier explain` lists them all."
        raise click.BadParameter(f"there is no problem `{code}`; {hint}", param_hint="CODE")


def _near(code: str) -> list[str]:
    """The codes that hold all the words of what was typed; else the one most like it, if any is."""
    words = set(slugify(code).split("-"))
    holding = [known for known in RULES if words <= set(known.split("-"))]
    return holding or list(filter(None, [did_you_mean(code, RULES)]))


def listing() -> str:
    """All kinds of problems with their titles, the errors first."""
    width = max(map(len, RULES))
    parts = []
    for severity in Severity:
        rules = [rule for rule in RULES.values() if rule.severity is severity]
        parts.append("\n".join([f"{severity}s:", *(f"  {rule.code:{width}}  {rule.title}" for rule in rules)]))
    return "\n\n".join(parts)


def explanation(rule: Rule) -> str:
    """All that is known about one kind of problem."""
    parts = [
        f"{rule.severity}[{rule.code}]: {rule.title}",
        "\n\n".join(fill(paragraph, 88) for paragraph in rule.explanation.split("\n\n")),
        f"Wrong:\n\n{indent(rule.bad.rstrip(), '    ')}",
        f"Right:\n\n{indent(rule.good.rstrip(), '    ')}",
    ]
    return "\n\n".join(part.rstrip() for part in parts)
