"""Small invented archives for the tests of the engine."""

import datetime as dt

from hypothesis import strategies as st

from dossier_gen.related import Document, Limits

DAY = dt.date(2024, 12, 16)

#: So small that a few articles reach every limit.
TIGHT = [
    Limits(common=common, telling=telling, leads=leads, around=around, changed=1.0)
    for common, telling, leads, around in [(3, 2, 2, 1), (6, 5, 4, 2), (20, 50, 8, 1)]
]

_WORDS = st.lists(st.sampled_from([f"word{number}" for number in (*[0] * 6, *[1] * 4, *[2] * 3, *range(3, 24))]))


@st.composite
def documents(draw: st.DrawFn, key: str) -> Document:
    """An article of few words, which many others have too."""
    day = draw(st.none() | st.integers(0, 30))
    return Document(
        id=key,
        title=" ".join(draw(_WORDS)[:3]),
        text=" ".join(draw(_WORDS)),
        names={"people": draw(st.frozensets(st.sampled_from("abcdef"), max_size=2))},
        date=None if day is None else DAY + dt.timedelta(days=day),
        links=draw(st.frozensets(st.sampled_from(["d00", "d01", "d02"]), max_size=1)),
    )


@st.composite
def archives(draw: st.DrawFn) -> dict[str, Document]:
    """Articles by id, at most thirty."""
    keys = draw(st.sets(st.integers(0, 29), min_size=1))
    return {key: draw(documents(key)) for key in (f"d{number:02d}" for number in sorted(keys))}


@st.composite
def changed(draw: st.DrawFn, archive: dict[str, Document]) -> dict[str, Document]:
    """The archive with up to four articles added, removed or replaced."""
    found = dict(archive)
    for number in draw(st.lists(st.integers(0, 29), min_size=1, max_size=4)):
        key = f"d{number:02d}"
        if key in found and draw(st.booleans()):
            del found[key]
        else:
            found[key] = draw(documents(key))
    return found


def story(key: str, text: str = "", *, title: str = "", day: int | None = 0, **names: str) -> Document:
    """An article of the day `day`, with one name in each of some facets."""
    return Document(
        id=key,
        title=title,
        text=text,
        names={facet: frozenset({name}) for facet, name in names.items()},
        date=None if day is None else DAY + dt.timedelta(days=day),
    )
