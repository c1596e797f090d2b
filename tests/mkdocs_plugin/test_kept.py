"""What one build keeps for the next."""

from pathlib import Path

import pytest

from dossier_gen.mkdocs_plugin import kept


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    assert kept.load(tmp_path) is None
    kept.save(tmp_path, [b"one ", memoryview(b"two")])
    assert kept.load(tmp_path) == b"one two"
    kept.save(tmp_path, [b"three"])
    assert kept.load(tmp_path) == b"three"
    assert [path.name for path in (tmp_path / kept.FILE).parent.iterdir()] == [kept.FILE.name]


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / kept.FILE.parts[0]).write_text("a file in the way", "utf-8")
    kept.save(tmp_path, [b"one"])
    assert kept.load(tmp_path) is None


def test_what_fails_halfway_leaves_what_was_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept.save(tmp_path, [b"one"])

    def full(_: Path, __: Path) -> Path:
        raise OSError("No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    kept.save(tmp_path, [b"two"])
    assert kept.load(tmp_path) == b"one"
    assert [path.name for path in (tmp_path / kept.FILE).parent.iterdir()] == [kept.FILE.name]
