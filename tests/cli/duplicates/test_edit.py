"""The edit, made as it says, leaves content without problems in which the two events are one."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from dossier_gen.cli.duplicates.edit import Step, steps
from dossier_gen.duplicates import Merge, merge
from dossier_gen.problems import Severity
from dossier_gen.reading import read
from dossier_gen.site import check

NOW = datetime(2026, 1, 1, tzinfo=UTC)

SECOND = """\
- id: hama-is-taken  # as the wire has it
  date: 2024-12-06
  title: >-
    Hama is
    taken
  # a remark
  sources: [wire-homs]

  people:
    - ali-omar

# what follows
- id: homs-falls
  date: 2024-12-07
  title: Homs falls
  sources: [wire-homs]
"""
LEDGER = "dossiers/fall/events.yml"
ARTICLE = "articles/2024/12/from-hama-to-damascus.md"


def add(content: Path, path: str, text: str) -> None:
    file = content / path
    file.parent.mkdir(exist_ok=True)
    file.write_text((file.read_text() if file.exists() else "") + text)


def add_keys(content: Path, path: str, keys: str) -> None:
    file = content / path
    file.write_text(file.read_text().replace("\n---\n", f"\n{keys}---\n", 1))


def edited(content: Path) -> tuple[Merge, tuple[Step, ...]]:
    """Merge the two events of Hama, and make the changes that come with their lines."""
    events = read(content).library.events
    made = merge((events["hama-falls"], events["hama-is-taken"]), read(content).library, NOW.date())
    todo = steps(made, content)
    for step in todo:
        if step.what.startswith(("Write", "Remove")):
            file = content / step.path
            lines = file.read_text().split("\n")
            lines[step.first - 1 : step.last] = step.lines
            file.write_text("\n".join(lines))
    return made, todo


def assert_merged(content: Path, made: Merge) -> None:
    assert [problem for problem in check(content, NOW) if problem.severity is Severity.ERROR] == []
    events = read(content).library.events
    assert events[made.kept.id] == made.merged
    assert made.removed.id not in events


def test_two_entries_of_one_ledger(content: Path) -> None:
    add(content, LEDGER, SECOND)
    made, todo = edited(content)
    assert [(step.path, step.first, step.last) for step in todo] == [(LEDGER, 8, 17), (LEDGER, 2, 7)]
    assert_merged(content, made)
    assert made.merged.people == ("ali-omar",)
    assert [step.comments for step in todo] == [((8, "# as the wire has it"), (13, "# a remark")), ()]
    ledger = (content / LEDGER).read_text()
    assert ledger.startswith("# The ledger of the fall.\n- id: hama-falls\n")
    assert "# what follows\n- id: homs-falls\n" in ledger


def test_entries_of_two_ledgers(content: Path) -> None:
    add(content, "dossiers/hama/index.md", "---\ntitle: Hama\nsummary: The city.\n---\n")
    add(content, "dossiers/hama/events.yml", SECOND)
    made, _ = edited(content)
    assert_merged(content, made)
    assert made.merged.also_in == ("hama",)


def test_the_keys_stay_in_the_order_of_the_editor(content: Path) -> None:
    (content / LEDGER).write_text(
        "- sources: [wire-hama]\n  status: confirmed\n  title: Hama falls\n  date: 2024-12-05\n  id: hama-falls\n"
    )
    add(content, LEDGER, SECOND)
    events = read(content).library.events
    made = merge((events["hama-falls"], events["homs-falls"]), read(content).library, NOW.date())
    keys = [line.partition(":")[0].strip(" -") for line in steps(made, content)[1].lines]
    assert keys == ["sources", "status", "title", "date", "id", "aliases", "updated"]


BLOCK = """\
events:
  - id: hama-is-taken
    date: 2024-12-05
    title: Hama is taken
    sources: [wire-homs]
"""
FLOW = "events: [{id: hama-is-taken, date: 2024-12-05, title: Hama is taken, sources: [wire-homs]}]\n"


@pytest.mark.parametrize("keys", [BLOCK, f"{BLOCK}  - hama-falls\n"])
def test_an_entry_in_an_article(content: Path, keys: str) -> None:
    add_keys(content, ARTICLE, keys)
    made, _ = edited(content)
    assert_merged(content, made)
    assert read(content).library.articles["from-hama-to-damascus"].events == ("hama-falls",)


def test_an_entry_in_brackets(content: Path) -> None:
    add_keys(content, ARTICLE, FLOW)
    events = read(content).library.events
    made = merge((events["hama-falls"], events["hama-is-taken"]), read(content).library, NOW.date())
    (step,) = [step for step in steps(made, content) if step.path == ARTICLE]
    assert step.what == "Write this in place of the entry `hama-is-taken`, which begins there:"
    assert step.lines == ("hama-falls",)


def test_who_names_it(content: Path) -> None:
    add(content, LEDGER, SECOND)
    add_keys(content, ARTICLE, "events: [hama-is-taken]\n")
    add_keys(content, "articles/2024/12/not-yet.md", "events:\n  - hama-falls\n  - hama-is-taken\n")
    add(content, ARTICLE, "\n[What happened](/events/hama-falls/)\n")
    _, todo = edited(content)
    assert [(step.path, step.first, step.what) for step in todo if step.path != LEDGER] == [
        ("articles/2024/12/not-yet.md", 10, "Take `hama-falls` out of `events`; `hama-is-taken` is there already."),
        (ARTICLE, 14, "In the link, write `/events/hama-is-taken/` in place of `/events/hama-falls/`."),
    ]
