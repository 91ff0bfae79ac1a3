"""What a check found, and what a conversion lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from ._values import Listed, others


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a source or target text."""

    text: str
    start: int
    end: int
    byte_start: int
    byte_end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in a translation that a careful translator would look at again."""

    rule: str
    detail: str
    severity: str
    confidence: float
    #: The number of the unit, from 1.
    segment: int
    id: str | None
    line: int | None
    source: str
    target: str
    source_span: Span | None
    target_span: Span | None
    message: str
    #: What findings have in common that one decision settles.
    cause: str
    suggestion: str | None
    fingerprint: str
    #: ``new``, ``known`` or ``ignored``.
    status: str
    extra: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def from_json(cls, record: Mapping[str, Any]) -> Finding:
        """A finding from a line of ``duiyi check --format jsonl``."""
        return cls(
            record["rule"],
            record.get("detail") or "",
            record["severity"],
            record["confidence"],
            record["segment"],
            record.get("id"),
            record.get("line"),
            record["source"],
            record["target"],
            _span(record.get("sourceSpan")),
            _span(record.get("targetSpan")),
            record["message"],
            record["cause"],
            record.get("suggestion"),
            record["fingerprint"],
            record["status"],
            others(record, _FINDING),
        )


_FINDING = frozenset(
    [
        "rule",
        "detail",
        "severity",
        "confidence",
        "segment",
        "id",
        "line",
        "source",
        "target",
        "sourceSpan",
        "targetSpan",
        "message",
        "cause",
        "suggestion",
        "fingerprint",
        "status",
    ]
)


def _span(record: Mapping[str, Any] | None) -> Span | None:
    if record is None:
        return None
    return Span(
        record["text"],
        record["scalarStart"],
        record["scalarEnd"],
        record["start"],
        record["end"],
    )


@dataclass(frozen=True, slots=True)
class Loss:
    """What a format had no room for, and how often."""

    kind: str
    count: int
    explanation: str


@dataclass(frozen=True, slots=True)
class Conversion:
    """What became of a bitext that was converted."""

    units: int
    source_format: str
    target_format: str
    losses: tuple[Loss, ...]
    messages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckReport(Listed[Finding]):
    """The findings of a check, the worst first."""

    findings: tuple[Finding, ...]
    source_language: str | None = None
    target_language: str | None = None
    #: How many segments were checked, and what each rule found.
    summary: Mapping[str, Any] = field(default_factory=dict)
    messages: tuple[str, ...] = ()

    _kind: ClassVar[type[object]] = Finding

    @property
    def _values(self) -> tuple[Finding, ...]:
        return self.findings
