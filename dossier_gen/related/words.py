"""The words of a text in any language: no list of stop words, no stems, so that no language is at an advantage.

Letters, digits and the marks that combine with them (Unicode Standard Annex 29, https://www.unicode.org/reports/tr29/)
make a word. Scripts that put no space between words, such as Chinese, Japanese and Thai, are cut into overlapping pairs
of characters, which serve retrieval about as well as words do (Nie, Gao, Zhang & Zhou 2000, doi:10.1145/355214.355235).
"""

import re
import unicodedata
from collections.abc import Iterator

_MARKS = "".join(chr(code) for code in range(0x300, 0x2000) if unicodedata.category(chr(code)).startswith("M"))
_WORD = re.compile(rf"[\w{_MARKS}]+")
_ASCII_WORD = re.compile(r"\w\w+", re.ASCII)
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+"
)


def words(text: str) -> list[str]:
    """The words of a text in their order, case folded; a single Latin letter or digit is none."""
    if text.isascii():
        return _ASCII_WORD.findall(text.lower())
    folded = unicodedata.normalize("NFKC", text).casefold()
    found = [word for word in _WORD.findall(folded) if len(word) > 1 or ord(word) > 0x24F]
    if _UNSPACED.search(folded):
        return [part for word in found for part in _parts(word)]
    return found


def _parts(word: str) -> Iterator[str]:
    """A word as it is, but a run of characters without spaces as its overlapping pairs."""
    end = 0
    for run in _UNSPACED.finditer(word):
        if run.start() > end:
            yield word[end : run.start()]
        characters = run.group()
        yield from (characters[at : at + 2] for at in range(max(1, len(characters) - 1)))
        end = run.end()
    if end < len(word):
        yield word[end:]
