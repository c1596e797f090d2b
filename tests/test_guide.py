"""What "Commit your first article" tells editors to write is right, put in the place of what it quotes."""

import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

from dossier_gen.problems import Severity
from dossier_gen.reading import source_line
from dossier_gen.site import check

ROOT = Path(__file__).resolve().parent.parent
GUIDE = (ROOT / "dossier_gen" / "docs" / "first-article.md").read_text("utf-8")
NOW = datetime(2026, 12, 1, tzinfo=UTC)


def blocks(language: str) -> list[str]:
    fenced = re.findall(r"^```(\w*)\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
    return [text for said, text in fenced if said == language]


def put(ledger: Path, entry: str) -> None:
    """Replace the entry of a ledger that has the same id."""
    first_line = entry.partition("\n")[0]
    before, found, rest = ledger.read_text("utf-8").partition(first_line + "\n")
    assert found, f"{ledger.name} does not have {first_line}"
    after = rest[match.start() :] if (match := re.search(r"^- ", rest, re.MULTILINE)) else ""
    ledger.write_text(f"{before}{entry}\n{after}", "utf-8")


def test_the_guide_is_right(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    front, event, source, correction = blocks("yaml")
    dossier = content / "dossiers" / "russian-bases-in-syria"
    put(dossier / "events.yml", event)
    put(dossier / "sources.yml", source)
    (text,) = blocks("markdown")
    article = content / "articles" / "2024" / "12" / "future-of-russias-syrian-bases.md"
    article.write_text("".join([front.removesuffix("---\n"), correction, "---\n\n", text]), "utf-8")
    assert [problem for problem in check(content, NOW) if problem.severity is Severity.ERROR] == []


def test_the_problem_that_the_guide_shows_is_what_the_check_says(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    article = content / "articles" / "2024" / "12" / "future-of-russias-syrian-bases.md"
    article.write_text(article.read_text("utf-8").replace("[lababidi,", "[lababid,", 1), "utf-8")
    (problem,) = check(content, NOW)
    (shown,) = blocks("")
    assert f"error[{problem.code}]: {problem.message}\n" in shown
    assert f"{problem.place.path}:{problem.place.line}:{problem.place.column}" in shown
    assert f" | {source_line(content, problem.place.path, problem.place.line)}\n" in shown
    assert problem.hint in shown
