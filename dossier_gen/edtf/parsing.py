"""EDTF text to form: dates, spans, sets and long years, and what makes a span or a set wrong."""

from dossier_gen.edtf.dates import date_of_time, read_date, read_moment
from dossier_gen.edtf.faults import EdtfError, misread, not_ascii
from dossier_gen.edtf.forms import CalendarDate, DateSet, Edge, Form, Span
from dossier_gen.edtf.long_years import looks_long, read_long_year

MAX_LENGTH = 250
MAX_MEMBERS = 40


def read_form(text: object) -> Form:
    """Read an EDTF text of any kind; raises EdtfError, also for what is no text."""
    if not isinstance(text, str):
        raise EdtfError(repr(text), "is not a text", 'put it in quotes, as in "2024-12-08"')
    if not text:
        raise EdtfError(text, "is an empty date", "write one such as 2024-12-08, or leave the field out")
    if len(text) > MAX_LENGTH:
        raise EdtfError(text, f"is longer than {MAX_LENGTH} characters", "write a shorter date")
    if not text.isascii():
        raise not_ascii(text)
    if text[0] in "[{":
        return _read_set(text)
    if "/" in text:
        return _read_interval(text)
    if looks_long(text):
        return read_long_year(text)
    return read_moment(text)


def _read_interval(text: str) -> Span:
    if text.count("/") > 1:
        raise misread(text)
    left, _, right = text.partition("/")
    if len(left) == 4 and len(right) == 2 and (left + right).isdigit():
        cure = f"write {left}-{right} for a month, or the year in full"
        raise EdtfError(text, "has two digits after the slash", cure)
    if len(left) == 10 and len(right) == 5 and right[2] == "-" and right.replace("-", "").isdigit():
        raise EdtfError(text, "has no year after the slash", f"write {left}/{left[:5]}{right}")
    start, end = _read_end(left), _read_end(right)
    if start is Edge.UNKNOWN and end is Edge.UNKNOWN:
        raise EdtfError(text, "is a span without a start and an end", "write at least one of them")
    span = Span(start, end)
    _check_order(text, span)
    return span


def _read_end(text: str) -> CalendarDate | Edge:
    if text in ("", ".."):
        return Edge(text)
    return _read_plain_part(text, "a span")


def _read_plain_part(text: str, whole: str) -> CalendarDate:
    date = date_of_time(text)
    if date is not None:
        raise EdtfError(text, f"has a time of day, which {whole} cannot have", f"write {date}")
    if looks_long(text):
        raise EdtfError(text, f"is a long year, which {whole} cannot have", "write a year of four digits")
    return read_date(text)


def _check_order(text: str, span: Span) -> None:
    """Refuse a span whose end lies before its start, or that ends within the month or year it starts in.

    The second rule is that of edtf-validate (https://github.com/unt-libraries/edtf-validate): an end with no
    X in it and no season must not begin before the start does, so that 2004-06-11/2004-06 is refused.
    """
    start, end = span.start, span.end
    if isinstance(start, Edge) or isinstance(end, Edge) or not (start.first and end.first and end.last):
        return
    if start.first > end.last:
        raise EdtfError(text, f"the end {end.text} is before the start {start.text}", "change or swap them")
    loose = end.season is not None or any(part.has_x for part in end.parts)
    if start.first > end.first and not loose:
        raise EdtfError(
            text,
            f"the start lies within {end.text}, so that the end is not after it",
            f"write {start.text}/{_with_x(end, len(start.parts))} if the end is not known more exactly",
        )


def _with_x(date: CalendarDate, count: int) -> str:
    """The date as written, with XX for what it lacks to `count` parts."""
    bare = date.text.rstrip("?~%")
    return bare + "-XX" * (count - len(date.parts)) + date.text[len(bare) :]


def _read_set(text: str) -> DateSet:
    closing = "]" if text[0] == "[" else "}"
    if text[-1] != closing or len(text) < 3:
        raise EdtfError(text, f"is a set of dates without its dates or its {closing}", "write it as [2023,2024]")
    items = text[1:-1].split(",")
    if len(items) > MAX_MEMBERS:
        raise EdtfError(text, f"has more than {MAX_MEMBERS} dates in a set", "write fewer, or a span")
    if "" in items:
        raise EdtfError(text, "has an empty place in a set", "put one comma between two dates, none at the ends")
    members = tuple(_read_member(item, i == 0, i == len(items) - 1) for i, item in enumerate(items))
    return DateSet(members, text[0] == "{")


def _read_member(text: str, is_first: bool, is_last: bool) -> CalendarDate | Span:
    if ".." not in text:
        return _read_plain_part(text, "a set")
    left, _, right = text.partition("..")
    if not left and not (right and is_first):
        raise EdtfError(text, "only the first of a set may begin with ..", "write it first, as in [..2011,2013]")
    if not right and not is_last:
        raise EdtfError(text, "only the last of a set may end with ..", "write it last, as in [2011,2013..]")
    start = _read_plain_part(left, "a set") if left else Edge.OPEN
    end = _read_plain_part(right, "a set") if right else Edge.OPEN
    span = Span(start, end)
    _check_order(text, span)
    return span
