"""Errors that say what is wrong with a date and how to mend it, for editors who are no programmers."""

import re

SHOWN_LENGTH = 60


class EdtfError(ValueError):
    """A text that is no EDTF date: the `text` at fault, the `problem` with it and the `cure`."""

    def __init__(self, text: str, problem: str, cure: str) -> None:
        super().__init__(text, problem, cure)
        self.text = text
        self.problem = problem
        self.cure = cure

    def __str__(self) -> str:
        return f"{shown(self.text)}: {self.problem}; {self.cure}"


def shown(text: str) -> str:
    """The text as it can be shown in a message: on one line, printable, not long, quoted where that helps."""
    clear = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text[: SHOWN_LENGTH + 1])
    if len(clear) > SHOWN_LENGTH:
        clear = clear[: SHOWN_LENGTH - 1] + "\N{HORIZONTAL ELLIPSIS}"
    return clear if clear and clear == clear.strip() else f'"{clear}"'


_MONTH_WORD = (
    r"(?i).*\b(january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b.*"
)
_HYPHENS = "write year, month and day with hyphens"
_NOT_EDTF = "is not a date in EDTF"

# What editors write instead of EDTF: (pattern of the whole text, problem, cure); the first that fits is told.
_HABITS: tuple[tuple[re.Pattern[str], str, str], ...] = tuple(
    (re.compile(pattern, re.DOTALL), problem, cure)
    for pattern, problem, cure in (
        (r"(\d{4})(\d\d)(\d\d)", "has no hyphens", r"write \1-\2-\3"),
        (r"(\d{4})(\d\d)", "has no hyphens", r"write \1-\2"),
        (r"(\d{4})-(\d{4})", "joins two years with a hyphen", r"for a span of years write \1/\2"),
        (r"(\d{4})-(\d)", "the month has one digit", r"write \1-0\2"),
        (r"(\d{4})-(\d)-(\d)", "the month and the day have one digit", r"write \1-0\2-0\3"),
        (r"(\d{4})-(\d)-(\d\d)", "the month has one digit", r"write \1-0\2-\3"),
        (r"(\d{4})-(\d\d)-(\d)", "the day has one digit", r"write \1-\2-0\3"),
        (r"(\d{4})[./](\d\d)[./](\d\d)", "has no hyphens", r"write \1-\2-\3"),
        (r"\d{1,2}[-./]\d{1,2}[-./]\d{4}", "does not begin with the year", f"{_HYPHENS}, as in 2024-12-08"),
        (r"[-+]?\d{5,}.*", "has a year of more than four digits", "write a Y before it, as in Y12024"),
        (r"[^/]*/[^/]*/.*", "has more than one slash", "put one between the start and the end of a span, no other"),
        (r"\+.*", "has a plus sign before the year", "take it out"),
        (r"-?\d{1,3}", "has a year of less than four digits", "fill it up with zeros, as in 0987"),
        (
            r"([-\dX?~%]+)\.\.([-\dX?~%]+)",
            "has .. between two dates",
            r"write \1/\2 for a span, [\1..\2] for one of them",
        ),
        (r"([-\dX?~%]+)\.\.", "has .. after a date", r"write \1/.. for since, [\1..] for then or later"),
        (r"\.\.([-\dX?~%]+)", "has .. before a date", r"write ../\1 for until, [..\1] for then or earlier"),
        (r".*[?~%]{2}.*", "has two marks side by side", "for uncertain as well as approximate write one %"),
        (r"(?i)(?:c|ca|circa|about|around)\b.*", _NOT_EDTF, "write ~ after the date, as in 2024-12~"),
        (_MONTH_WORD, "has the month in words", f"{_HYPHENS}, in digits, as in 2024-12-08"),
        (
            r"(?i).*(spring|summer|autumn|fall|winter).*",
            "has the season in words",
            "write 2025-21 for spring 2025, -22 for summer, -23 for autumn, -24 for winter",
        ),
        (r"(?i)unknown|n\.?d\.?|u", _NOT_EDTF, "leave the field out, or write XXXX for an unknown year"),
        (r"(?i)open|now|present|today|ongoing", _NOT_EDTF, "for an open end write .., as in 2024-12-08/.."),
        (r"(?i)before (\d{4})", _NOT_EDTF, r"name the last year it can be, as in [..2010] for before 2011"),
        (r"(?i)after (\d{4})", _NOT_EDTF, r"name the first year it can be, as in [2012..] for after 2011"),
        (r"(?i)(?:early|beginning of)[ -](\d{4})", _NOT_EDTF, r"write \1-37 for its first third, or \1 alone"),
        (r"(?i)(?:mid|middle of)[ -](\d{4})", _NOT_EDTF, r"write \1-38 for its second third, or \1 alone"),
        (r"(?i)(?:late|end of)[ -](\d{4})", _NOT_EDTF, r"write \1-39 for its last third, or \1 alone"),
        (
            r"(?i)(\d{4})-?q([1-4])",
            _NOT_EDTF,
            "write 2024-33 for the first quarter of 2024, -34, -35 and -36 for the next",
        ),
        (r"(\d{3})0'?s", "is a decade in words", r"write \1X"),
        (r"([\dX-]+) (?:-|to|until) ([\dX-]+)", "joins two dates with a word or a hyphen", r"for a span write \1/\2"),
        (r"\d{4}-\d\d-\d\d[ t]\d.*", "has no T before the time", "write it as in 2024-12-08T10:30:00Z"),
        (r".*\s.*", "has a space or a line break in it", "take it out"),
        (r"[\d-]*x[\dx-]*", "has a small x", "write a capital X for an unknown digit"),
        (r"[\d-]*u[\du-]*", "has a u", "write a capital X for an unknown digit"),
        (r"(?i)y.*", "has a Y without a long year", "write Y and five digits or more, as in Y12024"),
    )
)


def misread(text: str) -> EdtfError:
    """The error for a text that has not the shape of a date, with the cure for a known habit."""
    for pattern, problem, cure in _HABITS:
        match = pattern.fullmatch(text)
        if match:
            return EdtfError(text, problem, match.expand(cure))
    return EdtfError(text, _NOT_EDTF, "write a year, month or day, as in 2024, 2024-12 or 2024-12-08")


def not_ascii(text: str) -> EdtfError:
    """The error for a text with a character that EDTF does not know, such as a dash or a full-width digit."""
    found = next(c for c in text if not c.isascii())
    name = f"U+{ord(found):04X}" + (f" ({found})" if found.isprintable() else "")
    cure = "use plain digits, the hyphen - within a date and the slash / between the two dates of a span"
    return EdtfError(text, f"has the character {name}", cure)
