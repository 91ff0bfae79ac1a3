"""Glossaries that were built, and termbases that were read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from ._values import Listed, others


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a term, and how often it stands in the text."""

    text: str
    count: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: the line and the character in it, from 1."""

    file: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Context:
    """A place of a term, with what stands around it, and its counterpart in the translation."""

    #: None where the glossary was built from counts, which know no places.
    place: Place | None
    before: str
    term: str
    after: str
    counterpart: tuple[str, str, str] | None = None


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A concept: its forms in both languages, how often it stands there, and why they are paired."""

    id: str
    sources: tuple[Form, ...]
    targets: tuple[Form, ...]
    frequency: int
    confidence: float
    evidence: tuple[str, ...]
    status: str
    first: Place | None
    contexts: tuple[Context, ...]
    #: What a translator should look at first.
    attention: tuple[Any, ...]
    extra: Mapping[str, Any] = field(default_factory=dict)

    @property
    def source(self) -> str:
        """The first form of the source."""
        return self.sources[0].text if self.sources else ""

    @property
    def target(self) -> str:
        """The first form of the target."""
        return self.targets[0].text if self.targets else ""

    @classmethod
    def from_json(cls, record: Mapping[str, Any]) -> GlossaryEntry:
        """An entry of ``duiyi glossary build --to json``."""
        first = record.get("first")
        return cls(
            record["id"],
            tuple(Form(one["text"], one.get("count", 0)) for one in record["sources"]),
            tuple(Form(one["text"], one.get("count", 0)) for one in record["targets"]),
            record["frequency"],
            record["confidence"],
            tuple(record.get("evidence", ())),
            record.get("status", ""),
            _place(first) if first else None,
            tuple(_context(one) for one in record.get("contexts", ())),
            tuple(record.get("attention", ())),
            others(record, _ENTRY),
        )


_ENTRY = frozenset(
    [
        "id",
        "sources",
        "targets",
        "frequency",
        "confidence",
        "evidence",
        "status",
        "first",
        "contexts",
        "attention",
    ]
)


@dataclass(frozen=True, slots=True)
class Glossary(Listed[GlossaryEntry]):
    """Concepts with their evidence, in the order that was asked for."""

    entries: tuple[GlossaryEntry, ...]
    #: What it was built from, and with which versions.
    provenance: Mapping[str, Any] = field(default_factory=dict)
    messages: tuple[str, ...] = ()

    _kind: ClassVar[type[object]] = GlossaryEntry

    @property
    def _values(self) -> tuple[GlossaryEntry, ...]:
        return self.entries


@dataclass(frozen=True, slots=True)
class Term:
    """A term of a termbase in one language."""

    text: str
    language: str
    #: ``preferred``, ``admitted``, ``deprecated``, ``forbidden``, ``proposed``, …
    status: str | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Concept:
    """What the terms of a termbase entry mean, with all of them."""

    id: str
    terms: tuple[Term, ...]
    notes: tuple[str, ...] = ()
    #: Definitions, subject, references, history and what else the termbase has.
    extra: Mapping[str, Any] = field(default_factory=dict)

    def in_language(self, language: str) -> tuple[Term, ...]:
        """Its terms in a language, such as ``zh``, whatever the region."""
        wanted = language.lower()
        return tuple(
            term
            for term in self.terms
            if term.language.lower() == wanted or term.language.lower().startswith(wanted + "-")
        )

    @classmethod
    def from_json(cls, record: Mapping[str, Any]) -> Concept:
        """A concept of ``duiyi glossary convert --to json``."""
        return cls(
            record.get("id", ""),
            tuple(
                Term(
                    one["text"],
                    one["language"],
                    one.get("status"),
                    others(one, ("text", "language", "status")),
                )
                for one in record.get("terms", ())
            ),
            tuple(
                note if isinstance(note, str) else str(note.get("text", ""))
                for note in record.get("notes", ())
            ),
            others(record, ("id", "terms", "notes")),
        )


def _place(record: Mapping[str, Any]) -> Place:
    return Place(record.get("file", ""), record["line"], record["column"])


def _context(record: Mapping[str, Any]) -> Context:
    other = record.get("counterpart")
    return Context(
        _place(record) if "line" in record else None,
        record.get("before", ""),
        record.get("term", ""),
        record.get("after", ""),
        (other.get("before", ""), other.get("term", ""), other.get("after", "")) if other else None,
    )
