"""Results as rows, for pandas and polars and whatever else takes dictionaries.

Neither library is needed until one of these is called; ``[pandas]`` and ``[polars]`` behind the name of
the wheel bring them.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from .results import Bead, WordAlignment
from .terms import GlossaryEntry
from .units import Unit

if TYPE_CHECKING:
    import pandas
    import polars

#: The columns of what is no flat record, with what stands in each.
_COLUMNS: dict[type, dict[str, Callable[[Any], Any]]] = {
    Bead: {
        "source": lambda bead: bead.source.text,
        "target": lambda bead: bead.target.text,
        "kind": lambda bead: bead.kind,
        "confidence": lambda bead: bead.confidence,
        "source_ids": lambda bead: list(bead.source.ids),
        "target_ids": lambda bead: list(bead.target.ids),
    },
    GlossaryEntry: {
        "id": lambda entry: entry.id,
        "source": lambda entry: entry.source,
        "target": lambda entry: entry.target,
        "frequency": lambda entry: entry.frequency,
        "confidence": lambda entry: entry.confidence,
        "evidence": lambda entry: list(entry.evidence),
        "status": lambda entry: entry.status,
    },
    WordAlignment: {
        "source": lambda linked: linked.source,
        "target": lambda linked: linked.target,
        "source_tokens": lambda linked: [token.text for token in linked.source_tokens],
        "target_tokens": lambda linked: [token.text for token in linked.target_tokens],
        "links": lambda linked: linked.pharaoh,
        "probabilities": lambda linked: [link.probability for link in linked.links],
    },
    Unit: {
        "id": lambda unit: None if unit.id is None else str(unit.id),
        "source": lambda unit: unit.source,
        "target": lambda unit: unit.target,
        "source_language": lambda unit: unit.source_language,
        "target_language": lambda unit: unit.target_language,
        "context": lambda unit: unit.context,
        "state": lambda unit: unit.state,
        "confidence": lambda unit: unit.confidence,
    },
}


def row(value: object) -> dict[str, Any]:
    """A value as a flat row, with plain values and lists alone."""
    for kind, columns in _COLUMNS.items():
        if isinstance(value, kind):
            return {name: told(value) for name, told in columns.items()}
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
    if kind in _COLUMNS:
        return list(_COLUMNS[kind])
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
