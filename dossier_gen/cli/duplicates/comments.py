"""The comments in some lines of YAML, which no reader keeps: an editor is told of those that an edit would take."""

import re
from collections.abc import Iterator, Sequence

import yaml

_COMMENT = re.compile(r"(?:(?<=\s)|^)#.*", re.MULTILINE)


def comments(lines: Sequence[str], first: int) -> tuple[tuple[int, str], ...]:
    """Each comment with the number of its line, where the lines begin with number `first`."""
    text = "\n".join(lines)
    spans = tuple(_values(text))
    return tuple(
        (first + text.count("\n", 0, found.start()), found[0].rstrip())
        for found in _COMMENT.finditer(text)
        if not any(start <= found.start() < end for start, end in spans)
    )


def _values(text: str) -> Iterator[tuple[int, int]]:
    """Where values begin and end, in which a # is no comment; as far as the text is YAML."""
    try:
        for token in yaml.scan(text, Loader=yaml.SafeLoader):
            if isinstance(token, yaml.ScalarToken):
                yield token.start_mark.index, token.end_mark.index
    except yaml.YAMLError:
        return
