"""Rules: each with its texts, and examples that are as wrong and as right as they say."""

import re

import pytest

from dossier_gen import rules
from dossier_gen.problems import Rule, Severity
from dossier_gen.reading.nodes import parse
from dossier_gen.rules import RULES

#: Whose examples are whole YAML documents, and short enough to be so.
YAML_RULES = [code for code in RULES if code.startswith("yaml-") and code not in ("yaml-trap", "yaml-too-large")]

each_rule = pytest.mark.parametrize("rule", RULES.values(), ids=RULES)


@each_rule
def test_a_rule_is_a_constant_named_as_its_code(rule: Rule) -> None:
    assert getattr(rules, rule.code.upper().replace("-", "_")) is rule


@each_rule
def test_a_rule_is_explained_to_editors(rule: Rule) -> None:
    sentences = re.findall(r"[.?](?: |$)", rule.explanation)
    assert 1 <= len(sentences) <= 3
    assert rule.explanation.endswith(".")
    assert 0 < len(rule.title) <= 50
    assert not rule.title.endswith(".")


@each_rule
def test_a_rule_has_two_examples_that_differ(rule: Rule) -> None:
    assert rule.bad.strip()
    assert rule.good.strip()
    assert rule.bad != rule.good
    assert max(len(line) for line in (rule.bad + rule.good).splitlines()) <= 120


@pytest.mark.parametrize("code", YAML_RULES)
def test_yaml_examples_are_as_wrong_and_as_right_as_they_say(code: str) -> None:
    _, wrong = parse(RULES[code].bad, "x.yml")
    _, right = parse(RULES[code].good, "x.yml")
    assert [problem.code for problem in wrong] == [code]
    assert right == []


def test_only_advice_is_a_warning() -> None:
    warnings = {code for code, rule in RULES.items() if rule.severity is Severity.WARNING}
    assert warnings == {
        *("uncovered-dossier", "unmentioned-entity", "unused-file"),
        *("undated-summary", "stale-summary", "overdue-expectation"),
        *("status-not-in-history", "status-without-voice", "event-without-added"),
        *("outdated-read-also", "unpublished-read-also", "contradictory-related"),
        *("later-than-article", "uncited-event"),
        "missing-policy",
    }
