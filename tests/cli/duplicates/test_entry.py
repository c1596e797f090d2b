"""An event written as an entry is read back as the same event, whatever it says."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dossier_gen.cli.duplicates.entry import entry, inline
from dossier_gen.edtf import parse as parse_date
from dossier_gen.model import Event, Image, StatusChange
from dossier_gen.moments import parse_moment
from dossier_gen.reading.convert import Converter
from dossier_gen.reading.nodes import Sequence, parse
from tests.factory import change, event, image

FULL = event(
    "a",
    "2024-12-08~",
    title="Hama: falls #1",
    text="What happened, " + "in a few words, " * 20 + "is told.",
    status="reported",
    attributed_to="An officer, who said: no",
    sources=("s", "2024-t"),
    people=("p",),
    also_in=("e", "no"),
    image=image("media/a b.png", alt="A map, {old}", credit="- Me", licence="CC BY 4.0"),
    key=True,
    history=(change("2024-12", "claimed", "Why: so, [perhaps].", "s"), change("2024-12-08?", "denied")),
    added=parse_moment("2024-12-09"),
    updated=parse_moment("2024-12-18T09:30+01:00"),
)


def read_back(text: str) -> Event:
    root, problems = parse(text, "dossiers/d/events.yml")
    assert problems == []
    assert isinstance(root, Sequence)
    converter = Converter("dossiers/d/events.yml")
    found = converter.record(Event, root.items[0], "an event", dossier="d")
    assert converter.problems == []
    assert found is not None
    return found


@pytest.mark.parametrize("indent", [0, 2])
def test_everything_is_read_back(indent: int) -> None:
    assert read_back("\n".join(entry(FULL, indent)) + "\n") == FULL
    assert read_back(f"[{inline(FULL)}]\n") == FULL


def test_several_voices_are_a_list_and_a_single_one_is_none() -> None:
    several = event("a", attributed_to=("ann", "An officer, who said: no"))
    assert read_back("\n".join(entry(several)) + "\n") == several
    assert '  attributed_to: [ann, "An officer, who said: no"]' in entry(several)
    assert "  attributed_to: ann" in entry(event("a", attributed_to=("ann",)))
    assert "attributed_to: ann," in inline(event("a", attributed_to=("ann",), sources=("s",)))


def test_it_reads_as_an_editor_would_write_it() -> None:
    lines = entry(event("a", "2024-12-08", title="Hama falls", sources=("s", "t"), key=True), 2)
    assert lines == [
        "  - id: a",
        "    date: 2024-12-08",
        "    title: Hama falls",
        "    sources: [s, t]",
        "    key: true",
    ]


def test_long_texts_are_folded() -> None:
    lines = entry(FULL)
    assert "  text: >-" in lines
    assert max(map(len, lines)) <= 160
    assert all(len(line) <= 100 for line in lines if line.startswith("    "))


def test_paragraphs_are_kept() -> None:
    told = event("a", "2024-12-08", text="First.\n\n" + "second " * 20 + "end.\n\n- third: #3")
    lines = entry(told, 2)
    start = lines.index("    text: >-")
    assert lines[start + 1 : start + 3] == ["      First.", ""]
    assert lines[-2:] == ["", "      - third: #3"]
    assert read_back("\n".join(lines) + "\n") == told
    assert read_back(f"[{inline(told)}]\n") == told


TEXTS = st.text(
    st.characters(codec="utf-8", categories=["L", "Nd", "P", "Sm", "Sc"], include_characters=" "), min_size=1
)


@given(TEXTS, st.lists(TEXTS, min_size=1, max_size=3).map("\n\n".join))
@example("no", "null")
@example("x", "a\u00a0b\n\nc")
@example("2024", "1:30")
@example("- a", "# b " * 60)
@example("a: b", "x #y" * 60)
@example("'", '"\\')
@example("yes" * 50, "word " * 50 + "- x")
def test_any_text_is_read_back(title: str, text: str) -> None:
    title = title.strip()[:200].strip() or "x"
    text = "\n\n".join(" ".join(part.split(" ")).strip() for part in text.split("\n\n") if part.strip()) or "x"
    told = event(
        "a",
        title=title,
        text=text,
        image=Image(file="media/a.png", alt=title, credit=title),
        history=(StatusChange(date=parse_date("2024"), status="denied", text=title),),
    )
    assert read_back("\n".join(entry(told)) + "\n") == told
    assert read_back(f"[{inline(told)}]\n") == told
