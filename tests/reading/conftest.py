"""A content folder made of texts, and what reading finds in it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dossier_gen.reading import Reading, read


@pytest.fixture
def reading(tmp_path: Path) -> Callable[..., Reading]:
    """Reads files that a test writes out: their texts or bytes by path below the content folder."""

    def read_files(files: dict[str, str | bytes]) -> Reading:
        for path, content in files.items():
            file = tmp_path / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content.encode() if isinstance(content, str) else content)
        return read(tmp_path)

    return read_files
