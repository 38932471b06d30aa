"""Lists and mappings with places, put together from the events of a YAML parser.

Nothing recurses, nothing is shared and nothing is built but dicts, lists, texts, numbers, truth values and
None. Aliases, anchors, merge keys and tags are refused: a pack needs none, and a text that begins with `*`, `&`
or `!` nearly always only lacks its quotes.
"""

from __future__ import annotations

from yaml import events as yaml_events

from quizzer.locale import _
from quizzer.packs.problems import Problems, field_path, quoted
from quizzer.packs.scalars import resolve
from quizzer.packs.tree import Items, Mapping, Place

MAX_DEPTH = 64
"""Lists and mappings inside one another. A pack needs seven."""

MAX_NODES = 250_000
"""Values in a file. A rich pack as large as `reading.MAX_BYTES` has 160,000."""


class StopReadingError(Exception):
    """The rest of the file is not looked at; why is among the problems."""


class _Frame:
    """A list or mapping that is being filled."""

    __slots__ = ("dropped", "ignored", "inside", "key", "node")

    def __init__(self, node: Mapping | Items, *, ignored: bool) -> None:
        self.node = node
        self.ignored = ignored
        """Whether all of it is thrown away, because what it belongs to was refused."""
        self.key: str | None = None
        """The key whose value comes next. None: a key comes next. Unused in lists."""
        self.inside: str | None = None
        """The key whose value was taken last, which may be a list or mapping that is still open."""
        self.dropped = False
        """Whether the value that comes next is thrown away, because its key was refused."""


class Builder:
    """Takes events and leaves the document's value in `root`."""

    def __init__(self, problems: Problems) -> None:
        self.root: object = None
        self.place: Place = (1, 1)
        self._problems = problems
        self._frames: list[_Frame] = []
        self._nodes = 0
        self._documents = 0

    def take(self, event: yaml_events.Event) -> None:
        """Add what an event says."""
        if isinstance(event, yaml_events.ScalarEvent):  # nine of ten
            self._scalar(event)
        elif isinstance(event, yaml_events.MappingStartEvent):
            self._open(event, Mapping(_place(event)))
        elif isinstance(event, yaml_events.SequenceStartEvent):
            self._open(event, Items(_place(event)))
        elif isinstance(event, yaml_events.CollectionEndEvent):
            self._frames.pop()
        elif isinstance(event, yaml_events.AliasEvent):
            self._alias(event)
        elif isinstance(event, yaml_events.DocumentStartEvent):
            self._document(event)

    def _document(self, event: yaml_events.Event) -> None:
        self._documents += 1
        if self._documents > 1:
            self._problems.add(
                _("A second document begins here; a pack is one."),
                _("Take out the line `---`, or put what follows into a file of its own."),
                at=_place(event),
            )
            raise StopReadingError

    def _scalar(self, event: yaml_events.ScalarEvent) -> None:
        place = _place(event)
        word: str = event.value
        plain: bool = event.implicit[0]
        if event.tag is not None or event.anchor is not None:
            self._refuse_decoration(event, place)
        frame = self._frames[-1] if self._frames else None
        if frame is not None and frame.key is None and type(frame.node) is Mapping:
            self._key(frame, frame.node, word, place, merges=plain and word == "<<")
            return
        value = resolve(word) if plain else word
        self._value(value, place, None if value is word else word)

    def _alias(self, event: yaml_events.AliasEvent) -> None:
        place = _place(event)
        word = f"*{event.anchor}"
        frame = self._frames[-1] if self._frames else None
        if frame is None or not frame.dropped:
            message = _("{found} is an alias; a pack has none.").format(found=quoted(word))
            self._refuse(message, _("Write the text out, or quote it if it begins with an asterisk."), place)
        if frame is not None and frame.key is None and type(frame.node) is Mapping:
            self._key(frame, frame.node, word, place, merges=False)
        else:
            self._value(word, place)

    def _key(self, frame: _Frame, node: Mapping, key: str, place: Place, *, merges: bool) -> None:
        """Take a key; the next event is its value."""
        frame.key = key
        if merges:
            frame.dropped = True
            message = _("`<<` merges mappings; a pack has no such thing.")
            self._refuse(message, _("Write the keys out."), place)
        elif key in node.key_places:
            frame.dropped = True
            line = node.key_places[key][0]
            message = _("The key {key} is here a second time; the first is in line {line}.")
            message = message.format(key=quoted(key), line=line)
            self._refuse(message, _("Keep one of the two."), place)
        else:
            node.key_places[key] = place

    def _value(self, value: object, place: Place, spelled: str | None = None) -> None:
        """Put a value where the file has it."""
        self._nodes += 1
        if self._nodes > MAX_NODES:
            message = _("The file has more than {count:,} values.").format(count=MAX_NODES)
            self._problems.add(message, _("Divide it into several packs."), at=place)
            raise StopReadingError
        if not self._frames:
            self.root, self.place = value, place
            return
        frame = self._frames[-1]
        node = frame.node
        if type(node) is Items:
            if spelled is not None:
                node.spelled[len(node)] = spelled
            node.append(value)
            node.value_places.append(place)
            return
        assert type(node) is Mapping and frame.key is not None
        if frame.dropped:
            frame.dropped = False
        else:
            node[frame.key] = value
            node.value_places[frame.key] = place
            if spelled is not None:
                node.spelled[frame.key] = spelled
        frame.key, frame.inside = None, frame.key

    def _open(self, event: yaml_events.CollectionStartEvent, node: Mapping | Items) -> None:
        """Begin a list or mapping; what comes next is in it."""
        if event.tag is not None or event.anchor is not None:
            self._refuse_decoration(event, node.place)
        frame = self._frames[-1] if self._frames else None
        if frame is not None and frame.key is None and type(frame.node) is Mapping:
            message = _("A list or mapping is used as a key; keys are words.")
            remedy = _("Quote a text that begins with a bracket or a brace.")
            self._refuse(message, remedy, node.place)
            ignored = True
            frame.key, frame.dropped = "?", True  # the value that belongs to it is thrown away too
        else:
            ignored = frame is not None and (frame.ignored or frame.dropped)
            self._value(node, node.place)
        self._frames.append(_Frame(node, ignored=ignored))
        if len(self._frames) > MAX_DEPTH:
            message = _("Lists and mappings are nested more than {count} deep.").format(count=MAX_DEPTH)
            self._problems.add(message, at=node.place)
            raise StopReadingError

    def _refuse_decoration(
        self, event: yaml_events.ScalarEvent | yaml_events.CollectionStartEvent, place: Place
    ) -> None:
        if event.tag is not None:
            message = _("{found} is a tag; a pack has none, and no tag builds an object.")
            remedy = _("Take it out, or quote a text that begins with an exclamation mark.")
            message = message.format(found=quoted(_short_tag(event.tag)))
        else:
            message = _("{found} is an anchor; a pack has none.").format(found=quoted(f"&{event.anchor}"))
            remedy = _("Take it out, or quote a text that begins with &.")
        self._refuse(message, remedy, place)

    def _refuse(self, message: str, remedy: str, place: Place) -> None:
        """Add a problem, unless it is inside of what was refused already."""
        if not (self._frames and self._frames[-1].ignored):
            self._problems.refuse(message, remedy, at=place, field=self._field())
            if self._problems.full:
                raise StopReadingError

    def _field(self) -> str:
        """Say where the next value belongs."""
        path: list[str | int] = []
        for frame in self._frames:
            if type(frame.node) is Items:
                path.append(len(frame.node) - (frame is not self._frames[-1]))
            elif frame.key is not None:
                path.append(frame.key)
            elif frame.inside is not None and frame is not self._frames[-1]:
                path.append(frame.inside)
        return field_path(path)


def _place(event: yaml_events.Event) -> Place:
    mark = event.start_mark
    assert mark is not None  # every event of a parser has one
    return mark.line + 1, mark.column + 1


def _short_tag(tag: str) -> str:
    return "!!" + tag.removeprefix("tag:yaml.org,2002:") if tag.startswith("tag:yaml.org,2002:") else tag
