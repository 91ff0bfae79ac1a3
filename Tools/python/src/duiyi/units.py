"""Translation units: a segment, its translation, and all that a format says of both."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Any

from ._options import PathLike, path
from ._values import others
from .errors import InputError


@dataclass(frozen=True, slots=True)
class Note:
    """A note on a unit."""

    text: str
    category: str = ""
    #: What it is on: ``unit``, ``source``, ``target``, ``group`` or ``file``.
    place: str = "unit"
    priority: int | None = None


@dataclass(frozen=True, slots=True)
class InlineCode:
    """A code in a text, such as a tag; ``offset`` counts UTF-8 bytes of the text."""

    #: ``opening``, ``closing`` or ``standalone``.
    kind: str
    offset: int
    id: str = ""
    data: str = ""
    #: Where it comes from: the dialect, its element and its attributes.
    extra: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Unit:
    """A segment and its translation.

    ``id`` may be a string or a number, as the file has it. What the program does not know of stands
    in ``extra`` by its name, and goes out again as it came in.
    """

    source: str
    target: str
    id: str | int | float | None = None
    source_language: str | None = None
    target_language: str | None = None
    context: str | None = None
    #: ``initial``, ``needs-translation``, ``needs-review``, ``translated``, ``reviewed``, ``final``.
    state: str | None = None
    confidence: float | None = None
    obsolete: bool = False
    translatable: bool = True
    locked: bool = False
    notes: tuple[Note, ...] = ()
    properties: tuple[tuple[str, str], ...] = ()
    source_codes: tuple[InlineCode, ...] = ()
    target_codes: tuple[InlineCode, ...] = ()
    #: All else: ``stateDetail``, ``plural``, ``links``, and members of the caller's own.
    extra: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def from_json(cls, record: Mapping[str, Any]) -> Unit:
        """A unit from an object of Duiyi's JSON lines."""
        return cls(
            source=record["source"],
            target=record["target"],
            id=record.get("id"),
            source_language=record.get("sourceLanguage"),
            target_language=record.get("targetLanguage"),
            context=record.get("context"),
            state=record.get("state"),
            confidence=record.get("confidence"),
            obsolete=record.get("obsolete", False),
            translatable=record.get("translatable", True),
            locked=record.get("locked", False),
            notes=tuple(
                Note(
                    note["text"],
                    note.get("category", ""),
                    note.get("place", "unit"),
                    note.get("priority"),
                )
                for note in record.get("notes", ())
            ),
            properties=tuple((one["name"], one["value"]) for one in record.get("properties", ())),
            source_codes=_codes(record.get("sourceCodes", ())),
            target_codes=_codes(record.get("targetCodes", ())),
            extra=others(record, _KNOWN),
        )

    def to_json(self) -> dict[str, Any]:
        """The object of Duiyi's JSON lines: what is nothing is left out."""
        record: dict[str, Any] = {} if self.id is None else {"id": self.id}
        record.update(source=self.source, target=self.target)
        for name, value in (
            ("sourceLanguage", self.source_language),
            ("targetLanguage", self.target_language),
            ("context", self.context),
            ("state", self.state),
            ("confidence", self.confidence),
        ):
            if value is not None:
                record[name] = value
        if self.obsolete:
            record["obsolete"] = True
        if not self.translatable:
            record["translatable"] = False
        if self.locked:
            record["locked"] = True
        if self.notes:
            record["notes"] = [_note(note) for note in self.notes]
        if self.properties:
            record["properties"] = [
                {"name": name, "value": value} for name, value in self.properties
            ]
        for name, codes in (("sourceCodes", self.source_codes), ("targetCodes", self.target_codes)):
            if codes:
                record[name] = [
                    {
                        "kind": code.kind,
                        "offset": code.offset,
                        "id": code.id,
                        "data": code.data,
                        **code.extra,
                    }
                    for code in codes
                ]
        record.update(self.extra)
        return record


_KNOWN = frozenset(
    [
        "id",
        "source",
        "target",
        "sourceLanguage",
        "targetLanguage",
        "context",
        "state",
        "confidence",
        "obsolete",
        "translatable",
        "locked",
        "notes",
        "properties",
        "sourceCodes",
        "targetCodes",
    ]
)


def _codes(records: Any) -> tuple[InlineCode, ...]:
    return tuple(
        InlineCode(
            one["kind"],
            one["offset"],
            one.get("id", ""),
            one.get("data", ""),
            {key: one[key] for key in ("dialect", "element", "attributes") if key in one},
        )
        for one in records
    )


def _note(note: Note) -> dict[str, Any]:
    record: dict[str, Any] = {"text": note.text, "category": note.category}
    if note.place != "unit":
        record["place"] = note.place
    if note.priority is not None:
        record["priority"] = note.priority
    return record


def line_of(record: Mapping[str, Any]) -> bytes:
    """A record as a line of JSON.

    Raises:
        UnicodeEncodeError: A text has half of a surrogate pair, which UTF-8 has not.
        TypeError: A value is none that JSON has.
        ValueError: A number is not finite.
    """
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8") + b"\n"


Pair = tuple[str, str]


def unit_of(pair: Unit | Pair) -> Unit | InputError:
    """A pair as a unit, or the exception that says why it is none; its texts are not looked at."""
    if isinstance(pair, Unit):
        return pair
    try:
        # A text of two characters is no pair of texts, and neither are the names of two members.
        if isinstance(pair, (str, bytes, Mapping, Set)):
            raise TypeError
        source, target = pair
    except (TypeError, ValueError):
        return InputError(f"{type(pair).__name__} is no pair of source and target")
    return Unit(source, target)


def refusal_of(record: Mapping[str, Any]) -> InputError:
    """Why a record has no answer, as the program says it in the record's place."""
    return InputError(str(record.get("error", "no answer")), column=record.get("column"))


def command_with(
    arguments: list[str], inputs: Sequence[PathLike], units: Iterable[Unit | Pair] | None
) -> tuple[list[str], Iterator[bytes] | None]:
    """A command with files as arguments, or with units as lines of JSON on standard input."""
    if (units is None) == (not inputs):
        raise TypeError("give files, or units")
    if units is None:
        return [*arguments, *(path(one) for one in inputs)], None
    return [*arguments, "-", "--from", "jsonl"], lines_of_units(units)


def lines_of_units(units: Iterable[Unit | Pair]) -> Iterator[bytes]:
    """Units as lines of JSON."""
    for number, one in enumerate(units, 1):
        unit = unit_of(one)
        if isinstance(unit, InputError):
            raise InputError(unit.message, file="<units>", line=number)
        if not isinstance(unit.source, str) or not isinstance(unit.target, str):
            raise InputError("source and target must be texts", file="<units>", line=number)
        try:
            yield line_of(unit.to_json())
        except UnicodeEncodeError:
            raise InputError(
                "half of a surrogate pair, which is no character", file="<units>", line=number
            ) from None
        except (TypeError, ValueError) as error:
            # Such as a number that is not finite, which JSON has not.
            raise InputError(str(error), file="<units>", line=number) from None
