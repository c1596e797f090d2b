"""Years past four digits (Y170000002), with an exponent (Y-17E7) or significant digits (1950S2)."""

import re

from dossier_gen.edtf.faults import EdtfError, misread
from dossier_gen.edtf.forms import LongYear

MAX_YEAR_DIGITS = 18
MAX_EXPONENT_DIGITS = 9

# Years of more than 18 digits are not computed. All of them stand here, beyond every other year.
FAR = 10**MAX_YEAR_DIGITS

_LONG = re.compile(r"(Y?)(-?)([0-9]+)(?:E([0-9]+))?(?:S([0-9]+))?")


def looks_long(text: str) -> bool:
    """Whether the text is meant as a long year: it begins with Y and a number, or S follows a number."""
    match = _LONG.match(text)
    return bool(match and (match[1] or match[5]))


def read_long_year(text: str) -> LongYear:
    """Read a year with a Y, an E or an S; raises EdtfError."""
    match = _LONG.fullmatch(text)
    if not match:
        cure = "write its digits alone, as in Y12024; months, days, marks and X are for years of four digits"
        raise EdtfError(text, "has more than a year after the Y or the S", cure)
    prefix, sign, digits, exponent, significant = match.groups()
    _check_digits(text, prefix, sign, digits, exponent)
    _check_small(text, "exponent", exponent)
    _check_small(text, "number of significant digits", significant)
    power = int(exponent or 0)
    if len(digits) + power > MAX_YEAR_DIGITS:
        far = -FAR if sign else FAR
        return LongYear(text, None, (far, 1, 1), (far, 12, 31))
    size = int(digits) * 10**power
    low, high = _spread(size, int(significant or 0))
    if sign:
        return LongYear(text, -size, (-high, 1, 1), (-low, 12, 31))
    return LongYear(text, size, (low, 1, 1), (high, 12, 31))


def _spread(size: int, significant: int) -> tuple[int, int]:
    """The least and the greatest year with the same significant digits; 0 means that all are significant."""
    unit = 10 ** max(len(str(size)) - significant, 0) if significant else 1
    low = size // unit * unit
    return low, low + unit - 1


def _check_digits(text: str, prefix: str, sign: str, digits: str, exponent: str | None) -> None:
    if not prefix:
        if exponent or len(digits) != 4:
            raise misread(text)
        return
    if digits[0] == "0":
        raise EdtfError(text, "has a zero after the Y", "write the year without zeros before it")
    if not exponent and len(digits) < 5:
        bare = f"{sign}{digits:0>4}" + text.partition(digits)[2]
        raise EdtfError(text, "has a Y before a year of four digits or less", f"write {bare}")
    if len(digits) > MAX_YEAR_DIGITS:
        problem = f"has a year of more than {MAX_YEAR_DIGITS} digits"
        raise EdtfError(text, problem, "write it with an exponent, as in Y17E20")


def _check_small(text: str, name: str, digits: str | None) -> None:
    if digits is None:
        return
    if digits[0] == "0":
        raise EdtfError(text, f"the {name} is {digits}", "write a number from 1 on, without zeros before it")
    if len(digits) > MAX_EXPONENT_DIGITS:
        raise EdtfError(text, f"the {name} has more than {MAX_EXPONENT_DIGITS} digits", "write a shorter one")
