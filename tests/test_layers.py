"""The package keeps its shape: layers, edges, sizes, and a sentence for every public name."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "dossier_gen"

#: From the top to the ground; a name is a module or a folder of modules. Imports point down, or stay within a name.
LAYERS: tuple[tuple[str, ...], ...] = (
    ("cli",),
    ("mkdocs_plugin", "export"),
    ("site",),
    ("structured",),
    ("cards",),
    ("feeds",),
    ("pages",),
    ("downloads", "search"),
    ("edition",),
    ("suggestions",),
    ("duplicates", "related", "documents", "timeline", "publication", "opposition"),
    ("index",),
    ("checks",),
    ("reading", "imaging"),
    ("rules", "schema", "grounds", "changes", "staleness", "fingerprints", "naming"),
    ("embargo",),
    ("model",),
    ("bodies", "slugs", "wording"),
    (
        "fields",
        "edtf",
        "moments",
        "paths",
        "problems",
        "output",
        "clock",
        "offers",
        "matching",
        "comments",
        "pictures",
        "policies",
    ),
)
HEIGHT = {name: len(LAYERS) - number for number, names in enumerate(LAYERS) for name in names}

#: The edges: only they touch disk, environment and clock.
EDGES = {"cli", "mkdocs_plugin", "reading", "imaging", "clock"}
WORLD = {
    *("os", "io", "shutil", "tempfile", "glob", "fileinput", "subprocess", "socket", "http", "urllib.request"),
    *("time", "random", "secrets", "uuid", "locale", "platform", "getpass"),
}
#: Files that are in memory alone.
IN_MEMORY = {"io.BytesIO", "io.StringIO"}
FILE_CALLS = {
    *("read_text", "read_bytes", "write_text", "write_bytes", "mkdir", "rmdir", "unlink", "touch", "rename"),
    *("iterdir", "glob", "rglob", "walk", "exists", "is_file", "is_dir", "is_symlink", "stat", "lstat", "cwd"),
}
CLOCK_CALLS = {"now", "utcnow", "today"}

MODULE_LINES = 300
FUNCTION_LINES = 60
LONGER = {"model.py": 400}  # all records in one file


def modules() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py"))


def label(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def layer_of(dotted: str) -> str:
    """The layer's name of a module: dossier_gen.pages.home → pages; the package itself is ""."""
    return dotted.split(".")[1] if "." in dotted else ""


def dotted_name(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Line and full name of everything that a module imports, wherever in it; a relative import is spelt out."""
    package = dotted_name(path) if path.name == "__init__.py" else dotted_name(path).rpartition(".")[0]
    for node in ast.walk(parse(path)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                above = package.split(".")[: len(package.split(".")) - node.level + 1]
                base = ".".join([*above, base] if base else above)
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)


def parse(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), filename=str(path))


def called(node: ast.AST) -> str:
    """The last part of the name that a node calls, or "" where it is no call."""
    if not isinstance(node, ast.Call):
        return ""
    func = node.func
    return func.attr if isinstance(func, ast.Attribute) else func.id if isinstance(func, ast.Name) else ""


def root(node: ast.expr) -> str:
    """The name at the bottom of a chain: `files` in files("x").joinpath("y").read_text()."""
    while isinstance(node, ast.Attribute | ast.Call):
        node = node.value if isinstance(node, ast.Attribute) else node.func
    return node.id if isinstance(node, ast.Name) else ""


def touches_world(node: ast.AST) -> bool:
    """Whether a node asks the disk or the clock; importlib.resources.files() reads the package itself."""
    if not isinstance(node, ast.Call):
        return False
    name = called(node)
    if isinstance(node.func, ast.Name):
        return name in {"open", "input"}
    if name in CLOCK_CALLS:
        return root(node.func) in {"datetime", "date", "time"}
    return name in FILE_CALLS and root(node.func) != "files"


def public(tree: ast.Module) -> Iterator[ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef]:
    """Public classes and functions of a module, and the public methods of its public classes."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith("_"):
            yield node
            inside = node.body if isinstance(node, ast.ClassDef) else []
            for method in inside:
                if isinstance(method, ast.FunctionDef | ast.AsyncFunctionDef) and not method.name.startswith("_"):
                    yield method


each_module = pytest.mark.parametrize("path", modules(), ids=label)


def test_every_module_has_its_layer() -> None:
    names = {layer_of(dotted_name(path)) for path in modules()} - {""}
    assert names == set(HEIGHT)


def test_the_package_itself_imports_nothing() -> None:
    assert list(imports(PACKAGE / "__init__.py")) == []


@each_module
def test_imports_point_down(path: Path) -> None:
    mine = layer_of(dotted_name(path))
    for line, name in imports(path):
        theirs = layer_of(name) if name.startswith("dossier_gen.") else mine
        assert theirs == mine or HEIGHT[theirs] < HEIGHT[mine], f"{label(path)}:{line} imports {name}"


@each_module
def test_only_the_plugin_knows_mkdocs(path: Path) -> None:
    if layer_of(dotted_name(path)) == "mkdocs_plugin":
        return
    strangers = {"mkdocs", "material", "properdocs", "zensical", "pymdownx"}
    for line, name in imports(path):
        assert name.split(".")[0] not in strangers, f"{label(path)}:{line} imports {name}"


@each_module
def test_imports_stand_at_the_top(path: Path) -> None:
    tree = parse(path)
    every = [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
    top = [node.lineno for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
    assert sorted(every) == sorted(top), label(path)
    if label(path) == "cli/app.py":  # a command is imported when it is asked for
        return
    assert not any(called(node) in {"__import__", "import_module"} for node in ast.walk(tree)), label(path)


@each_module
def test_only_the_command_line_prints(path: Path) -> None:
    if layer_of(dotted_name(path)) == "cli":
        return
    for node in ast.walk(parse(path)):
        where = f"{label(path)}:{getattr(node, 'lineno', 0)}"
        assert called(node) not in {"print", "echo", "secho"}, where
        assert not (isinstance(node, ast.Attribute) and node.attr in {"stdout", "stderr"}), where


@each_module
def test_only_the_edges_touch_the_world(path: Path) -> None:
    if layer_of(dotted_name(path)) in EDGES:
        return
    for line, name in imports(path):
        if name in IN_MEMORY:
            continue
        assert not any(name == world or name.startswith(world + ".") for world in WORLD), f"{label(path)}:{line} {name}"
    for node in ast.walk(parse(path)):
        assert not touches_world(node), f"{label(path)}:{getattr(node, 'lineno', 0)}"


@each_module
def test_every_public_name_has_a_sentence(path: Path) -> None:
    tree = parse(path)
    assert ast.get_docstring(tree), label(path)
    for node in public(tree):
        sentence = (ast.get_docstring(node) or "").split("\n")[0]
        assert sentence.endswith((".", ":", "?")), f"{label(path)}:{node.lineno} {node.name}"


@each_module
def test_modules_and_functions_are_small(path: Path) -> None:
    lines = path.read_text("utf-8").count("\n")
    assert lines <= LONGER.get(label(path), MODULE_LINES), f"{label(path)} has {lines} lines"
    for node in ast.walk(parse(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= FUNCTION_LINES, f"{label(path)}:{node.lineno} {node.name} has {length} lines"


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("Path('x').read_text()", True),
        ("open('x')", True),
        ("datetime.now(UTC)", True),
        ("date.today()", True),
        ("files('dossier_gen').joinpath('rules.yml').read_text('utf-8')", False),
        ("text.replace('a', 'b')", False),
        ("settings.now", False),
    ],
)
def test_what_counts_as_touching_the_world(code: str, found: bool) -> None:
    assert any(touches_world(node) for node in ast.walk(ast.parse(code))) is found
