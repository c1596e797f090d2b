"""What an event rests on: how many outlets carry it, and whether any of them is not a state's own."""

from dataclasses import dataclass

from dossier_gen.model import Event, Library

STATE_MEDIA = "state-media"


@dataclass(frozen=True, slots=True)
class Grounds:
    """The outlets whose sources an event cites, each once, in the order in which it cites them."""

    outlets: tuple[str, ...]
    is_state_media_only: bool

    @property
    def is_single(self) -> bool:
        """Whether one outlet alone carries the event, be it with one report or with several."""
        return len(self.outlets) == 1


def grounds(event: Event, library: Library) -> Grounds:
    """What an event rests on today; the sources of its history are not counted."""
    sources = (library.sources[key] for key in event.sources if key in library.sources)
    outlets = tuple(dict.fromkeys(source.outlet for source in sources))
    kinds = {library.outlets[key].kind if key in library.outlets else None for key in outlets}
    return Grounds(outlets, kinds == {STATE_MEDIA})
