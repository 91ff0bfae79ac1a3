"""Columns of Arrow through the program: what `duiyi.spark` does with a batch, without Spark."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, count
from json.encoder import encode_basestring
from typing import Any, Protocol

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv
import pyarrow.json

from ._answers import Answer
from .engine import Engine
from .errors import DuiyiError, InputError

#: The columns of tokens, beside that of links.
TOKENS = ("source_tokens", "target_tokens")

_LINKS = pa.list_(
    pa.struct([("source", pa.int32()), ("target", pa.int32()), ("probability", pa.float64())])
)
_SIDE = [("text", pa.string())]
_WHY = [("error", pa.string()), ("column", pa.int64())]
_TOLD_TOKENS = pa.list_(pa.struct([("scalarStart", pa.int32()), ("scalarEnd", pa.int32())]))

#: The files of a job on this machine, by what they are for.
Files = Mapping[str, str]


class Columns(Protocol):
    """Makes new columns of old ones."""

    def of(self, engine: Engine, inputs: Sequence[pa.Array], files: Files) -> list[pa.Array]:
        """The new columns, as long as the old ones."""


@dataclass(frozen=True)
class Linker:
    """Word links of two columns of texts, or of one of JSON records."""

    tokens: bool = False
    source_language: str | None = None
    options: Mapping[str, Any] = field(default_factory=dict)

    def of(self, engine: Engine, inputs: Sequence[pa.Array], files: Files) -> list[pa.Array]:
        """Links, tokens where wanted, and why there are none."""
        asked_for = list(requests(inputs))
        asked = {"model": files["model"], "source_language": self.source_language, **self.options}
        if not self.tokens:
            lines = [one for one in asked_for if isinstance(one, bytes)]
            block = engine.link_block(lines, **asked) if lines else b""
            if block is not None:
                return _placed(_links(block), asked_for)
        table = self._table(list(engine.word_answers(asked_for, **asked)))
        if len(table["links"]) != len(asked_for):
            raise DuiyiError(f"duiyi answered {len(table['links'])} of {len(asked_for)} rows")
        if len(inputs) == 2:
            _compare(table, inputs)
        columns = [table["links"]]
        if self.tokens:
            columns += [_tokens(table[side]) for side in ("source", "target")]
        return [*columns, _reasons(table)]

    def _table(self, answers: list[Answer]) -> dict[str, pa.Array]:
        side = pa.struct([*_SIDE, ("tokens", _TOLD_TOKENS)] if self.tokens else _SIDE)
        schema = pa.schema([("source", side), ("target", side), ("links", _LINKS), *_WHY])
        lines = [_line(one) if isinstance(one, DuiyiError) else one for one in answers]
        if not lines:
            return {one.name: pa.array([], one.type) for one in schema}
        try:
            return _read(lines, schema)
        except pa.ArrowInvalid:
            # The caller's own members have these names, too, and are something else.
            return _read([_own(line) for line in lines], schema)


@dataclass(frozen=True)
class Segmenter:
    """The words of a column of texts."""

    granularity: Any = "words"

    def of(self, engine: Engine, inputs: Sequence[pa.Array], files: Files) -> list[pa.Array]:
        """Tokens, and why there are none."""
        texts = list(_texts(inputs[0], "text"))
        found = engine.segment_many(
            (text for text in texts if isinstance(text, str)),
            granularity=self.granularity,
            lexicon=files.get("lexicon"),
        )
        tokens = [
            [token.text for token in next(found)] if isinstance(text, str) else None
            for text in texts
        ]
        for _ in found:
            raise DuiyiError("duiyi gave more than was asked")
        errors = [None if isinstance(text, str) else str(text) for text in texts]
        return [pa.array(tokens, pa.list_(pa.string())), pa.array(errors, pa.string())]


def requests(inputs: Sequence[pa.Array]) -> Iterator[Answer]:
    """A line of JSON for each row of one column of records, or of two of texts."""
    return records(inputs[0]) if len(inputs) == 1 else pairs(inputs[0], inputs[1])


def pairs(source: pa.Array, target: pa.Array) -> Iterator[Answer]:
    """A line of JSON for each row, or why there can be none."""
    for one, other in zip(_texts(source, "source"), _texts(target, "target"), strict=True):
        if isinstance(one, DuiyiError):
            yield one
        elif isinstance(other, DuiyiError):
            yield other
        else:
            line = f'{{"source":{encode_basestring(one)},"target":{encode_basestring(other)}}}\n'
            yield line.encode()


def records(column: pa.Array) -> Iterator[Answer]:
    """Each JSON record of a column as a line, whatever white space there is around its parts."""
    for value in column.cast(pa.binary()).to_pylist():
        if value is None:
            yield InputError("the record is null")
            continue
        try:
            value.decode("utf-8")
        except UnicodeDecodeError as error:
            yield InputError(f"the record is not UTF-8 at byte {error.start}")
            continue
        line = value.strip(b" \t\r\n")
        if not line:
            yield InputError("the record is empty")
        elif b"\n" in line or b"\r" in line:
            yield _on_one_line(line)
        else:
            yield line + b"\n"


def _on_one_line(record: bytes) -> Answer:
    # A line end between the parts of a record is white space, and one in a string is no JSON.
    try:
        json.loads(record)
    except ValueError as error:
        return InputError(f"not JSON: {error}")
    return record.replace(b"\r", b" ").replace(b"\n", b" ") + b"\n"


def _texts(column: pa.Array, name: str) -> Iterator[str | DuiyiError]:
    # Strings of Spark that were cast from bytes may be no UTF-8.
    for value in column.cast(pa.binary()).to_pylist():
        if value is None:
            yield InputError(f"{name} is null")
            continue
        try:
            yield value.decode("utf-8")
        except UnicodeDecodeError as error:
            yield InputError(f"{name} is not UTF-8 at byte {error.start}")


def _line(error: DuiyiError) -> bytes:
    record = {"error": error.message, "column": error.column}
    return json.dumps(record).encode()


def _own(line: bytes) -> bytes:
    """An answer with the members of the program alone."""
    record = json.loads(line)
    names = ("source", "target", "links") if "links" in record else ("error", "column")
    return json.dumps({name: record.get(name) for name in names}).encode()


def _read(lines: Sequence[bytes], schema: pa.Schema) -> dict[str, pa.Array]:
    data = b"\n".join(lines) + b"\n"
    table = pyarrow.json.read_json(
        pa.BufferReader(data),
        # One block: a line longer than a block would be an error.
        read_options=pyarrow.json.ReadOptions(use_threads=False, block_size=len(data) + 1),
        parse_options=pyarrow.json.ParseOptions(
            explicit_schema=schema, unexpected_field_behavior="ignore"
        ),
    )
    return {one.name: table.column(one.name).combine_chunks() for one in schema}


#: ``0-0:0.970 1-2:0.614`` as a row of a table for each link, and its columns.
_ROWS = bytes.maketrans(b"-: ", b",,\n")
_LINK_TYPES = {one.name: one.type for one in _LINKS.value_type}


def _links(block: bytes) -> pa.Array:
    """The links of each line, read as one table of all links."""
    counts = [line.count(b":") for line in block.split(b"\n")[:-1]]
    offsets = pa.array(accumulate(counts, initial=0), pa.int32())
    if not offsets[-1].as_py():
        return pa.ListArray.from_arrays(offsets, pa.array([], _LINKS.value_type))
    table = pyarrow.csv.read_csv(
        pa.BufferReader(block.translate(_ROWS)),
        read_options=pyarrow.csv.ReadOptions(
            use_threads=False, column_names=list(_LINK_TYPES), block_size=len(block) + 1
        ),
        convert_options=pyarrow.csv.ConvertOptions(column_types=_LINK_TYPES),
    ).combine_chunks()
    if table.num_rows != offsets[-1].as_py():
        raise DuiyiError(f"duiyi gave {table.num_rows} links in lines that have {offsets[-1]}")
    columns = [table.column(name).chunk(0) for name in _LINK_TYPES]
    rows = pa.StructArray.from_arrays(columns, fields=list(_LINKS.value_type))
    return pa.ListArray.from_arrays(offsets, rows)


def _placed(links: pa.Array, requests: Sequence[Answer]) -> list[pa.Array]:
    """The links of what was asked in the places of it, and why others have none."""
    errors = [str(one) if isinstance(one, DuiyiError) else None for one in requests]
    if any(errors):
        numbers = count()
        places = [None if error else next(numbers) for error in errors]
        links = links.take(pa.array(places, pa.int32()))
    if len(links) != len(requests):
        raise DuiyiError(f"duiyi answered {len(links)} of {len(requests)} rows")
    return [links, pa.array(errors, pa.string())]


def _compare(table: Mapping[str, pa.Array], inputs: Sequence[pa.Array]) -> None:
    """Whether each answer is that of its own row: it repeats what it was asked.

    Raises:
        DuiyiError: One is not.
    """
    answered = pc.is_valid(table["links"])
    for side, column in zip(("source", "target"), inputs, strict=True):
        told = pc.struct_field(table[side], "text")
        same = pc.equal(told.cast(pa.binary()), column.cast(pa.binary()))
        if not pc.all(pc.or_(pc.fill_null(same, False), pc.invert(answered)), min_count=0).as_py():
            raise DuiyiError("an answer of duiyi is not that of its row")


def _tokens(side: pa.Array) -> pa.Array:
    tokens = pc.struct_field(side, "tokens")
    values = tokens.values
    places = pa.StructArray.from_arrays(
        [values.field("scalarStart"), values.field("scalarEnd")], names=["start", "end"]
    )
    return pa.ListArray.from_arrays(tokens.offsets, places, mask=pc.is_null(tokens))


def _reasons(table: Mapping[str, pa.Array]) -> pa.Array:
    """Why rows have no links; where nobody said, that nobody did."""
    places = pc.binary_join_element_wise("column ", table["column"].cast(pa.string()), ": ", "")
    told = pc.binary_join_element_wise(pc.fill_null(places, ""), table["error"], "")
    return pc.if_else(pc.is_null(table["links"]), pc.fill_null(told, "duiyi gave no links"), None)
