"""What is related to an article, as a table for editors and as JSON for programs. Pure functions."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import click

from dossier_gen.cli.excerpt import visible
from dossier_gen.cli.related.ranking import Row
from dossier_gen.matching import Match
from dossier_gen.model import Article
from dossier_gen.wording import day_words

_NOTHING = "Nothing is related to it: it shares nothing with any other article.\n"


@dataclass(frozen=True, slots=True)
class Asked:
    """The article asked for, why readers do not see it ("" where they do), what is related to it, and paths by id."""

    article: Article
    state: str
    rows: Sequence[Row]
    paths: Mapping[str, str]


def as_json(asked: Asked, limit: int) -> str:
    """The ranking as a JSON object, in ASCII; `also_listed` is what the page lists besides."""
    ranked, more = _parted(asked.rows)
    found = {
        "article": {**_flat(asked.article, asked), "hidden": asked.state or None},
        "ranking": [
            {"rank": rank, **_flat(row.article, asked), **_flat_match(match), **_flat_row(row)}
            for rank, (row, match) in enumerate(ranked[:limit], 1)
        ],
        "matches": len(ranked),
        "also_listed": [{**_flat(row.article, asked), **_flat_row(row)} for row in more],
    }
    return json.dumps(found, indent=2) + "\n"


def as_text(asked: Asked, limit: int, *, colour: bool) -> str:
    """The ranking as a table for people: below each row the article, the reason, and where it stands."""
    ranked, more = _parted(asked.rows)
    shown = ranked[:limit]
    note = f", {asked.state}: ranked as if it were on the site" if asked.state else ""
    lines = [f"Related to {_bold(visible(asked.article.title))}", f"{visible(asked.paths[asked.article.id])}{note}", ""]
    lines += [*_table(shown, asked)] if shown else [_NOTHING]
    if more:
        lines += ["The page lists besides:", ""]
        lines += [line for row in more for line in _article(row, asked)]
    if len(ranked) > limit:
        lines += [f"{limit} of {len(ranked)} shown; --limit shows more.", ""]
    text = "\n".join(lines).rstrip("\n") + "\n"
    return text if colour else click.unstyle(text)


def _parted(rows: Sequence[Row]) -> tuple[list[tuple[Row, Match]], list[Row]]:
    """The rows of the ranking, and those that only the page's lists have."""
    return [(row, row.match) for row in rows if row.match], [row for row in rows if not row.match]


def _table(ranked: Sequence[tuple[Row, Match]], asked: Asked) -> Iterator[str]:
    totals: Counter[str] = Counter()
    for _, match in ranked:
        totals.update(match.shares)
    signals = sorted(totals, key=lambda signal: (-totals[signal], signal))
    yield _bold(f" #    score  {'  '.join(f'{signal:>4}' for signal in signals)}")
    for rank, (row, match) in enumerate(ranked, 1):
        shares = (_percent(match.shares.get(signal, 0.0)).rjust(max(len(signal), 4)) for signal in signals)
        yield f"{rank:>2}  {match.score:>7.3f}  {'  '.join(shares)}".rstrip()
        yield from _article(row, asked)


def _percent(share: float) -> str:
    if 0 < share < 0.005:
        return "<1 %"
    return f"{round(100 * share)} %" if share else ""


def _article(row: Row, asked: Asked) -> Iterator[str]:
    yield f"    {_bold(visible(row.article.title))}, {day_words(row.article.date.day)}"
    yield f"    {visible(asked.paths[row.article.id])}"
    if row.reason:
        yield f"    {visible(row.reason)}"
    where = click.style(row.listed, fg="green") if row.listed else f"in no list: {row.left_out}"
    yield f"    → {where}"
    yield ""


def _bold(text: str) -> str:
    return click.style(text, bold=True)


def _flat(article: Article, asked: Asked) -> dict[str, Any]:
    return {"id": article.id, "path": asked.paths[article.id], "title": article.title, "date": article.date.text}


def _flat_match(match: Match) -> dict[str, Any]:
    shared = [{"facet": one.facet, "value": one.value, "share": one.share} for one in match.shared]
    return {"score": match.score, "shares": dict(sorted(match.shares.items())), "shared": shared}


def _flat_row(row: Row) -> dict[str, Any]:
    return {"reason": row.reason, "list": row.listed or None, "left_out": row.left_out or None}
