"""The edge to the disk: every file is a path or a problem, and no file is followed out of the folder."""

import os
from pathlib import Path

import pytest

from dossier_gen import rules
from dossier_gen.problems import Place, Problem, Rule
from dossier_gen.reading.files import MAX_BYTES, read_remains, read_text, source_line, walk


def write(root: Path, path: str, data: bytes = b"x") -> Path:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    return file


def problem_of(found: str | Problem) -> Problem:
    assert isinstance(found, Problem)
    return found


def test_files_come_in_the_order_of_their_paths(tmp_path: Path) -> None:
    paths = ["b.md", "a/z.md", "a.md", "a/b/c.yml", "a-b.md", "Z.md", "é.md"]
    for path in paths:
        write(tmp_path, path)
    (tmp_path / "empty").mkdir()
    assert walk(tmp_path) == sorted(paths)


def test_hidden_files_and_folders_are_passed_over(tmp_path: Path) -> None:
    for path in (".git/a.md", "a/.b.md", ".DS_Store", "a/c.md"):
        write(tmp_path, path)
    assert walk(tmp_path) == ["a/c.md"]


def test_links_are_problems_and_not_followed(tmp_path: Path) -> None:
    write(tmp_path, "out/secret.md")
    root = tmp_path / "content"
    root.mkdir()
    (root / "file.md").symlink_to(tmp_path / "out/secret.md")
    (root / "folder").symlink_to(tmp_path / "out")
    (root / "nowhere").symlink_to("gone")
    (root / "itself").symlink_to(root)
    found = [problem_of(each) for each in walk(root)]
    assert [(each.rule, each.place.path) for each in found] == [
        (rules.SYMLINK, path) for path in ("file.md", "folder", "itself", "nowhere")
    ]
    assert read_remains(root, "file.md") == source_line(root, "file.md", 1) == ""


def test_a_pipe_is_a_problem_and_nobody_waits_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.md")
    (found,) = walk(tmp_path)
    assert (problem_of(found).rule, problem_of(found).message) == (rules.UNREADABLE_FILE, "this is a pipe, not a file")
    assert read_remains(tmp_path, "a.md") == source_line(tmp_path, "a.md", 1) == ""


def test_a_name_that_is_not_utf_8_is_a_problem(tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path)
    try:
        os.mkdir(folder + b"/caf\xe9")  # noqa: PTH102
        Path(os.fsdecode(folder + b"/\xff.md")).write_text("x")
    except OSError:
        pytest.skip("this disk takes only names in UTF-8")
    found = [problem_of(each) for each in walk(tmp_path)]
    assert [(each.rule, each.place.path) for each in found] == [(rules.NOT_UTF_8, "caf�"), (rules.NOT_UTF_8, "�.md")]


def test_a_folder_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    (found,) = walk(tmp_path / "gone")
    assert (problem_of(found).rule, problem_of(found).place.path) == (rules.UNREADABLE_FILE, ".")


def test_folders_within_folders_without_end(tmp_path: Path) -> None:
    deep = [str(tmp_path) + "/d" * depth for depth in range(1, 1201)]
    for folder in deep:
        Path(folder).mkdir()
    try:
        Path(deep[-1] + "/a.md").touch()
        assert walk(tmp_path) == ["d/" * len(deep) + "a.md"]
    finally:
        Path(deep[-1] + "/a.md").unlink()
        for folder in reversed(deep):
            Path(folder).rmdir()


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"a\nb\n", "a\nb\n"),
        (b"a\r\nb\rc\n", "a\nb\nc\n"),
        (b"\xef\xbb\xbfa", "a"),
        ("é\u2028\x85".encode(), "é\u2028\x85"),
        (b"x" * MAX_BYTES, "x" * MAX_BYTES),
    ],
)
def test_texts(tmp_path: Path, data: bytes, text: str) -> None:
    write(tmp_path, "a.md", data)
    assert read_text(tmp_path, "a.md") == text
    assert read_remains(tmp_path, "a.md") == text


@pytest.mark.parametrize(
    ("data", "rule", "line", "column"),
    [
        (b"", rules.EMPTY_FILE, 1, 1),
        (b"\xef\xbb\xbf", rules.EMPTY_FILE, 1, 1),
        (b" \r\n\t\n", rules.EMPTY_FILE, 1, 1),
        (b"x" * (MAX_BYTES + 1), rules.FILE_TOO_LARGE, 1, 1),
        (b"\xff", rules.NOT_UTF_8, 1, 1),
        (b"a\nb\xe9c", rules.NOT_UTF_8, 2, 2),
        (b"a\r\nb\rc\xe9", rules.NOT_UTF_8, 3, 2),
        ("\ufeffééé".encode() + b"\x80", rules.NOT_UTF_8, 1, 4),
        ("é".encode()[:1], rules.NOT_UTF_8, 1, 1),
        ("title".encode("utf-16"), rules.NOT_UTF_8, 1, 1),
    ],
)
def test_what_is_no_text(tmp_path: Path, data: bytes, rule: Rule, line: int, column: int) -> None:
    write(tmp_path, "a.md", data)
    found = problem_of(read_text(tmp_path, "a.md"))
    assert (found.rule, found.place) == (rule, Place("a.md", line, column))


def test_utf_16_is_named(tmp_path: Path) -> None:
    write(tmp_path, "a.md", "title".encode("utf-16"))
    assert problem_of(read_text(tmp_path, "a.md")).message == "the file is UTF-16, not UTF-8"


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    assert problem_of(read_text(tmp_path, "a.md")).rule is rules.UNREADABLE_FILE
    assert read_remains(tmp_path, "a.md") == ""


def test_remains_are_what_can_be_read(tmp_path: Path) -> None:
    write(tmp_path, "a.yml", b"- id: caf\xe9\r\n- id: x")
    assert read_remains(tmp_path, "a.yml") == "- id: caf�\n- id: x"
    write(tmp_path, "b.yml", b"x" * (MAX_BYTES + 10))
    assert len(read_remains(tmp_path, "b.yml")) == MAX_BYTES


@pytest.mark.parametrize(
    ("line", "expected"), [(1, "one"), (2, "tw\ufffdo"), (3, ""), (4, "x" * 300), (5, ""), (6, ""), (0, ""), (-1, "")]
)
def test_a_line_to_show(tmp_path: Path, line: int, expected: str) -> None:
    write(tmp_path, "a.md", b"\xef\xbb\xbfone\r\ntw\xffo\r\r" + b"x" * 400 + b"\n")
    assert source_line(tmp_path, "a.md", line) == expected


@pytest.mark.parametrize("path", ["gone.md", "", ".", "a\0b", "x" * 300, "../" * 40, "a.md/b"])
def test_no_line_where_there_is_no_file(tmp_path: Path, path: str) -> None:
    write(tmp_path, "a.md")
    assert source_line(tmp_path, path, 1) == ""


def test_a_line_is_that_of_the_file_as_it_is_now(tmp_path: Path) -> None:
    write(tmp_path, "a.md", b"one")
    assert source_line(tmp_path, "a.md", 1) == "one"
    write(tmp_path, "a.md", b"other")
    assert source_line(tmp_path, "a.md", 1) == "other"
