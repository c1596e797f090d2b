"""All checks together: in order, once each, advice last of all."""

from dataclasses import replace

from dossier_gen.checks import ADVICE, CHECKS, check
from dossier_gen.model import Library, Person
from dossier_gen.policies import NEEDED
from tests.checks.found import NOW
from tests.factory import article, claim, dossier, event, library, named, page


def codes(made: Library) -> list[tuple[str, str]]:
    return [(problem.code, problem.place.path) for problem in check(made, NOW)]


def test_an_empty_library() -> None:
    assert check(Library(), NOW) == ()


def test_problems_come_in_order_and_once() -> None:
    made = library(article("b", read_also=("x", "b")), article("a", section="y", body="[z](q.md)"), claim("c"))
    told = check(made, NOW)
    assert list(told) == sorted(set(told), key=lambda p: (p.place, p.code, p.field, p.message))
    assert [(problem.code, problem.place.path) for problem in told] == [
        ("unknown-id", "articles/2024/01/a.md"),
        ("broken-link", "articles/2024/01/a.md"),
        ("reference-cycle", "articles/2024/01/b.md"),
        ("unknown-id", "articles/2024/01/b.md"),
        ("event-without-source", "dossiers/d/claims.yml"),
    ]


def test_advice_waits_until_every_id_is_sound() -> None:
    advice = [("uncovered-dossier", "dossiers/d/index.md"), ("unmentioned-entity", "outlets/o.md")]
    sound = (dossier("d"), named(Person, "p"), article("a", people=("p",)), *map(page, NEEDED))
    assert codes(library(*sound)) == advice
    assert codes(replace(library(*sound), broken=frozenset({("people", "lost")}))) == []
    assert codes(library(*sound, event("e"))) == [("event-without-source", "dossiers/d/events.yml"), *advice]
    assert codes(library(*sound, article("b", people=("q",)))) == [("unknown-id", "articles/2024/01/b.md")]


def test_every_check_is_in_the_list_once() -> None:
    checks = [*CHECKS, *ADVICE]
    assert len(checks) == len(set(checks))
