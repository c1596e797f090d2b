"""Check every page of the built website with the Nu Html Checker (https://validator.github.io/validator/).

    python .ci/valid_html.py site

The checker is what the HTML standard names for that. It is one file, which npm brings and Java runs; it comes from the
package vnu-jar, which depends on no other, in one version, of which the hash is known here. It is kept below build/.
"""

import argparse
import hashlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "vnu-jar@26.9.27"
SHA512 = (
    "4e441de4315f39a582f5e6edbe8cd3b2b1f655aa1dde3620faface791133217c"
    "417b12f3f7ead2d8336d8e7efe44f5226618258b44a0860057e9125135e6b428"
)
JAR = ROOT / "build" / PACKAGE / "vnu.jar"


def checker() -> Path:
    """The checker; fetched where it is not there yet. SystemExit where the package is not the one that is known."""
    if JAR.exists():
        return JAR
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run(
            [_program("npm"), "pack", "--silent", PACKAGE], cwd=folder, check=True, stdout=subprocess.DEVNULL
        )
        (packed,) = folder.glob("*.tgz")
        if hashlib.sha512(packed.read_bytes()).hexdigest() != SHA512:
            raise SystemExit(f"What came as {PACKAGE} is not what it was: its hash is another.")
        with tarfile.open(packed) as package, tempfile.NamedTemporaryFile(dir=folder, delete=False) as jar:
            inside = package.extractfile("package/build/dist/vnu.jar")
            if inside is None:
                raise SystemExit(f"{PACKAGE} has no vnu.jar.")
            shutil.copyfileobj(inside, jar)
        JAR.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(jar.name, JAR)
    return JAR


def _program(name: str) -> str:
    found = shutil.which(name)
    if not found:
        raise SystemExit(f"{name} is needed to check the pages, and is not on this machine.")
    return found


def main() -> int:
    """Exit status 0 where every page is valid; else 1, each error shown with its file, line and column."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path)
    site = parser.parse_args().site
    pages = sum(1 for _ in site.rglob("*.html"))
    if not pages:
        print(f"There is no page in {site}.")
        return 1
    words = ["-jar", str(checker()), "--errors-only", "--also-check-svg", "--skip-non-html", str(site)]
    status = subprocess.run([_program("java"), *words], check=False).returncode
    print(f"{pages:,} pages are valid HTML." if status == 0 else f"Some of {pages:,} pages are no valid HTML.")
    return 1 if status else 0


if __name__ == "__main__":
    sys.exit(main())
