"""A small project to run the commands in, and the commands."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dossier_gen.cli import main
from dossier_gen.policies import NEEDED

FILES = {
    "articles/2024/12/from-hama-to-damascus.md": """\
---
title: From Hama to Damascus
summary: How the road to the capital fell.
date: 2024-12-09
authors: [desk]
dossiers: [fall]
people: [ali-omar]
places: [hama]
---

It took a week.
""",
    "articles/2024/12/not-yet.md": """\
---
title: Not yet
summary: Nobody may read this.
date: 2024-12-10
authors: [desk]
draft: true
sources:
  - {id: secret-paper, outlet: wire}
---
""",
    "dossiers/fall/index.md": "---\ntitle: The fall\nsummary: What happened.\n---\n",
    "dossiers/fall/events.yml": """\
# The ledger of the fall.
- id: hama-falls
  date: 2024-12-05
  title: Hama falls
  sources: [wire-hama]
  places: [hama]
  added: 2024-12-06
""",
    "dossiers/fall/sources.yml": """\
- id: wire-hama
  outlet: wire
  title: Hama has fallen
- id: wire-homs
  outlet: wire
  title: Homs is next
""",
    "outlets/wire.md": "---\nname: The Wire\n---\n",
    "people/ali-omar.md": "---\nname: Ali Omar\n---\n",
    "places/hama.md": "---\nname: Hama\n---\n",
    "authors/desk.md": "---\nname: The desk\n---\n",
    **{f"{key}.md": f"---\ntitle: {key}\n---\n" for key in NEEDED},
}

Run = Callable[..., Result]


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The content folder of a project that has no problem; the working directory is the project's."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1734652800")  # 2024-12-20
    for variable in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(variable, raising=False)
    for path, text in FILES.items():
        file = tmp_path / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    return tmp_path / "content"


@pytest.fixture
def run() -> Run:
    """Runs `dossier` with arguments; an exception that it lets through fails the test."""

    def invoke(*arguments: str) -> Result:
        return CliRunner(catch_exceptions=False).invoke(main, arguments)

    return invoke
