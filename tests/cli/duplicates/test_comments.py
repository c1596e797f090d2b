"""Comments are told from what only looks like one."""

from dossier_gen.cli.duplicates.comments import comments


def test_comments_with_their_lines() -> None:
    lines = ["- id: a  # why", "  # a line of its own", "  date: 2024", "", "  title: Hama  #", "#end"]
    assert comments(lines, 7) == (
        (7, "# why"),
        (8, "# a line of its own"),
        (11, "#"),
        (12, "#end"),
    )


def test_what_is_no_comment() -> None:
    lines = [
        "- id: a",
        "  title: 'Hama: #1 # no'",
        "  url: https://example.org/#b",
        "  text: >-",
        "    Told # so",
        "  key: true",
    ]
    assert comments(lines, 1) == ()


def test_text_that_is_no_yaml() -> None:
    assert comments(["- id: [a # b", "'"], 1) == ((1, "# b"),)
