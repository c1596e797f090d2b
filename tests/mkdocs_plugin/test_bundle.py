"""Pagefind's files: read and written as they are, in one order, and nothing but what is used."""

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_gen.mkdocs_plugin import bundle as bundle_module
from dossier_gen.mkdocs_plugin.bundle import read, settle, write
from dossier_gen.mkdocs_plugin.indexing import Indexing
from dossier_gen.search import Entry

VALUES = st.recursive(st.integers(-(2**64), 2**64 - 1) | st.text(), lambda inner: st.lists(inner, max_size=30))


def entry(number: int) -> Entry:
    facets = {
        "kind": ("Event",),
        "place": (f"Place {number % 7}", f"Place {number % 5}"),
        "day": (f"2024-01-{number}",),
    }
    return Entry(url=f"e/{number}/", title=f"Event {number}", text=f"Words {number}", note="Now", facets=facets)


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bundle") / "made"
    Indexing([entry(number) for number in range(40)], folder).finish()
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@given(VALUES)
def test_what_is_written_is_read(value: object) -> None:
    assert read(gzip.compress(write(value))) == value


@pytest.mark.parametrize(
    ("value", "data"),
    [
        (0, "00"),
        (23, "17"),
        (24, "1818"),
        (1000, "1903e8"),
        (1000000, "1a000f4240"),
        (18446744073709551615, "1bffffffffffffffff"),
        (-1, "20"),
        (-1000, "3903e7"),
        ("IETF", "6449455446"),
        ("\u6c34", "63e6b0b4"),
        ([1, [2, 3], [4, 5]], "8301820203820405"),
    ],
)
def test_the_examples_of_rfc_8949(value: object, data: str) -> None:
    assert write(value) == b"pagefind_dcd" + bytes.fromhex(data)


@pytest.mark.parametrize("data", [b"pagefind_xyz\x00", b"pagefind_dcd\x00\x00", b"pagefind_dcd\xa0"])
def test_other_files_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="file of Pagefind's"):
        read(gzip.compress(data))


def test_only_what_the_page_loads_is_kept(bundle: Path) -> None:
    [listing] = bundle.glob("*.pf_meta")
    names = {"pagefind.js", "pagefind-entry.json", "wasm.en.pagefind", listing.name}
    assert {path.name for path in bundle.iterdir() if path.is_file()} == names
    entry_point = json.loads((bundle / "pagefind-entry.json").read_text())
    assert f"pagefind.{entry_point['languages']['en']['hash']}.pf_meta" == listing.name


def test_every_filter_of_the_list_is_there_with_its_values_in_order(bundle: Path) -> None:
    [listing] = bundle.glob("*.pf_meta")
    filters = read(listing.read_bytes())[3]
    assert [name for name, _ in filters] == ["day", "kind", "place"]
    keys = {key for _, key in filters}
    assert {path.stem for path in (bundle / "filter").iterdir()} == keys
    for name, key in filters:
        found, values = read((bundle / "filter" / f"{key}.pf_filter").read_bytes())
        assert found == name
        assert [value for value, _ in values] == sorted(value for value, _ in values)


def test_the_name_of_a_result_begins_with_the_letter_of_its_group(tmp_path: Path) -> None:
    kinds = ["Dossier", "News", "Event", "Opinion", "Claim", "Place", "Author", "Page"] * 9
    entries = [
        Entry(url=f"{number}/", title=f"One {number}", text="Words", note="", facets={"kind": (kind,)})
        for number, kind in enumerate(kinds)
    ]
    Indexing(entries, tmp_path / "made").finish()
    [listing] = (tmp_path / "made").glob("*.pf_meta")
    names = [name for name, _ in read(listing.read_bytes())[1]]
    assert [name[0] for name in names] == list("abcbdeef" * 9)
    assert {len(name) for name in names} == {6}
    assert {path.stem for path in (tmp_path / "made/fragment").iterdir()} == set(names)
    for name, made in zip(names, entries, strict=True):
        data = gzip.decompress((tmp_path / f"made/fragment/{name}.pf_fragment").read_bytes())
        told = json.loads(data.removeprefix(b"pagefind_dcd"))
        assert (told["url"], told["filters"]["kind"]) == (made.url, list(made.facets["kind"]))


def test_names_that_would_be_alike_are_longer(tmp_path: Path) -> None:
    fragments = tmp_path / "fragment"
    fragments.mkdir()
    for name in ("en_1234567", "en_1234589", "en_1234560", "en_7654321"):
        (fragments / f"{name}.pf_fragment").write_text(name)
    results = [["en_1234567", 1], ["en_1234589", 2], ["en_1234560", 3], ["en_7654321", 4]]
    short = bundle_module._shortened(fragments, results, "ccbc")
    assert short == [["c12345", 1], ["c123458", 2], ["b12345", 3], ["c76543", 4]]
    assert (fragments / "c123458.pf_fragment").read_text() == "en_1234589"


def test_the_same_entries_give_the_same_bytes(bundle: Path, tmp_path: Path) -> None:
    for number in range(3):
        again = tmp_path / str(number)
        Indexing([entry(number) for number in range(40)], again).finish()
        assert files(again) == files(bundle)


def test_another_form_of_the_list_is_refused(tmp_path: Path) -> None:
    (tmp_path / "pagefind-entry.json").write_text('{"languages": {"en": {"hash": "x"}}}')
    (tmp_path / "pagefind.x.pf_meta").write_bytes(gzip.compress(b"nothing"))
    with pytest.raises(ValueError, match="no file of Pagefind's"):
        settle(tmp_path, "en", "")
