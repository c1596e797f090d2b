"""The state as bytes, to be kept between two builds: arrays as they are in memory, so that loading costs nothing.

The first line names the format, the second is a header in JSON: the settings, the checksum of all that follows, and for
each array its type, its shape and where it begins. What is not exactly that (cut off, changed, of another version or
of other settings) is no state. Whoever keeps the bytes may map the file into memory instead of reading it.
"""

import json
import math
import sys
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from dossier_gen.related.counts import Features
from dossier_gen.related.leads import Leads
from dossier_gen.related.settings import Limits, Weights
from dossier_gen.related.sparse import Rows
from dossier_gen.related.state import State

#: Another number whenever the same documents would give another state, or the bytes another meaning.
VERSION = 1

_FIRST_LINE = b"dossier: related articles\n"
_ALIGNED = 64
_Arrays = Mapping[str, NDArray[Any]]


def dump(state: State, weights: Weights, limits: Limits) -> Iterator[bytes | memoryview]:
    """The state as bytes, in pieces to be written one after another."""
    arrays = {name: np.ascontiguousarray(array) for name, array in _arrays(state).items()}
    places = {}
    end = checksum = 0
    for name, array in arrays.items():
        places[name] = (array.dtype.str, array.shape, end)
        end += _padded(array.nbytes)
        checksum = _checked(array, checksum)
    header = {"checksum": checksum, "settings": _settings(weights, limits), "size": end, "arrays": places}
    head = _FIRST_LINE + json.dumps(header).encode()
    yield head + b" " * (_padded(len(head) + 1) - len(head) - 1) + b"\n"
    for array in arrays.values():
        yield array.reshape(-1).view(np.uint8).data
        yield bytes(_padded(array.nbytes) - array.nbytes)


def load(kept: bytes | memoryview, weights: Weights, limits: Limits) -> State | None:
    """The state that was kept; None where the bytes are anything else."""
    view = memoryview(kept)
    first = bytes(view[: len(_FIRST_LINE)])
    if first != _FIRST_LINE:
        return None
    head = bytes(view[: 1 << 14])
    end = head.find(b"\n", len(_FIRST_LINE)) + 1
    try:
        header = json.loads(head[len(_FIRST_LINE) : end])
        body = view[end:]
        if header["settings"] != _settings(weights, limits) or header["size"] != len(body):
            return None
        arrays = {name: _array(body, *place) for name, place in header["arrays"].items()}
        if _checksum(arrays) != header["checksum"]:
            return None
        return _state(arrays)
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _settings(weights: Weights, limits: Limits) -> str:
    """What the state depends on besides the documents."""
    return json.dumps([VERSION, sys.byteorder, asdict(weights), asdict(limits)], sort_keys=True)


def _padded(size: int) -> int:
    return -(-size // _ALIGNED) * _ALIGNED


def _checked(array: NDArray[Any], checksum: int) -> int:
    return crc32(array.reshape(-1).view(np.uint8).data, checksum)


def _checksum(arrays: _Arrays) -> int:
    checksum = 0
    for array in arrays.values():
        checksum = _checked(array, checksum)
    return checksum


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
