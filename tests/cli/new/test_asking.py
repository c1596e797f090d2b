"""What `dossier new` lacks: asked for at a terminal, named all at once elsewhere."""

import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dossier_gen.cli import main
from dossier_gen.clock import now
from dossier_gen.site import examine

GOLDEN = Path(__file__).resolve().parent.parent / "golden"
Run = Callable[..., Result]
Golden = Callable[[Path, str], None]


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `dossier new` at a terminal; the first argument is the command line, the others are typed answers."""
    monkeypatch.setattr("dossier_gen.cli.new.asking.at_terminal", lambda: True)

    def invoke(line: str, *answers: str) -> Result:
        typed = "".join(f"{one}\n" for one in answers)
        return CliRunner(catch_exceptions=False).invoke(main, ["new", *shlex.split(line)], input=typed)

    return invoke


@pytest.fixture
def second(content: Path) -> Path:
    """The content folder, with a second dossier."""
    (content / "dossiers/bases").mkdir()
    (content / "dossiers/bases/index.md").write_text("---\ntitle: The bases\nsummary: Two.\n---\n", "utf-8")
    return content


def files(content: Path) -> dict[Path, bytes]:
    """All that is in a content folder."""
    return {path: path.read_bytes() for path in content.rglob("*") if path.is_file()}


def test_all_that_is_missing_is_named_at_once(second: Path, run: Run, golden: Golden) -> None:
    before = files(second)
    result = run("new", "claim", "Homs is 'next'", "--date", "2024-12-07")
    assert result.exit_code == 2
    assert files(second) == before
    golden(GOLDEN / "new-claim-missing.txt", result.stderr)


@pytest.mark.parametrize(
    "line",
    [
        "claim 'It fell; $HOME \"so\"'",
        "claim --slug x -- '--source'",
        "claim 'It fell' --source wire-homs --source wire-hama --status disputed",
        "source 'The Wire' --url 'https://a.example/?a=1&b=2'",
        "event 'Bases' --status reported --date 2024~",
        "event 'Bases'",
    ],
)
def test_the_example_works_and_keeps_what_was_given(second: Path, run: Run, line: str) -> None:
    refused = run("new", *shlex.split(line))
    assert refused.exit_code == 2
    example = next(text for text in refused.stderr.splitlines() if text.startswith("  dossier new "))
    words = shlex.split(example)[1:]
    assert set(shlex.split(line)) <= set(words)
    assert run(*words).exit_code == 0
    assert not any(problem.severity == "error" for problem in examine(second, now()).problems)


def test_the_example_names_the_content_where_it_lies_elsewhere(second: Path, run: Run) -> None:
    second.rename(second.parent / "other")
    refused = run("new", "event", "Bases", "--content", "other")
    assert "\n  dossier new event Bases --dossier bases --content other\n" in refused.stderr


def test_only_the_first_few_are_listed(content: Path, run: Run) -> None:
    for number in range(7):
        (content / f"outlets/w{number}.md").write_text("---\nname: W\n---\n", "utf-8")
    result = run("new", "source", "W5 says", "--slug", "x")
    assert "\n  --outlet: w5, w0, w1, w2, w3 and 3 more\n" in result.stderr


def test_where_nothing_can_be_named_it_is_to_be_made_first(content: Path, run: Run, answer: Run) -> None:
    (content / "dossiers/fall/sources.yml").unlink()
    message = 'a claim needs --source, and there is no source yet to name. Make one first with: dossier new source "...'
    for result in (run("new", "claim", "It fell"), answer("claim 'It fell'")):
        assert message in result.stderr
        assert result.exit_code == 2


def test_a_terminal_is_asked_for_each(second: Path, answer: Run) -> None:
    result = answer("claim 'Homs is next'", "fall", "Two officers", "wire-homs, wire-hama wire-homs")
    assert result.exit_code == 0
    assert "Known: wire-homs, wire-hama\n--source (several with commas): " in result.stdout
    assert result.stdout.endswith("\ncontent/dossiers/fall/claims.yml:5\n")
    claim = examine(second, now()).library.claims["homs-is-next"]
    assert (claim.said_by, claim.sources) == (("Two officers",), ("wire-homs", "wire-hama"))


def test_several_voices_are_parted_by_semicolons(second: Path, answer: Run) -> None:
    result = answer("claim 'Homs is next'", "fall", "ali-omar; Two officers, retired", "wire-homs")
    assert "--said-by (several with semicolons): " in result.stdout
    claim = examine(second, now()).library.claims["homs-is-next"]
    assert claim.said_by == ("ali-omar", "Two officers, retired")


@pytest.mark.parametrize(
    ("line", "answers", "message"),
    [
        ("claim x --dossier fall --source wire-hama", ("ali-omer", "ali-omar"), "Did you mean `ali-omar`?"),
        ("claim x --dossier fall --said-by Ali", ("wire-hamma", "wire-hama"), "Did you mean `wire-hama`?"),
        ("claim x --dossier fall --said-by Ali", ("  ", "wire-hama"), "--source is empty"),
        ("claim x --dossier fall --said-by Ali", ("secret-paper", "wire-hama"), "`not-yet`, which is not published"),
        ("source x --dossier fall", ("wir", "wire"), "Did you mean `wire`?"),
        ("event x --dossier fall --status denied", ("x, wire-hama", "wire-hama"), "--source `x` is not the id"),
        ("event x", ("fal", "fall"), "--dossier `fal` is not the id of a dossier. Did you mean `fall`?"),
    ],
)
def test_a_wrong_answer_is_asked_for_again(
    second: Path, answer: Run, line: str, answers: tuple[str, str], message: str
) -> None:
    result = answer(line, *answers)
    assert result.output.count("Error: ") == 1
    assert message in result.output
    assert result.exit_code == 0


def test_who_gives_no_answer_writes_nothing(second: Path, answer: Run) -> None:
    before = files(second)
    result = answer("claim x", "fall", "Ali")
    assert result.stderr.endswith("Aborted!\n")
    assert result.exit_code == 1
    assert files(second) == before


def test_nothing_is_asked_for_what_is_given(content: Path, answer: Run) -> None:
    assert answer("source x --outlet wire").stdout == "content/dossiers/fall/sources.yml:11\n"


def test_no_question_is_asked_for_a_title_that_is_taken(second: Path, answer: Run) -> None:
    result = answer("event 'Hama falls'", "fall")
    assert "there is already an event `hama-falls`" in result.stderr
    assert result.stdout == ""
