"""Results as rows, for pandas and polars and whatever else takes dictionaries.

Neither library is needed until one of these is called: ``pip install duiyi[pandas]``,
``pip install duiyi[polars]``.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from .results import Bead, WordAlignment
from .terms import GlossaryEntry
from .units import Unit

if TYPE_CHECKING:
    import pandas
    import polars

_BEAD = ("source", "target", "kind", "confidence", "source_ids", "target_ids")
_ENTRY = ("id", "source", "target", "frequency", "confidence", "evidence", "status")
_LINKED = ("source", "target", "source_tokens", "target_tokens", "links", "probabilities")


def row(value: object) -> dict[str, Any]:
    """A value as a flat row, with plain values and lists alone."""
    if isinstance(value, Bead):
        return {
            "source": value.source.text,
            "target": value.target.text,
            "kind": value.kind,
            "confidence": value.confidence,
            "source_ids": list(value.source.ids),
            "target_ids": list(value.target.ids),
        }
    if isinstance(value, GlossaryEntry):
        return {
            "id": value.id,
            "source": value.source,
            "target": value.target,
            "frequency": value.frequency,
            "confidence": value.confidence,
            "evidence": list(value.evidence),
            "status": value.status,
        }
    if isinstance(value, WordAlignment):
        return {
            "source": value.source,
            "target": value.target,
            "source_tokens": [token.text for token in value.source_tokens],
            "target_tokens": [token.text for token in value.target_tokens],
            "links": value.pharaoh,
            "probabilities": [link.probability for link in value.links],
        }
    if isinstance(value, Unit):
        return {
            "id": None if value.id is None else str(value.id),
            "source": value.source,
            "target": value.target,
            "source_language": value.source_language,
            "target_language": value.target_language,
            "context": value.context,
            "state": value.state,
            "confidence": value.confidence,
        }
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {
            one.name: _plain(getattr(value, one.name))
            for one in dataclasses.fields(value)
            if one.name != "extra"
        }
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} is no result of duiyi")


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return row(value)
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return dict(value) if isinstance(value, Mapping) else value


def _columns(kind: type[object] | None) -> list[str] | None:
    if kind is None:
        return None
    named = {Bead: _BEAD, GlossaryEntry: _ENTRY, WordAlignment: _LINKED}.get(kind)
    if named is not None:
        return list(named)
    if kind is Unit:
        return list(row(Unit("", "")))
    return [one.name for one in dataclasses.fields(kind) if one.name != "extra"]  # type: ignore[arg-type]


def to_pandas(values: Iterable[object], kind: type[object] | None = None) -> pandas.DataFrame:
    """A row for each value; `kind` names the columns where there may be no value."""
    import pandas

    return pandas.DataFrame([row(value) for value in values], columns=_columns(kind))


def to_polars(values: Iterable[object], kind: type[object] | None = None) -> polars.DataFrame:
    """A row for each value; `kind` names the columns where there may be no value."""
    import polars

    rows = [row(value) for value in values]
    if not rows:
        return polars.DataFrame(schema=_columns(kind) or [])
    return polars.DataFrame(rows, infer_schema_length=None)


def units_from_frame(
    frame: Any, *, source: str = "source", target: str = "target", id: str | None = None
) -> Iterator[Unit]:
    """The units of a pandas or polars frame, row by row; what is missing is empty text.

    Other columns become members of the unit (``extra``), under their names.
    """
    names = [str(name) for name in frame.columns]
    for name in (source, target, *([id] if id is not None else [])):
        if name not in names:
            raise KeyError(f"there is no column {name!r}; there are {', '.join(names)}")
    rows = (
        frame.iter_rows()
        if hasattr(frame, "iter_rows")
        else frame.itertuples(index=False, name=None)
    )
    for values in rows:
        record = dict(zip(names, values, strict=True))
        number = record.pop(id) if id is not None else None
        texts = [record.pop(name) for name in (source, target)]
        yield Unit(
            "" if _is_missing(texts[0]) else str(texts[0]),
            "" if _is_missing(texts[1]) else str(texts[1]),
            id=None if _is_missing(number) else _python(number),
            extra={
                name: _python(value)
                for name, value in record.items()
                if not _is_missing(value) and name not in ("source", "target", "id")
            },
        )


def _is_missing(value: Any) -> bool:
    if value is None:
        return True
    try:
        return bool(value != value)  # noqa: PLR0124 - nothing but NaN and NaT
    except (TypeError, ValueError):
        # pandas.NA says neither, and an array says many things at once.
        return type(value).__name__ == "NAType"


def _python(value: Any) -> Any:
    """A scalar of NumPy as Python's own, a date as text; others as they are."""
    if hasattr(value, "isoformat"):
        return value.isoformat()
    if hasattr(value, "tolist"):
        return value.tolist()
    return value
