"""The time of day in an EDTF text: hours, minutes, seconds and the offset from UTC."""

import re

from dossier_gen.edtf.days import Ymd, shifted
from dossier_gen.edtf.faults import EdtfError
from dossier_gen.edtf.forms import Clock

_CLOCK = re.compile(r"([0-9]{2}):([0-9]{2}):([0-9]{2})(Z|[+-]([0-9]{2})(?::([0-9]{2}))?)?")
_NO_SECONDS = re.compile(r"([0-9]{2}:[0-9]{2})(Z|[+-][0-9]{2}(?::[0-9]{2})?)?")

# No place on Earth is further than 14 hours from UTC; XML Schema has the same bound.
_MAX_OFFSET_HOURS = 14
_MINUTES = 60


def read_clock(text: str, time: str, day: Ymd | None) -> Clock:
    """Read what follows the T of `text`, on the given day; raises EdtfError."""
    match = _CLOCK.fullmatch(time)
    if not match:
        raise _not_a_clock(text, time)
    hour, minute, second, offset, offset_hours, offset_minutes = match.groups()
    if hour == "24" and day:
        year, month, number = shifted(day, 0, 1)
        next_day = f"{year:0{5 if year < 0 else 4}}-{month:02}-{number:02}"
        cure = f"midnight begins the next day: write {next_day}T00:00:00{offset or ''}"
        raise EdtfError(text, "there is no hour 24", cure)
    _check_below(text, "hour", hour, 24)
    _check_below(text, "minute", minute, 60)
    _check_below(text, "second", second, 60)
    if offset_hours:
        _check_offset(text, offset, offset_hours, offset_minutes or "00")
    return Clock(f"{hour}:{minute}:{second}", offset or "")


def _not_a_clock(text: str, time: str) -> EdtfError:
    short = _NO_SECONDS.fullmatch(time)
    if short:
        cure = f"write {text[: -len(time)]}{short[1]}:00{short[2] or ''}, or the day alone"
        return EdtfError(text, "has a time without seconds", cure)
    if _CLOCK.fullmatch(time.replace("z", "Z")):
        return EdtfError(text, "has a small z", f"write {text[: -len(time)]}{time.replace('z', 'Z')}")
    cure = "write hours, minutes, seconds and the offset from UTC (or Z), as in 2024-12-08T10:30:00+01:00"
    return EdtfError(text, "has a time that cannot be read", cure)


def _check_below(text: str, unit: str, digits: str, limit: int) -> None:
    if int(digits) >= limit:
        raise EdtfError(text, f"there is no {unit} {digits}", f"{unit}s go from 00 to {limit - 1}")


def _check_offset(text: str, offset: str, hours: str, minutes: str) -> None:
    if int(minutes) >= _MINUTES or int(hours) * _MINUTES + int(minutes) > _MAX_OFFSET_HOURS * _MINUTES:
        raise EdtfError(text, f"there is no offset {offset}", "offsets from UTC go from -14:00 to +14:00")
    if offset[0] == "-" and hours == minutes == "00":
        raise EdtfError(text, f"there is no offset {offset}", "write Z for UTC")
