"""`dossier new`: what it writes is valid, where it belongs, and nothing is lost."""

import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from dossier_gen.cli.new.kinds import KINDS
from dossier_gen.clock import now
from dossier_gen.site import examine

GOLDEN = Path(__file__).resolve().parent.parent / "golden"
Run = Callable[..., Result]
Golden = Callable[[Path, str], None]

#: What each kind needs besides its title.
NEEDED = {
    "event": "--date 2024-12-08~ --source wire-hama",
    "claim": "--said-by 'Two officers' --source wire-hama",
    "source": "--outlet wire",
}
NASTY = (
    "A plain headline",
    "He said: no",
    'He said "no"',
    "no",
    "null",
    "10:30",
    "2024",
    "2024-12-08",
    "1e5",
    "@home",
    "- a dash",
    "# a hash",
    "a #hash",
    "&anchor *alias !tag |pipe >fold %per",
    "{a: b}",
    "[a, b]",
    "back\\slash 'quoted'",
    "ends with a colon:",
    "~ tilde",
    "tab\there, line\nbreak",
    "Übergröße 名前 شام x",
    "zero\u200bwidth x\u0085y\u2028z",
    "emoji 🕊 x",
)


def problems_after(content: Path) -> set[str]:
    """The codes of all that is wrong now."""
    return {problem.code for problem in examine(content, now()).problems}


@pytest.mark.parametrize("kind", sorted(KINDS))
@pytest.mark.parametrize("title", NASTY)
def test_whatever_is_new_is_valid_and_has_its_title(content: Path, run: Run, kind: str, title: str) -> None:
    result = run("new", kind, *shlex.split(NEEDED.get(kind, "")), "--slug", "brand-new", "--", title)
    assert result.exit_code == 0, result.output
    assert problems_after(content) <= {"unmentioned-entity", "uncovered-dossier"}
    record = examine(content, now()).library.collection(KINDS[kind].collection)["brand-new"]
    assert getattr(record, KINDS[kind].title) == " ".join(title.split())


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_it_says_where_to_go_on(content: Path, run: Run, kind: str) -> None:
    result = run("new", kind, "Brand new", *shlex.split(NEEDED.get(kind, "")))
    path, _, line = result.output.strip().rpartition(":")
    assert result.output.count("\n") == 1
    lines = Path(path).read_text("utf-8").splitlines()
    assert lines[int(line) - 1].lstrip().startswith(("# ", "summary: "))


def test_article(content: Path, run: Run, golden: Golden) -> None:
    result = run("new", "article", "What is next?", "--section", "", "--kind", "analysis")
    assert "--section is empty" in result.stderr
    result = run(
        *("new", "article", "What is next?", "--kind", "analysis", "--summary", "Nobody: knows."),
        *("--dossier", "fall", "--source", "wire-homs", "--source", "wire-hama", "--source", "wire-homs"),
    )
    assert result.output == "content/articles/2024/12/what-is-next.md:10\n"
    golden(GOLDEN / "new-article.md", (content / "articles/2024/12/what-is-next.md").read_text("utf-8"))


def test_article_is_a_draft_of_today_unless_another_day_is_given(content: Path, run: Run) -> None:
    run("new", "article", "One")
    run("new", "article", "Two", "--date", "2025-03-01T09:00+01:00")
    articles = examine(content, now()).library.articles
    assert (articles["one"].path, articles["one"].draft) == ("articles/2024/12/one.md", True)
    assert (articles["two"].path, articles["two"].draft) == ("articles/2025/03/two.md", True)


def test_person(content: Path, run: Run, golden: Golden) -> None:
    assert run("new", "person", "Ahmed al-Sharaa").output == "content/people/ahmed-al-sharaa.md:4\n"
    golden(GOLDEN / "new-person.md", (content / "people/ahmed-al-sharaa.md").read_text("utf-8"))


def test_event(content: Path, run: Run, golden: Golden) -> None:
    result = run("new", "event", "Homs falls", "--date", "2024-12-08?", "--source", "wire-homs", "--status", "reported")
    assert result.output == "content/dossiers/fall/events.yml:15\n"
    golden(GOLDEN / "new-event.yml", (content / "dossiers/fall/events.yml").read_text("utf-8"))


def test_event_of_which_only_the_title_is_known(content: Path, run: Run, golden: Golden) -> None:
    result = run("new", "event", "Elections")
    assert result.stdout == "content/dossiers/fall/events.yml:10\n"
    golden(GOLDEN / "new-event-note.txt", result.stderr)
    golden(GOLDEN / "new-event-expected.yml", (content / "dossiers/fall/events.yml").read_text("utf-8"))
    assert problems_after(content) == set()


def test_the_note_names_the_lines_of_a_ledger_with_other_line_ends(content: Path, run: Run) -> None:
    ledger = content / "dossiers/fall/events.yml"
    ledger.write_bytes(ledger.read_bytes().replace(b"\n", b"\r\n"))
    notes = re.findall(r"line (\d+): (\w+)", run("new", "event", "Elections").stderr)
    lines = ledger.read_text("utf-8").splitlines()
    assert [key for _, key in notes] == ["date", "status", "sources"]
    assert all(lines[int(line) - 1].strip().removeprefix("# ").startswith(f"{key}: ") for line, key in notes)


def test_event_with_a_source_is_not_merely_expected(content: Path, run: Run) -> None:
    refused = run("new", "event", "Homs falls", "--source", "wire-homs")
    assert refused.exit_code == 2
    assert "dossier new event 'Homs falls' --source wire-homs --date '2024-12-08~'" in refused.stderr
    assert "  --date: when, as exactly as is known, such as 2024-12-08~" in refused.stderr
    assert run("new", "event", "Homs falls", "--source", "wire-homs", "--date", "2024-12-08~").exit_code == 0
    assert examine(content, now()).library.events["homs-falls"].status == "confirmed"


def test_event_tells_the_day_on_which_it_was_entered(content: Path, run: Run) -> None:
    run("new", "event", "Homs falls", "--date", "2024-12-08~", "--source", "wire-homs")
    event = examine(content, now()).library.events["homs-falls"]
    assert (event.added and event.added.text, event.updated, event.date.text) == ("2024-12-20", None, "2024-12-08~")


def test_event_that_is_expected_needs_no_source(content: Path, run: Run) -> None:
    assert run("new", "event", "Elections", "--date", "2026", "--status", "expected").exit_code == 0
    assert problems_after(content) == set()


def test_claim_keeps_who_said_it_and_when(content: Path, run: Run) -> None:
    run("new", "claim", "It fell.", "--said-by", "ali-omar", "--date", "2024-12-07", "--source", "wire-hama")
    claim = examine(content, now()).library.claims["it-fell"]
    assert (claim.said_by, claim.said_on and claim.said_on.text, claim.sources) == (
        ("ali-omar",),
        "2024-12-07",
        ("wire-hama",),
    )


def test_source_keeps_its_address(content: Path, run: Run) -> None:
    run("new", "source", "Gone", "--outlet", "wire", "--url", "https://a.example/x?y=1&z=%20#top", "--date", "2024~")
    source = examine(content, now()).library.sources["gone"]
    assert (source.url, source.published and source.published.text) == ("https://a.example/x?y=1&z=%20#top", "2024~")


#: Every further key that can be given at once, by the kind and its title, and what it then holds.
WHOLE = (
    (
        "article 'What next' --author desk --person ali-omar --place hama --event hama-falls --source wire-hama",
        {"authors": ("desk",), "people": ("ali-omar",), "places": ("hama",), "events": ("hama-falls",)},
    ),
    (
        "event 'Homs falls' --date 2024 --source wire-homs --text No. --attributed-to ali-omar --key --person ali-omar",
        {"text": "No.", "attributed_to": ("ali-omar",), "key": True, "people": ("ali-omar",)},
    ),
    ("dossier 'The bases' --editor desk --parent fall --place hama", {"editors": ("desk",), "parent": "fall"}),
    (
        "place Homs --kind city --country SY --latitude 34.73 --longitude -36.7 --alias Hims --alias 'Emesa, the old'",
        {"country": "SY", "latitude": 34.73, "longitude": -36.7, "aliases": ("Hims", "Emesa, the old")},
    ),
    (
        "outlet Gazette --kind newspaper --country NO --homepage https://example.org",
        {"kind": "newspaper", "country": "NO", "homepage": "https://example.org"},
    ),
    ("organisation Board --alias 'The board' --country GB", {"aliases": ("The board",), "country": "GB"}),
    ("source Gone --outlet wire --via mirror.example --language ar", {"via": "mirror.example", "language": "ar"}),
    (
        "claim 'It fell.' --said-by 'Two officers' --said-by ali-omar --source wire-hama",
        {"said_by": ("Two officers", "ali-omar")},
    ),
)


@pytest.mark.parametrize(("arguments", "keys"), WHOLE)
def test_whatever_is_known_can_be_given_at_once(
    content: Path, run: Run, arguments: str, keys: dict[str, object]
) -> None:
    kind, *rest = shlex.split(arguments)
    result = run("new", kind, *rest, "--slug", "brand-new")
    assert result.exit_code == 0, result.output
    assert problems_after(content) <= {"unmentioned-entity", "uncovered-dossier"}
    record = examine(content, now()).library.collection(KINDS[kind].collection)["brand-new"]
    assert {key: getattr(record, key) for key in keys} == keys


def test_an_option_without_a_value_stands_so_in_the_command_that_would_work(content: Path, run: Run) -> None:
    result = run("new", "event", "Homs falls", "--date", "2024-12-08", "--status", "reported", "--key")
    assert (
        "dossier new event 'Homs falls' --date 2024-12-08 --status reported --key --source wire-homs" in result.stderr
    )


def test_a_second_dossier_must_be_chosen(content: Path, run: Run) -> None:
    run("new", "dossier", "The bases", "--summary", "Two bases.")
    event = ("new", "event", "Homs falls", "--date", "2024-12-08", "--source", "wire-hama")
    result = run(*event)
    assert "Error: an event needs --dossier. This would work:\n" in result.stderr
    assert result.stderr.endswith("\n  --dossier: fall, the-bases\n")
    assert result.exit_code == 2
    assert run(*event, "--dossier", "the-bases").output == "content/dossiers/the-bases/events.yml:6\n"


def test_long_titles_get_a_short_id_that_ends_with_a_word(content: Path, run: Run) -> None:
    assert run("new", "person", "Eight! " * 28).output == f"content/people/{'-'.join(['eight'] * 13)}.md:4\n"


MISUSES = (
    ("person 'محمد'", "name one with --slug"),
    ("person ' '", "the title is empty"),
    (f"person {'x' * 201}", "the title has 201 characters; at most 200 fit here"),
    ("person Ali --slug 'Ali Omar'", "--slug `Ali Omar` is no id"),
    ("person 'Ali Omar'", "there is already a person `ali-omar`; name another id with --slug"),
    ("article 'Not yet' --date 2024-11-01", "there is already an article `not-yet`"),
    ("article x --date yesterday", "--date `yesterday` is not a date"),
    ("article x --dossier fal", "--dossier `fal` is not the id of a dossier. Did you mean `fall`?"),
    ("article x --section desk", 'Make it with: dossier new section "..."'),
    ("section Index", "`index` cannot be the id of a file; name another with --slug"),
    ("event x --date 2024 --status reported", "an event needs --source. This would work:"),
    ("event x --status denied", "wire-hama, wire-homs; an event with --status expected needs none"),
    ("event x --date 8.12.2024 --source wire-hama", "8.12.2024"),
    (
        "event x --date 2024 --source wire-hamma",
        "--source `wire-hamma` is not the id of a source. Did you mean `wire-h",
    ),
    ("event x --date 2024 --source secret-paper", "is written in the article `not-yet`, which is not published"),
    ("event 'Hama falls' --date 2024 --source wire-hama", "there is already an event `hama-falls`"),
    ("claim x --source wire-hama", "a claim needs --said-by. This would work:"),
    ("claim x --said-by ali-omar", "a claim needs --source. This would work:"),
    ("claim x --said-by ali-omer --source wire-hama", "Did you mean `ali-omar`?"),
    ("claim x --said-by nobody --source wire-hama", "Plain words hold a capital, a space or a full stop."),
    ("source x", "a source needs --outlet. This would work:"),
    ("source x --outlet wir", "--outlet `wir` is not the id of an outlet. Did you mean `wire`?"),
    ("source x --outlet wire --via wir", "--via `wir` is not the id of an outlet. Did you mean `wire`?"),
    ("source x --outlet wire --url example.org", "--url `example.org` is no address on the web"),
    ("place x --kind planet", "'planet' is not one of"),
    ("place x --latitude 133", "--latitude `133` lies outside -90 to 90"),
    ("place x --country Syria", "--country `Syria` is no country code"),
    ("evnt x", "Did you mean 'event'?"),
)


@pytest.mark.parametrize(("arguments", "message"), MISUSES)
def test_misuse_writes_nothing(content: Path, run: Run, arguments: str, message: str) -> None:
    before = {path: path.read_bytes() for path in content.rglob("*") if path.is_file()}
    result = run("new", *shlex.split(arguments))
    assert message in result.stderr
    assert result.exit_code == 2
    assert {path: path.read_bytes() for path in content.rglob("*") if path.is_file()} == before


def test_sources_that_share_words_with_the_title_are_named_first(content: Path, run: Run) -> None:
    result = run("new", "event", "Homs next", "--status", "reported")
    assert "  --source: wire-homs, wire-hama; " in result.stderr
    assert "secret-paper" not in result.stderr


def test_without_a_dossier_there_is_no_ledger(content: Path, run: Run) -> None:
    for file in (content / "dossiers/fall").iterdir():
        file.unlink()
    result = run("new", "source", "x", "--outlet", "wire")
    assert 'there is no dossier yet; make one with: dossier new dossier "Title"' in result.stderr


def test_a_file_that_cannot_be_read_is_not_overwritten(content: Path, run: Run) -> None:
    (content / "people/zoe.md").write_text("---\n")
    result = run("new", "person", "Zoe")
    assert "there is already a person `zoe`" in result.stderr
    assert (content / "people/zoe.md").read_text() == "---\n"
