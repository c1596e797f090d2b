"""The ids that a file with mistakes may hold."""

import pytest

from dossier_gen.reading.remains import lost_ids


@pytest.mark.parametrize(
    "entry",
    [
        "- id: a-b",
        "-   id:   'a-b'",
        '- "id": "a-b"',
        "- {id: a-b, title: x}",
        "- {title: x, id: a-b}",
        "  id: a-b # c",
        "- title: x\n  id: a-b",
        "- id a-b\n  title: x",
        "- iq: a-b",
        "- ID: A_B",
        "- Id: A B\n- id: a-b",
    ],
)
def test_ids_that_are_written(entry: str) -> None:
    assert ("events", "a-b") in set(lost_ids("dossiers/d/events.yml", entry))
    assert ("sources", "a-b") in set(lost_ids("articles/x.md", entry))


def test_a_ledger_holds_records_of_its_collection_alone() -> None:
    assert set(lost_ids("dossiers/d/events.yml", "- id: a\n- id: b")) == {("events", "a"), ("events", "b")}


def test_what_is_no_id_is_none() -> None:
    assert not set(lost_ids("dossiers/d/events.yml", "- said: a\n  sources:\n  - b\n  text: avoid it"))


def test_a_file_is_what_its_path_says() -> None:
    assert set(lost_ids("people/jane.md", "")) == {("people", "jane")}
    assert set(lost_ids("dossiers/d/index.md", "")) == {("dossiers", "d")}


@pytest.mark.parametrize("path", ["people/Bashar Assad.md", "people/x/bashar-assad.md", "people/bashar-assad.markdown"])
def test_a_misplaced_file_is_what_it_may_have_been(path: str) -> None:
    assert ("people", "bashar-assad") in set(lost_ids(path, ""))


def test_a_misplaced_ledger_holds_whatever_its_entries_may_be() -> None:
    found = set(lost_ids("dossiers/d/event.yml", "- id: a"))
    assert {("events", "a"), ("claims", "a"), ("sources", "a")} <= found
