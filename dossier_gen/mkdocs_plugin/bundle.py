"""What Pagefind 1.5.2 wrote, made smaller, and the same for the same entries.

Pagefind lists the values of a filter, and the filters, in an order that differs from run to run. The list of its files,
which is loaded with the first question, is mostly names of the files of results: shorter ones, each with the letter of
its group before it, spare readers a quarter of that list and the filter that would tell the groups apart. A file is
gzip around a mark of twelve bytes and CBOR (RFC 8949), of which it uses whole numbers, texts and arrays.
"""

import gzip
import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

_MARK = b"pagefind_dcd"
_NUMBER, _NEGATIVE, _TEXT, _ARRAY = 0, 1, 3, 4
# Where the results and the filters stand in the list that a .pf_meta file is.
_RESULTS, _FILTERS = 1, 3
# So many characters tell the names of results apart: a million of them. Where two are alike one is longer.
_SHORT = 5


def settle(folder: Path, language: str, letters: Sequence[str]) -> None:
    """Put the bundle in `folder` in order; raises ValueError where it is not what Pagefind 1.5.2 writes.

    `letters` are those of the groups of all entries, in the order in which Pagefind was given them.
    """
    entry = folder / "pagefind-entry.json"
    facts = json.loads(entry.read_text("utf-8"))
    index = facts["languages"][language]
    listing = folder / f"pagefind.{index['hash']}.pf_meta"
    meta = read(listing.read_bytes())
    meta[_RESULTS] = _shortened(folder / "fragment", meta[_RESULTS], letters)
    meta[_FILTERS] = sorted([name, _settled(folder, key, language)] for name, key in meta[_FILTERS])
    index["hash"] = _renamed(listing, meta, f"pagefind.{language}_").removeprefix("pagefind.")
    entry.write_text(json.dumps(facts, ensure_ascii=False, sort_keys=True), "utf-8")
    used = {entry.name, "pagefind.js", f"wasm.{language}.pagefind", f"pagefind.{index['hash']}.pf_meta"}
    for file in folder.iterdir():
        if file.is_file() and file.name not in used:
            file.unlink()


def _shortened(folder: Path, results: list[list[Any]], letters: Sequence[str]) -> list[list[Any]]:
    """The results under shorter names, as which their files are renamed."""
    taken: set[str] = set()
    found = []
    for (name, count), letter in zip(results, letters, strict=True):
        key = name.rpartition("_")[2]
        short = next(short for end in range(_SHORT, len(key) + 1) if (short := letter + key[:end]) not in taken)
        taken.add(short)
        (folder / f"{name}.pf_fragment").rename(folder / f"{short}.pf_fragment")
        found.append([short, count])
    return found


def _settled(folder: Path, key: str, language: str) -> str:
    """Put the values of a filter in order; its new key."""
    file = folder / "filter" / f"{key}.pf_filter"
    name, values = read(file.read_bytes())
    return _renamed(file, [name, sorted(values)], f"{language}_")


def _renamed(file: Path, value: Any, prefix: str) -> str:
    """Write a file's new content under a name that is made from it; the name without its ending."""
    data = write(value)
    key = prefix + hashlib.sha256(data).hexdigest()[:10]
    file.unlink()
    file.with_name(key + file.suffix).write_bytes(gzip.compress(data, mtime=0))
    return key


def read(data: bytes) -> Any:
    """The value in a file of Pagefind's: a whole number, a text, or a list of such values."""
    plain = gzip.decompress(data)
    if not plain.startswith(_MARK):
        raise ValueError("This is no file of Pagefind's")
    value, end = _decoded(plain, len(_MARK))
    if end != len(plain):
        raise ValueError("A file of Pagefind's goes on after its end")
    return value


def write(value: Any) -> bytes:
    """A file of Pagefind's that holds a value, before it is compressed."""
    out = bytearray(_MARK)
    _encode(value, out)
    return bytes(out)


def _decoded(data: bytes, start: int) -> tuple[Any, int]:
    """The value that begins at `start`, and where it ends."""
    kind, number = data[start] >> 5, data[start] & 31
    end = start + 1
    if number >= 24:
        size = 1 << (number - 24)
        number = int.from_bytes(data[end : end + size], "big")
        end += size
    if kind == _NUMBER:
        return number, end
    if kind == _NEGATIVE:
        return -1 - number, end
    if kind == _TEXT:
        return data[end : end + number].decode(), end + number
    if kind != _ARRAY:
        raise ValueError(f"A file of Pagefind's holds a value of the kind {kind}")
    values = []
    for _ in range(number):
        value = data[end]
        if value < 24:  # most are small numbers, which stand for themselves
            end += 1
        elif value == 24:  # and most others are a byte of their own
            value, end = data[end + 1], end + 2
        else:
            value, end = _decoded(data, end)
        values.append(value)
    return values, end


def _encode(value: Any, out: bytearray) -> None:
    if isinstance(value, int):
        _encode_head(_NUMBER if value >= 0 else _NEGATIVE, value if value >= 0 else -1 - value, out)
    elif isinstance(value, str):
        text = value.encode()
        _encode_head(_TEXT, len(text), out)
        out += text
    else:
        _encode_head(_ARRAY, len(value), out)
        for each in value:
            if isinstance(each, int) and 0 <= each < 24:
                out.append(each)
            else:
                _encode(each, out)


def _encode_head(kind: int, number: int, out: bytearray) -> None:
    """A kind and a number, in as few bytes as hold it."""
    if number < 24:
        out.append(kind << 5 | number)
        return
    power = next(power for power in range(4) if number < 1 << (8 << power))
    out.append(kind << 5 | 24 + power)
    out += number.to_bytes(1 << power, "big")
