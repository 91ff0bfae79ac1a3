"""The rows of Spark are those of a plain run; on `local[2]` here, or on $DUIYI_SPARK_MASTER."""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import duiyi

from .conftest import HOSTILE, PAIRS

pytest.importorskip("pyspark")
pytest.importorskip("pyarrow")

from pyspark.sql import SparkSession

from duiyi import spark as duiyi_spark

MASTER = os.environ.get("DUIYI_SPARK_MASTER", "local[2]")

RECORDS: list[tuple[int, bytes | None, str | None]] = [
    (0, '{"source":"利润增长。","target":"Profit grew."}'.encode(), None),
    (1, b'{"source":"a\\ud800","target":"b"}', "half of a surrogate pair"),
    (2, ' {"source":"利润",\n"target":"profit"}\r\n'.encode(), None),
    (3, b"", "the record is empty"),
    (4, b" \n", "the record is empty"),
    (5, None, "the record is null"),
    (6, b'{"source":"a","target":"b"', "not JSON"),
    (7, b'\xff{"source":"a"}', "the record is not UTF-8 at byte 0"),
    (8, b'{"source":"a\nb","target":"c"}', "not JSON"),
    (9, b'{"source":"\\u0000","target":"\\u2028"}', None),
    (10, b'{"target":"b"}', "source"),
    (11, b'{"source":"a","target":"b"} {"source":"a","target":"b"}', "not JSON"),
    (12, '{"source":"订单","target":"order","id":7,"doc":"a"}'.encode(), None),
]


@pytest.fixture(scope="module")
def session() -> Iterator[SparkSession]:
    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["PYSPARK_DRIVER_PYTHON"] = sys.executable
    session = (
        SparkSession.builder.master(MASTER)
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "4")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "64")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


def _pairs() -> list[tuple[int, str, str]]:
    pairs = [*PAIRS * 30, *((one, other) for one in HOSTILE for other in HOSTILE)]
    return [(number, one, other) for number, (one, other) in enumerate(pairs)]


def _plain(engine: duiyi.Engine, model: str, rows: list[tuple[int, str, str]]) -> dict[int, Any]:
    linked = engine.align_words_many(
        [(one, other) for _, one, other in rows], model=model, source_language="zh"
    )
    return {
        number: [(link.source, link.target, link.probability) for link in one.links]
        for (number, _, _), one in zip(rows, linked, strict=True)
    }


def _rows(frame: Any) -> dict[int, Any]:
    rows = frame.collect()
    found = {row["id"]: [tuple(link) for link in row["links"]] for row in rows}
    assert len(found) == len(rows)
    return found


@pytest.mark.parametrize("partitions", [1, 7])
def test_rows_are_those_of_a_plain_run(
    session: SparkSession, engine: duiyi.Engine, model: str, partitions: int
) -> None:
    rows = _pairs()
    frame = session.createDataFrame(rows, "id long, source string, target string")
    frame = frame.repartition(partitions)
    linked = duiyi_spark.align_words(frame, model=model, source_language="zh")
    assert linked.columns == ["id", "source", "target", "links", "error"]
    assert _rows(linked) == _plain(engine, model, rows)
    assert linked.where("error is not null").count() == 0


def test_empty_partitions_are_no_error(session: SparkSession, model: str) -> None:
    rows = [(0, *PAIRS[0])]
    frame = session.createDataFrame(rows, "id long, source string, target string").repartition(4)
    linked = duiyi_spark.align_words(frame, model=model, source_language="zh")
    assert linked.count() == 1
    assert duiyi_spark.align_words(frame.limit(0), model=model, source_language="zh").count() == 0


def test_a_row_that_cannot_be_used_says_why(session: SparkSession, model: str) -> None:
    frame = session.createDataFrame(
        [(number, record) for number, record, _ in RECORDS], "id long, record binary"
    )
    linked = duiyi_spark.align_words(
        frame.coalesce(1), model=model, source_language="zh", record="record"
    )
    rows = {row["id"]: row for row in linked.collect()}
    for number, record, reason in RECORDS:
        row = rows[number]
        assert (bytes(row["record"]) if row["record"] is not None else None) == record
        if reason is None:
            assert row["error"] is None, row
            assert row["links"] is not None
        else:
            assert reason in row["error"], row
            assert row["links"] is None
    again = duiyi_spark.align_words(
        frame.repartition(5), model=model, source_language="zh", record="record"
    )
    assert {row["id"]: row["error"] for row in again.collect()} == {
        number: row["error"] for number, row in rows.items()
    }


def test_null_and_bytes_that_are_no_text_say_why(session: SparkSession, model: str) -> None:
    frame = session.createDataFrame(
        [(0, None, "x"), (1, "利润", None)], "id long, source string, target string"
    )
    frame = frame.unionAll(session.sql("select 2L, cast(X'61ff' as string), 'x'"))
    linked = duiyi_spark.align_words(frame, model=model, source_language="zh")
    assert {row["id"]: row["error"] for row in linked.select("id", "error").collect()} == {
        0: "source is null",
        1: "target is null",
        2: "source is not UTF-8 at byte 1",
    }


def test_tokens_come_along(session: SparkSession, model: str) -> None:
    frame = session.createDataFrame([(0, *PAIRS[1])], "id long, source string, target string")
    linked = duiyi_spark.align_words(frame, model=model, source_language="zh", tokens=True)
    (row,) = linked.collect()
    words = [row["source"][token["start"] : token["end"]] for token in row["source_tokens"]]
    assert words == ["利润", "增长", "。"]


def test_texts_are_segmented(session: SparkSession, engine: duiyi.Engine) -> None:
    frame = session.createDataFrame([(text,) for text in HOSTILE], "text string").repartition(3)
    found = {row["text"]: row["tokens"] for row in duiyi_spark.segment(frame).collect()}
    assert found == {text: [token.text for token in engine.segment(text)] for text in HOSTILE}


def test_files_are_shipped_by_their_content(
    session: SparkSession, engine: duiyi.Engine, model: str, tmp_path: Path
) -> None:
    frame = session.createDataFrame([("甲乙丙丁",)], "text string")
    lexicon = tmp_path / "terms.csv"
    found = []
    # The same name with other content is another file.
    for text in ("zh,en\n甲乙丙,Foo\n", "zh,en\n乙丙丁,Foo\n"):
        lexicon.write_text(text, encoding="utf-8")
        (row,) = duiyi_spark.segment(frame, lexicon=lexicon).collect()
        found.append(row["tokens"])
    assert found == [["甲乙丙", "丁"], ["甲", "乙丙丁"]]
    dictionary = tmp_path / "d.u8"
    dictionary.write_text("甲乙丙 甲乙丙 [jia3 yi3 bing3] /Foobar/\n", encoding="utf-8")
    pairs = session.createDataFrame([("甲乙丙", "Foobar")], "source string, target string")
    (row,) = duiyi_spark.align_words(
        pairs, model=model, source_language="zh", dictionary=dictionary
    ).collect()
    assert row["error"] is None


def test_what_is_wrong_with_the_frame_is_told_before_anything_runs(
    session: SparkSession, model: str
) -> None:
    frame = session.createDataFrame([(0, "a", "b")], "id long, source string, target string")
    with pytest.raises(ValueError, match="there is no column 'zh'; there are id, source, target"):
        duiyi_spark.align_words(frame, model=model, source_language="zh", source="zh")
    with pytest.raises(TypeError, match="column 'id' is long"):
        duiyi_spark.align_words(frame, model=model, source_language="zh", source="id")
    with pytest.raises(ValueError, match="has a column 'source' already"):
        duiyi_spark.align_words(frame, model=model, source_language="zh", links="source")
    with pytest.raises(FileNotFoundError):
        duiyi_spark.align_words(frame, model="no.model", source_language="zh")


@pytest.mark.skipif(MASTER.startswith("local"), reason="an executor is ended on a cluster alone")
def test_an_executor_that_is_ended_costs_no_row(
    session: SparkSession, engine: duiyi.Engine, model: str
) -> None:
    rows = _pairs() * 8
    rows = [(number, one, other) for number, (_, one, other) in enumerate(rows)]
    frame = session.createDataFrame(rows, "id long, source string, target string").repartition(24)
    ended: list[int] = []

    def end_one() -> None:
        # An executor of this test is told by the port of its driver.
        port = session.sparkContext.getConf().get("spark.driver.port")
        for _ in range(600):
            time.sleep(0.05)
            running = [pid for pid in _executors(str(port)) if _has_worker(pid)]
            if running:
                time.sleep(0.3)
                os.kill(running[0], 9)
                ended.append(running[0])
                return

    thread = threading.Thread(target=end_one)
    thread.start()
    found = _rows(duiyi_spark.align_words(frame, model=model, source_language="zh"))
    thread.join()
    assert ended
    assert found == _plain(engine, model, rows)


def _commands() -> dict[int, tuple[int, str]]:
    """The parent and the command line of each process."""
    found: dict[int, tuple[int, str]] = {}
    for path in Path("/proc").iterdir():
        if path.name.isdigit():
            try:
                command = (
                    (path / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
                )
                parent = int((path / "stat").read_text().rsplit(")", 1)[1].split()[1])
            except OSError:
                continue
            found[int(path.name)] = (parent, command)
    return found


def _executors(port: str) -> list[int]:
    return [
        pid
        for pid, (_, command) in _commands().items()
        if "CoarseGrainedExecutorBackend" in command and f":{port} " in command
    ]


def _has_worker(executor: int) -> bool:
    """Whether a program of ours runs under an executor."""
    commands = _commands()
    for pid, (_, command) in commands.items():
        if " align words " in command and " --model " in command:
            above = pid
            while above in commands and above != executor:
                above = commands[above][0]
            if above == executor:
                return True
    return False


def test_json_of_the_records_is_what_it_says() -> None:
    # What is held to be good or bad above is so by Python's own reader.
    for _, record, reason in RECORDS:
        if reason is None and record is not None:
            json.loads(record)


@pytest.mark.parametrize("partitions", [1, 5])
def test_counts_of_partitions_give_the_glossary_of_a_plain_run(
    session: SparkSession, engine: duiyi.Engine, model: str, tmp_path: Path, partitions: int
) -> None:
    rows = _pairs()
    frame = session.createDataFrame(rows, "id long, source string, target string")
    frame = frame.unionAll(session.sql("select -1L, cast(null as string), 'x'"))
    done = duiyi_spark.count_terms(
        frame.repartition(partitions), tmp_path, model=model, source_language="zh"
    ).collect()
    assert sum(row["rows"] for row in done) == len(rows)
    assert sum(row["failed"] for row in done) == 1
    engine.merge_counts(*(row["file"] for row in done), output=tmp_path / "sum")
    plain = duiyi.Engine(dictionary=False)
    plain.count_terms(
        units=[(one, other) for _, one, other in rows],
        output=tmp_path / "plain",
        model=model,
        source_language="zh",
    )
    assert (tmp_path / "sum").read_bytes() == (tmp_path / "plain").read_bytes()
