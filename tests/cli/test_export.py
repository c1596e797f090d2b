"""`dossier export`: the whole site as files, or nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from PIL import Image

from dossier_gen.clock import now
from dossier_gen.export import export
from dossier_gen.site import Settings, build

Run = Callable[..., Result]


def test_export(content: Path, run: Run, tmp_path: Path) -> None:
    result = run("export", "out", "--name", "The News", "--url", "https://example.org/news")
    expected = {
        output.path: output.content if isinstance(output.content, bytes) else output.content.encode()
        for output in export(build(content, Settings("The News", "https://example.org/news/"), now()))
    }
    found = {
        path.relative_to(tmp_path / "out").as_posix(): path.read_bytes()
        for path in (tmp_path / "out").rglob("*")
        if path.is_file() and path.name != ".dossier-export"
    }
    assert found == expected
    assert result.output == f"Wrote {len(expected)} files to out.\n"


def test_pictures_are_copied_and_drafts_are_not_exported(content: Path, run: Run, tmp_path: Path) -> None:
    (content / "media").mkdir()
    for name in ("shown.png", "not-shown.png"):
        Image.new("RGB", (600, 300)).save(content / "media" / name)
    (content / "places/hama.md").write_text(
        "---\nname: Hama\nimage: {file: media/shown.png, alt: A river, credit: The desk}\n---\n"
    )
    run("export", "out")
    with Image.open(tmp_path / "out/media/shown.png") as shown:
        assert shown.size == (600, 300)
    assert (tmp_path / "out/assets/pictures/media/shown.png.480.webp").exists()
    assert "assets/pictures/media/shown.png.480.webp 480w" in (tmp_path / "out/places/hama.md").read_text("utf-8")
    assert not (tmp_path / "out/media/not-shown.png").exists()
    assert not (tmp_path / "out/articles/2024/12/not-yet.md").exists()


def test_content_with_errors_leaves_the_last_export_as_it_was(content: Path, run: Run, tmp_path: Path) -> None:
    run("export", "out")
    before = {path: path.read_bytes() for path in (tmp_path / "out").rglob("*") if path.is_file()}
    (content / "people/zoe.md").write_text("---\nnmae: Zoe\n---\n")
    (content / "unused.svg").write_text("<svg/>")
    result = run("export", "out")
    assert "error[unknown-key]: there is no key `nmae` in a person\n --> content/people/zoe.md:2:1" in result.output
    assert result.output.endswith("\nFound 1 error in 1 file.\n")
    assert result.exit_code == 1
    assert {path: path.read_bytes() for path in (tmp_path / "out").rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["content/out"], "`content/out` lies in the content folder"),
        (["content"], "`content` lies in the content folder"),
        (["."], ". is not empty and not from an earlier export"),
        (["content/people/ali-omar.md/out"], "lies in the content folder"),
        (["out", "--url", "example.org"], "`example.org` is no address on the web"),
        (["out", "--content", "nowhere"], "there is no folder `nowhere` here"),
        ([], "Missing argument 'DIR'"),
    ],
)
def test_misuse(content: Path, run: Run, arguments: list[str], message: str) -> None:
    before = set(content.parent.rglob("*"))
    result = run("export", *arguments)
    assert message in result.stderr
    assert result.exit_code == 2
    assert set(content.parent.rglob("*")) == before
