"""The state as bytes, to be kept between two builds: arrays as they are in memory, so that loading costs nothing.

The first line names the format and the checksum of all that follows. The second is a header in JSON: the settings, and
for each array its type, its shape and where it begins. What is not exactly that (cut off, changed, of another version
or of other settings) is no state. Whoever keeps the bytes may map the file into memory instead of reading it.
"""

import json
import math
import sys
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any
from unicodedata import unidata_version
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from dossier_gen.related.counts import Features
from dossier_gen.related.leads import Leads
from dossier_gen.related.settings import Limits, Weights
from dossier_gen.related.sparse import Rows
from dossier_gen.related.state import State, is_sound

#: Another number whenever the same documents would give another state, or the bytes another meaning.
_FORMAT = b"dossier: related articles, version 1, "
_CHECKSUM = 10  # eight digits, a line's end and a space, so that the header begins there
_ALIGNED = 64
_LONGEST_HEADER = 1 << 20
_Arrays = Mapping[str, NDArray[Any]]


def dump(state: State, weights: Weights, limits: Limits) -> Iterator[bytes | memoryview]:
    """The state as bytes, in pieces to be written one after another."""
    pieces: list[bytes | memoryview] = []
    places = {}
    end = 0
    for name, array in _arrays(state).items():
        places[name] = (array.dtype.str, array.shape, end)
        size = -(-array.nbytes // _ALIGNED) * _ALIGNED
        pieces += [np.ascontiguousarray(array).reshape(-1).view(np.uint8).data, bytes(size - array.nbytes)]
        end += size
    header = json.dumps({"settings": _settings(weights, limits), "arrays": places}).encode()
    before = len(_FORMAT) + _CHECKSUM
    header = header.ljust(-(-(before + len(header) + 1) // _ALIGNED) * _ALIGNED - before - 1) + b"\n"
    checksum = 0
    for piece in (header, *pieces):
        checksum = crc32(piece, checksum)
    yield _FORMAT + _line(checksum) + header
    yield from pieces


def load(kept: bytes | memoryview, weights: Weights, limits: Limits) -> State | None:
    """The state that was kept; None where the bytes are anything else."""
    view = memoryview(kept)
    start = len(_FORMAT) + _CHECKSUM
    if bytes(view[:start]) != _FORMAT + _line(crc32(view[start:])):
        return None
    line = bytes(view[start : start + _LONGEST_HEADER]).partition(b"\n")[0]
    body = view[start + len(line) + 1 :]
    try:
        header = json.loads(line)
        if header["settings"] != _settings(weights, limits):
            return None
        state = _state({name: _array(body, *place) for name, place in header["arrays"].items()})
        return state if is_sound(state, limits) else None
    except (
        ValueError,
        LookupError,
        TypeError,
        AttributeError,
        MemoryError,
    ):  # the right checksum, but of something else
        return None


def _line(checksum: int) -> bytes:
    return b"%08x\n " % checksum


def _settings(weights: Weights, limits: Limits) -> str:
    """What the state depends on besides the documents."""
    return json.dumps([sys.byteorder, unidata_version, asdict(weights), asdict(limits)], sort_keys=True)


def _array(body: memoryview, kind: str, shape: list[int], begin: int) -> NDArray[Any]:
    return np.frombuffer(body, np.dtype(kind), math.prod(shape), begin).reshape(shape)


def _arrays(state: State) -> _Arrays:
    return {
        "ids": _text(state.ids),
        "facets": _text(state.features.facets),
        "digests": state.digests,
        "days": state.days,
        "starts": state.counts.starts,
        "columns": state.counts.columns,
        "numbers": state.counts.values,
        "weights": state.vectors.values,
        "keys": state.features.keys,
        "kinds": state.features.kinds,
        "frequencies": state.frequencies,
        "leading starts": state.leading.starts,
        "leading columns": state.leading.columns,
        "leading values": state.leading.values,
        "others": state.leads.others,
        "promises": state.leads.promises,
        "scores": state.leads.scores,
    }


def _text(texts: tuple[str, ...]) -> NDArray[np.uint8]:
    return np.frombuffer(json.dumps(texts).encode(), np.uint8)


def _texts(array: NDArray[np.uint8]) -> tuple[str, ...]:
    return tuple(json.loads(array.tobytes()))


def _state(arrays: _Arrays) -> State:
    return State(
        ids=_texts(arrays["ids"]),
        digests=arrays["digests"],
        days=arrays["days"],
        counts=Rows(arrays["starts"], arrays["columns"], arrays["numbers"]),
        vectors=Rows(arrays["starts"], arrays["columns"], arrays["weights"]),
        features=Features(arrays["keys"], arrays["kinds"], _texts(arrays["facets"])),
        frequencies=arrays["frequencies"],
        leading=Rows(arrays["leading starts"], arrays["leading columns"], arrays["leading values"]),
        leads=Leads(arrays["others"], arrays["promises"], arrays["scores"]),
    )
