"""Duiyi over the rows of a Spark DataFrame.

>>> from duiyi.spark import align_words
>>> linked = align_words(pairs, model="corpus.model", source_language="zh")
>>> linked.where("error is null").select("id", "links").write.parquet("links")

Every row comes out, in its partition and with all its columns. One that cannot be used has why in the
column ``error``. Model, dictionary and terms are shipped to the executors by ``addFile``; the package
itself must be installed there. Each Python worker keeps one program running, with one thread, and
asks it row by row: the rows do not depend on how the frame is partitioned.
"""

from __future__ import annotations

import atexit
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from typing import Any

import pyarrow as pa
from pyspark import SparkFiles, TaskContext
from pyspark.sql import DataFrame
from pyspark.sql import types as t

from ._options import PathLike
from .arrow import TOKENS, Columns, Linker, Segmenter, requests
from .engine import Engine

_LINK = t.StructType(
    [
        t.StructField("source", t.IntegerType()),
        t.StructField("target", t.IntegerType()),
        t.StructField("probability", t.DoubleType()),
    ]
)
_TOKEN = t.StructType(
    [t.StructField("start", t.IntegerType()), t.StructField("end", t.IntegerType())]
)


def align_words(
    frame: DataFrame,
    *,
    model: PathLike,
    source_language: str,
    source: str = "source",
    target: str = "target",
    record: str | None = None,
    dictionary: PathLike | None = None,
    links: str = "links",
    tokens: bool = False,
    error: str = "error",
    timeout: float | None = 600.0,
    **options: Any,
) -> DataFrame:
    """The frame with the word links of each row.

    Args:
        frame: The rows. Its columns come out as they are, before the new ones.
        model: A model of ``duiyi train``, whose links depend on nothing but the row.
        source_language: ``zh`` or ``en``; a partition may hold one row, which does not tell.
        source: The column of the source, a string; null is an error of the row.
        target: The column of the translation.
        record: A column of JSON objects with ``source`` and ``target``, string or binary, in the
            place of both.
        dictionary: A dictionary to ship. Without it none is used, as executors may differ.
        links: The name of the column of links: structures of source, target and probability.
        tokens: Whether the tokens that the numbers of links count come too, as structures of start
            and end in characters, in ``source_tokens`` and ``target_tokens``.
        error: The name of the column that says why a row has no links.
        timeout: For how many seconds a program may stand still.
        options: Options of ``duiyi align words``, such as ``symmetrization`` and ``threshold``.
    """
    inputs = [record] if record is not None else [source, target]
    kinds = (t.StringType, t.BinaryType) if record is not None else (t.StringType,)
    places = [_place(frame, name, kinds) for name in inputs]
    added = [t.StructField(links, t.ArrayType(_LINK))]
    if tokens:
        added += [t.StructField(name, t.ArrayType(_TOKEN)) for name in TOKENS]
    added.append(t.StructField(error, t.StringType()))
    shipped = _ship(frame, {"model": model, "dictionary": dictionary})
    work = Linker(tokens=tokens, source_language=source_language, options=options)
    return _mapped(frame, _Work(work, places, shipped, timeout), added)


def segment(
    frame: DataFrame,
    *,
    text: str = "text",
    tokens: str = "tokens",
    error: str = "error",
    granularity: str = "words",
    lexicon: PathLike | None = None,
    timeout: float | None = 600.0,
) -> DataFrame:
    """The frame with the words of each row's text, as a column of strings."""
    places = [_place(frame, text, (t.StringType,))]
    added = [
        t.StructField(tokens, t.ArrayType(t.StringType())),
        t.StructField(error, t.StringType()),
    ]
    shipped = _ship(frame, {"lexicon": lexicon})
    return _mapped(frame, _Work(Segmenter(granularity), places, shipped, timeout), added)


def count_terms(
    frame: DataFrame,
    folder: PathLike,
    *,
    model: PathLike,
    source_language: str,
    source: str = "source",
    target: str = "target",
    record: str | None = None,
    dictionary: PathLike | None = None,
    timeout: float | None = 600.0,
    **options: Any,
) -> DataFrame:
    """Counts the terms of each partition into a file of ``folder``, which all machines must see.

    A row comes out for each partition: ``file``, how many ``rows`` were counted, and how many
    ``failed`` as they are no text. Nothing is done before the frame is asked for, by ``collect()``
    for one. A partition that is done again writes the same file. `duiyi.merge_counts` adds the files
    up, and ``duiyi.build_glossary(from_counts=…)`` makes the glossary, whatever the partitions.

    Args:
        frame: The rows.
        folder: A folder that is there.
        model: A model of ``duiyi train``, one for all partitions.
        source_language: ``zh`` or ``en``.
        source: The column of the source, a string.
        target: The column of the translation.
        record: A column of JSON objects with ``source`` and ``target``, in the place of both.
        dictionary: A dictionary to ship. Without it none is used, as executors may differ.
        timeout: For how many seconds a program may stand still.
        options: Options of ``duiyi glossary count``, such as ``no_contexts`` and ``memory``.
    """
    inputs = [record] if record is not None else [source, target]
    kinds = (t.StringType, t.BinaryType) if record is not None else (t.StringType,)
    places = [_place(frame, name, kinds) for name in inputs]
    shipped = _ship(frame, {"model": model, "dictionary": dictionary})
    asked = {"source_language": source_language, **options}
    work = _Counting(os.path.abspath(folder), places, shipped, timeout, asked)
    schema = t.StructType(
        [
            t.StructField("file", t.StringType()),
            t.StructField("rows", t.LongType()),
            t.StructField("failed", t.LongType()),
        ]
    )
    return frame.mapInArrow(work, schema)


class _Counting:
    """What counts a partition on an executor."""

    def __init__(
        self,
        folder: str,
        places: Sequence[int],
        shipped: dict[str, str],
        timeout: float | None,
        options: dict[str, Any],
    ) -> None:
        self.folder = folder
        self.places = places
        self.shipped = shipped
        self.timeout = timeout
        self.options = options

    def __call__(self, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        files = {role: SparkFiles.get(name) for role, name in self.shipped.items()}
        engine = _engine(files.pop("dictionary", None), self.timeout)
        context = TaskContext.get()
        number = 0 if context is None else context.partitionId()
        path = os.path.join(self.folder, f"part-{number:06d}.counts.zst")
        done = {"rows": 0, "failed": 0}
        engine.count_lines(
            self._lines(batches, done), output=path, model=files["model"], **self.options
        )
        columns = [pa.array([path]), pa.array([done["rows"]]), pa.array([done["failed"]])]
        yield pa.RecordBatch.from_arrays(columns, names=["file", "rows", "failed"])

    def _lines(self, batches: Iterator[pa.RecordBatch], done: dict[str, int]) -> Iterator[bytes]:
        for batch in batches:
            for line in requests([batch.column(place) for place in self.places]):
                if isinstance(line, bytes):
                    done["rows"] += 1
                    yield line
                else:
                    done["failed"] += 1


class _Work:
    """What runs on an executor: batches in, batches with their new columns out."""

    def __init__(
        self,
        columns: Columns,
        places: Sequence[int],
        shipped: dict[str, str],
        timeout: float | None,
    ) -> None:
        self.columns = columns
        self.places = places
        self.shipped = shipped
        self.timeout = timeout
        self.names: list[str] = []

    def __call__(self, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        files = {role: SparkFiles.get(name) for role, name in self.shipped.items()}
        engine = _engine(files.pop("dictionary", None), self.timeout)
        for batch in batches:
            inputs = [batch.column(place) for place in self.places]
            added = self.columns.of(engine, inputs, files)
            yield pa.RecordBatch.from_arrays([*batch.columns, *added], names=self.names)


#: The engines of this Python worker, which Spark uses for one task after the other.
_engines: dict[tuple[str | None, float | None], Engine] = {}


def _engine(dictionary: str | None, timeout: float | None) -> Engine:
    key = (dictionary, timeout)
    if key not in _engines:
        # Without one none is used: what is imported on a machine is no part of a job.
        _engines[key] = Engine(dictionary=dictionary or False, timeout=timeout, threads=1)
    return _engines[key]


def _mapped(frame: DataFrame, work: _Work, added: list[t.StructField]) -> DataFrame:
    taken = {name.lower() for name in frame.columns}
    for field in added:
        if field.name.lower() in taken:
            raise ValueError(f"the frame has a column {field.name!r} already: name another")
    old = [t.StructField(one.name, one.dataType, True, one.metadata) for one in frame.schema.fields]
    work.names = [field.name for field in [*old, *added]]
    return frame.mapInArrow(work, t.StructType([*old, *added]))


def _place(frame: DataFrame, name: str, kinds: tuple[type[t.DataType], ...]) -> int:
    places = [index for index, column in enumerate(frame.columns) if column == name]
    if len(places) != 1:
        found = "two columns" if places else "no column"
        raise ValueError(f"there is {found} {name!r}; there are {', '.join(frame.columns)}")
    kind = frame.schema.fields[places[0]].dataType
    if not isinstance(kind, kinds):
        wanted = " or ".join(one.typeName() for one in kinds)
        raise TypeError(f"column {name!r} is {kind.typeName()}; {wanted} is wanted")
    return places[0]


_folders: dict[str, str] = {}


def _ship(frame: DataFrame, files: dict[str, PathLike | None]) -> dict[str, str]:
    """Hands files to the executors, under names that tell their content."""
    context = frame.sparkSession.sparkContext
    shipped: dict[str, str] = {}
    for role, path in files.items():
        if path is not None:
            local = _named_by_content(os.fspath(path))
            context.addFile(local)
            shipped[role] = os.path.basename(local)
    return shipped


def _named_by_content(path: str) -> str:
    # Spark keeps one file of each name, and refuses another of that name.
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    # The suffix tells the format of a list of terms.
    name = f"duiyi-{digest.hexdigest()[:32]}-{os.path.basename(path)}"
    if name not in _folders:
        folder = tempfile.mkdtemp(prefix="duiyi-spark-")
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        _folders[name] = os.path.join(folder, name)
        shutil.copyfile(path, _folders[name])
    return _folders[name]
