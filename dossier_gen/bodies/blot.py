"""Code, comments and escaped characters of a Markdown body, blotted out so that nothing in them is taken for a link."""

import re
from bisect import bisect_left

BLOT = "\0"

_HIDING = ("`", "\\", "~~~", "<!--")
_HIDDEN = re.compile(
    r"""(?P<fence>^[ \t>]*(?P<mark>`{3,}|~{3,})[^\n`]*$)
    |(?P<escape>\\[\\*_{}\[\]()>#+.!-])
    |(?P<ticks>\\?`+)
    |(?P<comment><!--)
    |(?P<edge>\n(?=[ \t]*(?:
        \n                                        # a blank line
        |>|\#|\||[-*+][ \t]|\d{1,9}[.)][ \t]        # a quotation, heading, table, list
        |[=_*-][=_* \t-]*$                         # a line below a heading, or across
        |\[[^\[\]\n]*\]:                           # a definition
    )))""",
    re.MULTILINE | re.VERBOSE,
)


def blot(text: str) -> str:
    """The text, as long as before and with the same line ends, its hidden characters replaced by NUL."""
    if not any(mark in text for mark in _HIDING):
        return text
    tokens = list(_HIDDEN.finditer(text))
    closers = _closers(tokens)
    comment_ends = _CommentEnds(text, tokens)
    pieces = []
    end = 0
    for number, token in enumerate(tokens):
        start = token.start()
        if start < end:
            continue
        if number in closers:
            stop = tokens[closers[number]].end()
        elif token["escape"] or token[0].startswith("\\"):
            stop = start + 2
        else:
            stop = comment_ends.after(token) if token["comment"] else 0
        if stop > start:
            pieces += [text[end:start], _blots(text[start:stop])]
            end = stop
    return "".join((*pieces, text[end:]))


class _CommentEnds:
    """Where comments end: one that begins a line anywhere below, any other in its own paragraph."""

    def __init__(self, text: str, tokens: list[re.Match[str]]) -> None:
        self.text = text
        self.last = text.rfind("-->")
        self.edges = [token.start() for token in tokens if token["edge"] is not None]

    def after(self, opening: re.Match[str]) -> int:
        """The end of the comment that a token opens; 0 where it opens none."""
        if opening.end() > self.last:
            return 0
        end = self.text.index("-->", opening.end()) + 3
        begins_line = not self.text[max(opening.start() - 4, 0) : opening.start()].rpartition("\n")[2].strip(" ")
        edge = bisect_left(self.edges, opening.end())
        return end if begins_line or edge == len(self.edges) or end <= self.edges[edge] else 0


def _closers(tokens: list[re.Match[str]]) -> dict[int, int]:
    """Which token closes which: a fence the next bare fence like it, backticks as many ones in the same paragraph."""
    pairs: dict[int, int] = {}
    fences: dict[str, int] = {}
    ticks: dict[str, int] = {}
    for number in range(len(tokens) - 1, -1, -1):
        token = tokens[number]
        if token["fence"] is not None:
            mark = token["mark"]
            if mark in fences:
                pairs[number] = fences[mark]
            if token["fence"].strip(" \t>") == mark:
                fences[mark] = number
            ticks.clear()
        elif token["ticks"]:
            # After a backslash the first of them opens nothing; but all of them may close.
            opening = token["ticks"].replace("\\`", "")
            if opening in ticks:
                pairs[number] = ticks[opening]
            ticks[token["ticks"].lstrip("\\")] = number
        elif token["edge"]:
            ticks.clear()
    return pairs


def _blots(text: str) -> str:
    return "\n".join(BLOT * len(line) for line in text.split("\n"))
