"""Files that are costly to make: copies of pictures in several sizes, and the folder that keeps such files."""

from dossier_gen.imaging.copying import FOLDER, Failure, Made, make_copies

__all__ = ["FOLDER", "Failure", "Made", "make_copies"]
