"""`dossier explain`: every code is listed and explained."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from dossier_gen.cli.explain import explanation
from dossier_gen.problems import Rule, Severity
from dossier_gen.rules import RULES

GOLDEN = Path(__file__).resolve().parent / "golden"
Run = Callable[..., Result]


def test_all_codes_are_listed_by_severity(run: Run) -> None:
    output = run("explain").output
    errors, _, warnings = output.partition("\nwarnings:\n")
    assert errors.startswith("errors:\n")
    for rule in RULES.values():
        part = errors if rule.severity is Severity.ERROR else warnings
        assert any(line.split() == [rule.code, *rule.title.split()] for line in part.splitlines())


@pytest.mark.parametrize("code", sorted(RULES))
def test_every_code_is_explained(run: Run, code: str) -> None:
    result = run("explain", code)
    rule = RULES[code]
    assert result.output.startswith(f"{rule.severity}[{code}]: {rule.title}\n\n")
    assert " ".join(rule.explanation.split()) in " ".join(result.output.split())
    assert result.exit_code == 0


def test_explanation(golden: Callable[[Path, str], None]) -> None:
    rule = Rule(
        "unknown-key",
        Severity.ERROR,
        "A key that no record has",
        "Every record has a fixed set of keys, so that a misspelt one is not silently passed over.\n\n"
        "The reference lists them all; the message names the one that was most likely meant, if any is near to it.",
        "title: A text\nsumary: Something\n",
        "title: A text\nsummary: Something\n",
    )
    golden(GOLDEN / "explanation.txt", explanation(rule) + "\n")


@pytest.mark.parametrize(
    ("code", "cure"),
    [
        ("unknwon-key", "did you mean `unknown-key`?"),
        ("UNKNOWN_KEY", "did you mean `unknown-key`?"),
        ("read-also", "did you mean `outdated-read-also` or `unpublished-read-also`?"),
        ("key", "did you mean `yaml-duplicate-key` or `yaml-key` or `unknown-key` or `missing-key`?"),
        ("zzz", "lists"),
        ("…", "lists"),
    ],
)
def test_unknown_code(run: Run, code: str, cure: str) -> None:
    result = run("explain", code)
    assert f"there is no problem `{code}`" in result.stderr
    assert cure in result.stderr
    assert result.exit_code == 2
