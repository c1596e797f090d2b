"""Pictures in a text: each with its size and its copies, and with its title as the line below where it stands alone."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement

from markdown.treeprocessors import Treeprocessor

from dossier_gen.paths import relative
from dossier_gen.pictures import SIZES, Size, srcset


def dress(image: Element, path: str, sizes: Mapping[str, Size], base: str) -> None:
    """Tell a browser the size of the picture at `path` on the page at `base`, its copies, and to load it late."""
    image.set("loading", "lazy")
    size = sizes.get(path)
    if size is None:
        return
    image.set("width", str(size.width))
    image.set("height", str(size.height))
    if size.is_copied:
        image.set("srcset", srcset(path, size, relative("", base)))
        image.set("sizes", SIZES)


class Figures(Treeprocessor):
    """Makes a figure of each paragraph that is one picture with a title, `![alt](file "title")`; the title is shown."""

    def run(self, root: Element) -> None:
        """Change the paragraphs in the tree."""
        for paragraph in root.iter("p"):
            image = paragraph[0] if len(paragraph) == 1 else None
            if image is not None and image.tag == "img" and image.get("title") and _is_alone(paragraph, image):
                paragraph.tag = "figure"
                paragraph.set("class", f"{paragraph.get('class', '')} d-picture".strip())
                SubElement(paragraph, "figcaption").text = image.attrib.pop("title")


def _is_alone(paragraph: Element, image: Element) -> bool:
    return not ((paragraph.text or "") + (image.tail or "")).strip()
