"""What the program finds, as values that do not change.

Where a value has ``start`` and ``end``, these count characters of a Python string, so that
``text[start:end]`` is what is meant; ``byte_start`` and ``byte_end`` count bytes of its UTF-8.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any, ClassVar

from ._values import Listed


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark of a text."""

    text: str
    start: int
    end: int
    byte_start: int
    byte_end: int
    #: ``han``, ``word``, ``number``, ``punctuation``, …; of `align_words` nothing is known.
    kind: str | None = None
    #: Where the quantity begins that the token is a part of, in characters of the text.
    quantity: int | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a text."""

    text: str
    start: int
    end: int
    byte_start: int
    byte_end: int


@dataclass(frozen=True, slots=True)
class Link:
    """A source token and a target token that render each other, by their numbers from 0."""

    source: int
    target: int
    probability: float


@dataclass(frozen=True, slots=True)
class WordAlignment:
    """A segment pair with its tokens and the links between them."""

    source: str
    target: str
    links: tuple[Link, ...]
    #: Where each token stands: start and end in characters, and in bytes.
    source_places: tuple[tuple[int, int, int, int], ...]
    target_places: tuple[tuple[int, int, int, int], ...]

    @property
    def source_tokens(self) -> tuple[Token, ...]:
        """The tokens of the source, made when they are asked for."""
        return _tokens(self.source, self.source_places)

    @property
    def target_tokens(self) -> tuple[Token, ...]:
        """The tokens of the target, made when they are asked for."""
        return _tokens(self.target, self.target_places)

    @property
    def pharaoh(self) -> str:
        """The links as ``0-0 1-2``."""
        return " ".join(f"{link.source}-{link.target}" for link in self.links)

    @property
    def pairs(self) -> tuple[tuple[str, str, float], ...]:
        """The linked words themselves, with their probabilities."""
        source, target = self.source_tokens, self.target_tokens
        return tuple(
            (source[link.source].text, target[link.target].text, link.probability)
            for link in self.links
        )

    @classmethod
    def from_json(cls, record: Mapping[str, Any]) -> WordAlignment:
        """An alignment from a line of ``duiyi align words --to jsonl``."""
        source, target = record["source"], record["target"]
        return cls(
            source["text"],
            target["text"],
            tuple(
                [Link(one["source"], one["target"], one["probability"]) for one in record["links"]]
            ),
            _places(source["tokens"]),
            _places(target["tokens"]),
        )


def _places(tokens: Iterable[Mapping[str, Any]]) -> tuple[tuple[int, int, int, int], ...]:
    return tuple(
        [(one["scalarStart"], one["scalarEnd"], one["start"], one["end"]) for one in tokens]
    )


def _tokens(text: str, places: Iterable[tuple[int, int, int, int]]) -> tuple[Token, ...]:
    return tuple([Token(text[place[0] : place[1]], *place) for place in places])


@dataclass(frozen=True, slots=True)
class PairScore:
    """How well a segment and its translation stand for each other; each number is 0 to 1."""

    #: The probability that each is a whole translation of the other.
    score: float
    source_coverage: float
    target_coverage: float
    numbers: float
    names: float
    length: float
    languages: float
    script: float
    repetition: float

    @classmethod
    def from_json(cls, record: Mapping[str, Any]) -> PairScore:
        """A score from a line of ``duiyi score --to jsonl``."""
        parts = record["scoreParts"]
        return cls(
            record["score"],
            parts["sourceCoverage"],
            parts["targetCoverage"],
            *[parts[one] for one in _PARTS],
        )


_PARTS = ("numbers", "names", "length", "languages", "script", "repetition")


@dataclass(frozen=True, slots=True)
class BeadSide:
    """The sentences of one side of a bead; empty where the other has no counterpart."""

    text: str
    #: The numbers of the sentences, from 0.
    ids: tuple[int, ...]
    start: int | None = None
    end: int | None = None
    byte_start: int | None = None
    byte_end: int | None = None

    @classmethod
    def from_json(cls, record: Mapping[str, Any]) -> BeadSide:
        """A side from a line of ``duiyi align sentences --to jsonl``."""
        return cls(
            record.get("text") or "",
            tuple(record.get("ids", ())),
            record.get("scalarStart"),
            record.get("scalarEnd"),
            record.get("start"),
            record.get("end"),
        )


@dataclass(frozen=True, slots=True)
class Bead:
    """Sentences of the source and the sentences that render them."""

    source: BeadSide
    target: BeadSide
    #: How many sentences meet how many: ``1-1``, ``2-1``, ``0-1``, …
    kind: str
    confidence: float
    fixed: bool = False

    @classmethod
    def from_json(cls, record: Mapping[str, Any]) -> Bead:
        """A bead from a line of ``duiyi align sentences --to jsonl``."""
        return cls(
            BeadSide.from_json(record["source"]),
            BeadSide.from_json(record["target"]),
            record["kind"],
            record["confidence"],
            record.get("fixed", False),
        )


@dataclass(frozen=True, slots=True)
class SentenceAlignment(Listed[Bead]):
    """Two documents, sentence by sentence."""

    beads: tuple[Bead, ...]
    #: Whether the documents look like translations of each other.
    looks_like_translation: bool = True
    #: What the program said on standard error.
    messages: tuple[str, ...] = ()

    _kind: ClassVar[type[object]] = Bead

    @property
    def _values(self) -> tuple[Bead, ...]:
        return self.beads


@dataclass(frozen=True, slots=True)
class TermSpan:
    """A Chinese span that renders an English term, with the evidence for it."""

    source: str
    target: str
    evidence: tuple[str, ...]
    confidence: float
    #: Where it stands: the line and the character in it from 1, and its length in characters.
    line: int
    column: int
    length: int
    byte_start: int
    byte_end: int
    #: The term as it stands in the text, where it was written otherwise.
    surface: str | None = None

    @classmethod
    def from_json(cls, record: Mapping[str, Any]) -> TermSpan:
        """A span from a line of ``duiyi align terms --format jsonl``."""
        return cls(
            record["source"],
            record["target"],
            tuple(record["evidence"]),
            record["confidence"],
            record["line"],
            record["column"],
            record["length"],
            record["start"],
            record["end"],
            record.get("surface"),
        )


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number, amount, date or measure of a text as a value that compares across languages."""

    text: str
    value: str
    unit: str
    kind: str
    modifier: str
    sign: str | None
    direction: str | None
    line: int
    column: int
    byte_start: int
    byte_end: int

    @property
    def number(self) -> Decimal | None:
        """The value as a number, where it is one: of dates and ranges it is not."""
        try:
            return Decimal(self.value)
        except InvalidOperation:
            return None

    @classmethod
    def from_json(cls, record: Mapping[str, Any]) -> Quantity:
        """A quantity from a line of ``duiyi quantities --format jsonl``."""
        return cls(
            record["text"],
            record["value"],
            record["unit"],
            record["kind"],
            record["modifier"],
            record["sign"] or None,
            record["direction"] or None,
            record["line"],
            record["column"],
            record["start"],
            record["end"],
        )
