"""The source mix: what kinds of outlets sources are from, from which countries and in which languages.

Every row is a text with its number and share; the bar beside it only repeats the share, so that nothing is lost where
it is not seen. What is from state media is hatched as well as told.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from dossier_gen.grounds import STATE_MEDIA
from dossier_gen.model import Outlet, Source
from dossier_gen.pages.picture_views import Mix, Share
from dossier_gen.pages.templating import render
from dossier_gen.wording import OUTLET_WORDS, count, country_words, language_words

#: So many rows; what is left is one row more.
MOST_ROWS = 6


def source_mix(
    sources: Sequence[Source],
    outlets: Mapping[str, Outlet],
    *,
    id: str,  # noqa: A002  (as HTML calls it)
) -> str:
    """The picture as HTML; "" where there are no sources."""
    if not sources:
        return ""
    of = {source.id: outlets[source.outlet] for source in sources}
    state = frozenset(source.id for source in sources if of[source.id].kind == STATE_MEDIA)

    def mix(title: str, kinds: str, name: Callable[[Source], str]) -> Mix:
        return Mix(title, tuple(_shares({source.id: name(source) for source in sources}, state, kinds)))

    return render(
        "source_mix.html",
        id=id,
        total=count(len(of), "source"),
        has_state_media=bool(state),
        mixes=(
            mix("Kind of outlet", "kinds", lambda source: OUTLET_WORDS.get(of[source.id].kind or "", "")),
            mix("Country of the outlet", "countries", lambda source: _country(of[source.id])),
            mix("Language", "languages", _language),
        ),
    )


def _country(outlet: Outlet) -> str:
    return country_words(outlet.country) if outlet.country else ""


def _language(source: Source) -> str:
    """The language without its script or region: en-GB is English."""
    return language_words(source.language.partition("-")[0]) if source.language else ""


def _shares(names: Mapping[str, str], state: frozenset[str], kinds: str) -> Iterator[Share]:
    """The names by how often they come, the rest in one row, what is not known last."""
    numbers = Counter(name for name in names.values() if name)
    marked = Counter(name for key, name in names.items() if key in state)
    ordered = sorted(numbers, key=lambda name: (-numbers[name], name))
    shown = ordered if len(ordered) <= MOST_ROWS + 1 else ordered[:MOST_ROWS]
    rest = ordered[len(shown) :]
    total = len(names)
    for name in shown:
        yield _share(name, numbers[name], marked[name], total)
    if rest:
        others = sum(numbers[name] for name in rest)
        yield _share(f"{len(rest)} other {kinds}", others, sum(marked[name] for name in rest), total)
    if unknown := total - sum(numbers.values()):
        yield _share("Not known", unknown, marked[""], total)


def _share(name: str, number: int, marked: int, total: int) -> Share:
    """A row; how many of it are from state media is told unless its name says so."""
    note = f"{marked:,} from state media" if marked and name != OUTLET_WORDS[STATE_MEDIA] else ""
    return Share(name, f"{number:,}", _share_words(number, total), _length(number, total), _length(marked, total), note)


def _share_words(number: int, total: int) -> str:
    """The share in whole per cent; never 0 of something nor 100 of less than all."""
    share = round(number * 100 / total)
    return "under 1%" if share == 0 else "over 99%" if share == 100 and number < total else f"{share}%"


def _length(number: int, total: int) -> str:
    return f"{number * 100 / total:.2f}".rstrip("0").rstrip(".") + "%"
