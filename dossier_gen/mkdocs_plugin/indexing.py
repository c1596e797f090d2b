"""Pagefind makes the index of the search, in a process of its own while the site's pages are built.

The program is spoken to as its service has it (https://pagefind.app/docs/implementation-service/): messages in JSON,
each in Base64 and ended by a comma. Its own Python API waits a tenth of a second for every answer, which makes half an
hour of 18,000 entries.
"""

import json
import os
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from io import BufferedReader, FileIO
from pathlib import Path
from typing import Any

from pagefind_bin import get_executable

from dossier_gen.mkdocs_plugin.bundle import settle
from dossier_gen.mkdocs_plugin.thinning import thin
from dossier_gen.search import Entry
from dossier_gen.wording import LANGUAGE


class IndexingError(Exception):
    """The index could not be made; the message says why."""


class Indexing:
    """Pagefind at work on the entries of a site: it begins at once and writes into `folder`."""

    def __init__(self, entries: Iterable[Entry], folder: Path) -> None:
        self._entries, self._folder = tuple(entries), folder
        self._pagefind, self._answers = _start()
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pagefind")
        self._done = self._pool.submit(self._index)

    def finish(self) -> None:
        """Wait until the index is whole; raises IndexingError where it cannot be."""
        try:
            self._done.result()
            settle(self._folder, LANGUAGE, [entry.letter for entry in self._entries])
            thin(self._folder / "index")
        except (OSError, ValueError, LookupError) as error:
            raise IndexingError(str(error)) from error
        finally:
            self.stop()

    def stop(self) -> None:
        """Leave nothing running."""
        self._pagefind.kill()
        self._pagefind.communicate()
        self._pool.shutdown()
        self._answers.close()

    def _index(self) -> None:
        # One index for all languages: readers search the whole site, not that part which is in the page's language.
        index = self._ask({"type": "NewIndex", "config": {"force_language": LANGUAGE}})["index_id"]
        for entry in self._entries:
            self._ask({"type": "AddRecord", "index_id": index, **_record(entry)})
        self._ask({"type": "WriteFiles", "index_id": index, "output_path": str(self._folder)})
        # It answers before the last of its files is on the disk; it ends only when all are.
        assert self._pagefind.stdin
        self._pagefind.stdin.close()
        self._pagefind.wait()

    def _ask(self, payload: Mapping[str, Any]) -> Mapping[str, Any]:
        """Send a message and wait for its answer."""
        out = self._pagefind.stdin
        assert out
        out.write(b64encode(json.dumps({"message_id": 1, "payload": payload}).encode()) + b",")
        out.flush()
        answer = b""
        while not answer.endswith(b","):
            more = self._answers.read1()
            if not more:
                raise IndexingError("Pagefind ended before its work was done")
            answer += more
        told: Mapping[str, Any] = json.loads(b64decode(answer[:-1]))["payload"]
        if told["type"] == "Error":
            raise IndexingError(f"Pagefind refused {payload.get('url', payload['type'])}: {told['message']}")
        return told


def _start() -> tuple["subprocess.Popen[bytes]", BufferedReader]:
    """The running program, and what it says."""
    source, target = os.pipe()
    try:
        command = [str(get_executable()), "--service"]
        pagefind = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=target, stderr=subprocess.DEVNULL)  # noqa: S603
    except OSError as error:
        os.close(source)
        raise IndexingError(f"Pagefind cannot be run: {error}") from error
    finally:
        os.close(target)
    return pagefind, BufferedReader(FileIO(source))


def _record(entry: Entry) -> Mapping[str, Any]:
    meta = {"title": entry.title} | ({"note": entry.note} if entry.note else {})
    if entry.elsewhere:
        meta["elsewhere"] = json.dumps(entry.elsewhere, ensure_ascii=False)
    # An entry without words of its own would be left out.
    content = entry.text or entry.title
    return {"url": entry.url, "content": content, "language": LANGUAGE, "meta": meta, "filters": entry.facets}
