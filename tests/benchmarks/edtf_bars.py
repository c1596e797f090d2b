"""Measure the reading of dates (EDTF) against its bars: agreement, time, hostile texts; exit 1 where one is missed.

Agreement is counted on the examples of the Library of Congress and on the vectors of edtf-validate, which stand
beside the repository (../shared/data/edtf). Times are those of the processor in this process, so that another
program's turn is not counted; a hostile text is timed the first time it is read.
"""

import json
import random
import statistics
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from time import process_time
from typing import TypeVar

from dossier_gen.edtf import Edtf, EdtfError, parse, words

T = TypeVar("T")

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "edtf"

LEAST_AGREEMENT = 0.97
MOST_MEDIAN_US = 50.0
MOST_HOSTILE_MS = 5.0
HOSTILE = 2000
REPEATS = 20

#: What a ledger holds: mostly days, then months, years, marks, spans, seasons, sets.
MIX = (
    *("2024-12-08", "2025-01-31", "2023-02-28", "2024-11-27", "2024-02-29", "1999-12-31") * 3,
    *("2024-12", "2024-06", "2025", "1964", "2024-12~", "2024-12-08?", "2024-12-08%", "2004-06~-11"),
    *("2024-11-27/2024-12-08", "2024-12-08/..", "../2011", "1984-06?/2004-08~", "2025-21", "2025-33", "202X"),
    *("2024-12-XX", "156X-12-25", "[2024-11-27..2024-12-08]", "{2023,2024}", "2024-12-08T10:30:00Z", "Y170000002"),
)


def hostile(count: int) -> list[str]:
    """So many different texts, made to be slow or to break something; the same ones every time."""
    dice = random.Random(20241208)
    texts: dict[str, None] = {}
    while len(texts) < count:
        texts[dice.choice(MAKERS)(dice)] = None
    return list(texts)


def _digits(dice: random.Random, most: int) -> str:
    return "".join(dice.choices("0123456789", k=dice.randint(1, most)))


def _exponent(dice: random.Random) -> str:
    sign = dice.choice(["", "-"])
    return f"Y{sign}{_digits(dice, 30)}E{_digits(dice, 20)}{dice.choice(['', 'S' + _digits(dice, 12)])}"


def _nested(dice: random.Random) -> str:
    depth = dice.randint(1, 200)
    return "[{"[dice.randint(0, 1)] * depth + "2024" + "]}"[dice.randint(0, 1)] * dice.randint(0, depth)


def _many(dice: random.Random) -> str:
    member = dice.choice(["XXX1-02-29", "XXXX-XX-XX", "2024..2025", "%2024-?12-~08%", "-XX00-02-29"])
    return "[" + ",".join([member] * dice.randint(1, 60)) + "]"


def _wide(dice: random.Random) -> str:
    zero = dice.choice("０٠०໐𝟎")
    return "2024-12-08".translate({ord("0") + n: ord(zero) + n for n in range(10)})[: dice.randint(1, 10)]


def _broken(dice: random.Random) -> str:
    text = dice.choice(MIX)
    place = dice.randint(0, len(text))
    return text[:place] + dice.choice(["\n", "\r\n", "\0", "\t", "\u2028", "\ud800", "\u202e", " "]) + text[place:]


def _long(dice: random.Random) -> str:
    return dice.choice(["9", "~", "-", "/", "..", "X", "2024-", "[", ",", "Y", "é", "may ", "u"]) * dice.choice(
        [10, 100, 240, 1000, 100_000]
    )


def _noise(dice: random.Random) -> str:
    return "".join(dice.choices("0123456789XYEST?~%-/.,[]{}:+Z ", k=dice.randint(0, 260)))


def _spoilt(dice: random.Random) -> str:
    letters = list(dice.choice(MIX))
    for _ in range(dice.randint(1, 3)):
        letters[dice.randrange(len(letters))] = dice.choice("0123456789XY?~%-/.,[]{}T")
    return "".join(letters)


MAKERS: tuple[Callable[[random.Random], str], ...] = (
    *(_exponent, _nested, _many, _wide, _broken, _long, _noise, _spoilt),
)


def read(text: str) -> Edtf | None:
    """The value, or None where the text is refused as it should be."""
    try:
        return parse(text)
    except EdtfError:
        return None


def seconds(job: Callable[[T], object], value: T) -> float:
    """The processor's time for one run."""
    start = process_time()
    job(value)
    return process_time() - start


def agreement(name: str) -> tuple[int, int]:
    """How many undisputed rows we judge as they are judged there, and how many there are."""
    rows = [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if not row["disputed"]]
    return sum((read(row["edtf"]) is not None) == row["valid"] for row in rows), len(rows)


def medians() -> tuple[float, float]:
    """Microseconds to read a date, and to put it into words that are not kept from before: medians over the mix."""
    reading = [seconds(parse, text) for text in MIX * REPEATS]
    telling = [seconds(words.__wrapped__, value) for value in map(parse, MIX * REPEATS)]
    return statistics.median(reading) * 1e6, statistics.median(telling) * 1e6


def attack(texts: Iterable[str]) -> tuple[float, str, list[str]]:
    """The longest time in milliseconds and its text, and what raised another exception than EdtfError."""
    slowest, at_fault, strange = 0.0, "", []
    for text in texts:
        try:
            taken = seconds(read, text) * 1e3
            value = read(text)
            if value:
                words(value)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is counted
            strange.append(f"{text[:60]!r}: {error!r}")
            continue
        if taken > slowest:
            slowest, at_fault = taken, text
    return slowest, at_fault, strange


def main() -> int:
    """Print each figure beside its bar; 1 where one is missed."""
    misses = 0

    def tell(name: str, figure: str, bar: str, reached: bool) -> None:
        nonlocal misses
        misses += not reached
        print(f"{name:<42} {figure:>16}   bar {bar:<10} {'ok' if reached else 'MISSED'}")

    if DATA.is_dir():
        same, total = agreement("loc_examples.jsonl")
        tell("examples of the Library of Congress", f"{same}/{total}", "63/63", same == total == 63)
        same, total = agreement("edtf_validate_vectors.jsonl")
        share = same / total
        tell("vectors of edtf-validate", f"{same}/{total} = {share:.3f}", ">= 0.97", share >= LEAST_AGREEMENT)
    else:
        print(f"no {DATA}: agreement is not counted")
    reading, telling = medians()
    tell("median time to read a date", f"{reading:.1f} us", "<= 50 us", reading <= MOST_MEDIAN_US)
    print(f"{'median time to tell it in words, uncached':<42} {f'{telling:.1f} us':>16}")
    slowest, text, strange = attack(hostile(HOSTILE))
    tell(f"longest of {HOSTILE} hostile texts", f"{slowest:.2f} ms", "< 5 ms", slowest < MOST_HOSTILE_MS)
    print(f"  it is {text[:60]!r} ({len(text)} characters)")
    tell("other exceptions than EdtfError", str(len(strange)), "0", not strange)
    for line in strange[:10]:
        print(f"  {line}")
    return 1 if misses else 0


if __name__ == "__main__":
    sys.exit(main())
