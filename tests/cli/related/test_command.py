"""`dossier related`: the ranking, and what stands in the way of one."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

GOLDEN = Path(__file__).resolve().parent.parent / "golden"
Run = Callable[..., Result]
HAMA = "articles/2024/12/from-hama-to-damascus.md"
ARTICLE = "---\ntitle: {title}\nsummary: S\ndate: {date}\n{more}---\n\nText.\n"


@pytest.fixture(autouse=True)
def _more(content: Path) -> None:
    write(content, "articles/2024/12/after.md", "2024-12-12", "dossiers: [fall]\npeople: [ali-omar]\n")
    write(content, "articles/2024/12/before.md", "2024-12-01", "dossiers: [fall]\nplaces: [hama]\n")
    write(content, "articles/2024/12/who-is-who.md", "2024-12-08", "people: [ali-omar]\nkind: profile\n")


def write(content: Path, path: str, date: str, more: str) -> None:
    text = ARTICLE.format(title=f"Title of {Path(path).stem}", date=date, more=more)
    (content / path).write_text(text, encoding="utf-8", newline="\n")


def named(result: Result) -> list[tuple[str, str | None]]:
    """The articles of a ranking as JSON, each with its list."""
    return [(row["id"], row["list"]) for row in json.loads(result.stdout)["ranking"]]


def test_text(run: Run, golden: Callable[[Path, str], None]) -> None:
    result = run("related", "from-hama-to-damascus")
    assert result.exit_code == 0
    golden(GOLDEN / "related.txt", result.stdout)


def test_json(run: Run, golden: Callable[[Path, str], None]) -> None:
    golden(GOLDEN / "related.json", run("related", "from-hama-to-damascus", "--format", "json", "--limit", "1").stdout)


@pytest.mark.parametrize("path", [HAMA, f"content/{HAMA}", f"./content/articles/../{HAMA}", "from-hama-to-damascus"])
def test_an_article_by_its_file_or_its_id(run: Run, path: str) -> None:
    assert ("after", "What happened next") in named(run("related", path, "--format", "json"))


def test_few_are_shown_and_the_rest_counted(run: Run) -> None:
    output = run("related", "from-hama-to-damascus", "--limit", "2").stdout
    assert output.endswith("2 of 3 shown; --limit shows more.\n")
    assert output.count("→") == 2


@pytest.mark.parametrize(
    ("more", "state"),
    [
        ("draft: true\n", "a draft"),
        ("publish: 2024-12-24\n", "held back until 2024-12-24"),
        ("expires: 2024-12-15\n", "no longer on the site"),
    ],
)
def test_an_article_that_is_not_published_is_ranked_as_if_it_were(
    run: Run, content: Path, more: str, state: str
) -> None:
    own = "events: [{id: own, date: 2024-12-02, title: Own, sources: [wire-hama]}]\nread_also: [not-yet, before]\n"
    write(content, "articles/2024/12/hidden.md", "2024-12-10", f"people: [ali-omar]\ndossiers: [fall]\n{own}{more}")
    result = run("related", "hidden", "--format", "json")
    assert json.loads(result.stdout)["article"]["hidden"] == state
    assert ("before", None) in named(result)
    assert ("after", "What happened next") in named(result)
    assert (
        f"content/articles/2024/12/hidden.md, {state}: ranked as if it were on the site"
        in run("related", "hidden").stdout
    )
    assert "hidden" not in dict(named(run("related", "from-hama-to-damascus", "--format", "json")))


def test_another_draft_is_not_related(run: Run, content: Path) -> None:
    for key in ("one", "two"):
        write(content, f"articles/2024/12/{key}.md", "2024-12-10", "draft: true\norganisations: [crew]\n")
    (content / "organisations").mkdir()
    (content / "organisations" / "crew.md").write_text("---\nname: The crew\n---\n", encoding="utf-8")
    assert "two" not in dict(named(run("related", "one", "--format", "json")))


def test_what_the_page_lists_beside_the_ranking(run: Run, content: Path) -> None:
    for number in range(40):
        write(content, f"articles/2024/12/n{number}.md", "2024-12-03", "dossiers: [fall]\n")
    write(content, "articles/2024/12/explained.md", "2020-01-01", "dossiers: [fall]\nkind: explainer\n")
    more = "The page lists besides:\n\n    Title of explained, 1 January 2020\n"
    assert more in run("related", "n1").stdout
    (only,) = json.loads(run("related", "n1", "--format", "json").stdout)["also_listed"]
    assert (only["id"], only["list"]) == ("explained", "Background")


def test_nothing_is_related(run: Run, content: Path) -> None:
    alone = "---\ntitle: Solo\nsummary: Unlike\ndate: 2024-12-03\nkind: opinion\n---\n\nApart.\n"
    (content / "articles/2024/12/alone.md").write_text(alone, encoding="utf-8")
    result = run("related", "alone")
    assert result.exit_code == 0
    assert result.stdout.endswith("Nothing is related to it: it shares nothing with any other article.\n")


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("from-hama-to-damscus", "did you mean `from-hama-to-damascus`?"),
        ("content/articles/2024/12/befor.md", "did you mean `content/articles/2024/12/before.md`?"),
        ("articles/2024/11/before.md", "did you mean `content/articles/2024/12/before.md`?"),
        ("zzz", "there is no article `zzz`; name its file, or its id."),
        ("content/people/ali-omar.md", "`content/people/ali-omar.md` is no article, but a person"),
        ("content/dossiers/fall/events.yml", "`content/dossiers/fall/events.yml` is no article"),
        ("broken", "`broken` could not be read; `dossier check` says what is wrong in it"),
        ("content/articles/2024/12/broken.md", "could not be read; `dossier check` says what is wrong in it"),
    ],
)
def test_what_is_no_article(run: Run, content: Path, path: str, message: str) -> None:
    write(content, "articles/2024/12/broken.md", "yesterday", "")
    result = run("related", path)
    assert result.exit_code == 2
    assert message in result.stderr


def test_mistakes_elsewhere_do_not_stand_in_the_way(run: Run, content: Path) -> None:
    write(
        content, "articles/2024/12/odd.md", "2024-12-03", "dossiers: [fall, gone]\npeople: [gone]\nread_also: [gone]\n"
    )
    assert run("related", "odd").exit_code == 0
