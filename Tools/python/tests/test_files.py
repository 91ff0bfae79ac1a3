from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import duiyi

from .conftest import PAIRS

TMX = """<?xml version="1.0"?>
<tmx version="1.4"><header srclang="en" creationtool="x" creationtoolversion="1"
 segtype="sentence" o-tmf="x" adminlang="en" datatype="plaintext"/><body>
<tu tuid="t1" changedate="20200101T000000Z"><note>hello</note>
<tuv xml:lang="en"><seg>Click <bpt i="1">&lt;b&gt;</bpt>here<ept i="1">&lt;/b&gt;</ept></seg></tuv>
<tuv xml:lang="zh-CN"><seg>点<bpt i="1">&lt;b&gt;</bpt>这里<ept i="1">&lt;/b&gt;</ept></seg></tuv>
</tu></body></tmx>
"""


def test_documents_are_aligned(engine: duiyi.Engine, documents: tuple[Path, Path]) -> None:
    alignment = engine.align_sentences(*documents)
    assert [(bead.source.text, bead.target.text) for bead in alignment] == PAIRS
    assert alignment.looks_like_translation
    text = documents[0].read_text(encoding="utf-8")
    for bead in alignment:
        assert text[bead.source.start : bead.source.end] == bead.source.text


def test_lists_of_sentences_are_aligned(engine: duiyi.Engine) -> None:
    chinese, english = zip(*PAIRS, strict=True)
    alignment = engine.align_sentences(list(chinese), list(english))
    assert [bead.source.ids for bead in alignment] == [(number,) for number in range(len(PAIRS))]
    with pytest.raises(duiyi.InputError, match="line 1: a sentence with a line end"):
        engine.align_sentences(["a\nb"], ["c"])
    with pytest.raises(TypeError):
        engine.align_sentences("a.txt", ["c"])


def test_units_of_a_memory_have_all_that_it_says(engine: duiyi.Engine, tmp_path: Path) -> None:
    path = tmp_path / "memory.tmx"
    path.write_text(TMX, encoding="utf-8")
    (unit,) = engine.read(path)
    assert (unit.id, unit.source, unit.target_language) == ("t1", "Click here", "zh-CN")
    assert unit.notes == (duiyi.Note("hello"),)
    assert [code.data for code in unit.source_codes] == ["<b>", "</b>"]
    assert duiyi.Unit.from_json(unit.to_json()) == unit
    again = tmp_path / "again.jsonl"
    assert engine.convert(units=[unit], output=again).losses == ()
    assert list(engine.read(again)) == [unit]


def test_what_a_format_has_no_room_for_is_told(engine: duiyi.Engine, tmp_path: Path) -> None:
    path = tmp_path / "memory.tmx"
    path.write_text(TMX, encoding="utf-8")
    report = engine.convert(path, output=tmp_path / "out.tsv")
    assert (report.units, report.source_format, report.target_format) == (1, "tmx", "tsv")
    assert {loss.kind for loss in report.losses} >= {"inlineCodes", "notes"}


def test_members_of_the_callers_own_come_back(engine: duiyi.Engine, tmp_path: Path) -> None:
    unit = duiyi.Unit("利润", "profit", id=7, extra={"doc": "a", "score": [1, 2.5]})
    path = tmp_path / "units.jsonl"
    engine.convert(units=[unit], output=path)
    assert list(engine.read(path)) == [unit]


def test_a_reader_that_is_left_leaves_no_program(engine: duiyi.Engine, tmp_path: Path) -> None:
    path = tmp_path / "many.tsv"
    path.write_text("利润\tprofit\n" * 50000, encoding="utf-8")
    units = engine.read(path)
    assert next(units).source == "利润"
    units.close()  # type: ignore[attr-defined]
    assert sum(1 for _ in engine.read(path)) == 50000


def test_a_glossary_has_its_contexts(engine: duiyi.Engine, bitext: Path) -> None:
    glossary = engine.build_glossary(bitext, min_confidence=0.0)
    assert {entry.source for entry in glossary} & {"利润", "毛利率", "订单"}
    assert glossary.provenance["sourceLanguage"] == "zh"
    assert len(engine.build_glossary(units=PAIRS, min_confidence=0.0)) == len(glossary)


def test_a_check_finds_a_changed_number(engine: duiyi.Engine) -> None:
    report = engine.check(units=[*PAIRS, ("利润增长40%。", "Profit grew 41%.")], only=["number"])
    (finding,) = report
    assert (finding.rule, finding.segment) == ("number", len(PAIRS) + 1)
    assert finding.source_span is not None
    assert finding.source_span.text == "40%"
    assert engine.check(units=PAIRS, only=["number"]).findings == ()


def test_units_are_checked_one_by_one(engine: duiyi.Engine) -> None:
    units = [PAIRS[0], ("利润增长40%。", "Profit grew 41%."), ("a\ud800", "b"), PAIRS[1]]
    found = list(
        engine.check_each(
            units,
            source_language="zh",
            target_language="en",
            errors="return",
            only=["number"],
        )
    )
    assert [len(one) if isinstance(one, list) else str(one) for one in found] == [
        0,
        1,
        "source has half of a surrogate pair, which is no character",
        0,
    ]
    assert isinstance(found[1], list)
    assert (found[1][0].segment, found[1][0].target) == (2, "Profit grew 41%.")
    with pytest.raises(duiyi.InputError, match="line 3: source has half of a surrogate pair"):
        list(engine.check_each(units, source_language="zh", target_language="en"))
    (named,) = engine.check_each(
        [duiyi.Unit("a", "b", id="\ud800")],
        source_language="zh",
        target_language="en",
        errors="return",
    )
    assert str(named) == "the record has half of a surrogate pair, which is no character"


def test_a_termbase_is_read_and_kept_to(engine: duiyi.Engine, tmp_path: Path) -> None:
    path = tmp_path / "terms.csv"
    path.write_text("zh,en\n毛利率,gross margin\n", encoding="utf-8")
    (concept,) = engine.read_terms(path)
    assert [term.text for term in concept.in_language("en")] == ["gross margin"]
    units = [("毛利率增长。", "The earnings ratio grew.")]
    report = engine.check(units=units, terms=path, min_confidence=0.0)
    assert "term" in {finding.rule for finding in report}


def test_errors_say_where(engine: duiyi.Engine, tmp_path: Path) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text('{"source":"a","target":"b"}\n{"source":"a"\n', encoding="utf-8")
    with pytest.raises(duiyi.InputError) as caught:
        list(engine.read(path))
    error = caught.value
    assert (error.file, error.line, error.exit_status) == (str(path), 2, 1)
    assert error.column is not None
    assert str(path) in str(error)


@pytest.mark.parametrize(
    ("call", "kind", "status"),
    [
        (lambda engine, path: list(engine.read(path / "none.tmx")), duiyi.InputError, 1),
        (lambda engine, path: engine.check(path / "none.tmx"), duiyi.InputError, 2),
        (
            lambda engine, path: engine.convert(units=PAIRS, output=path / "no" / "x.tsv"),
            duiyi.OutputError,
            2,
        ),
        (
            lambda engine, path: engine.check(units=PAIRS, write_baseline=path / "no" / "x"),
            duiyi.OutputError,
            2,
        ),
        (lambda engine, path: engine.align_sentences(path / "a", path / "b"), duiyi.InputError, 1),
        (lambda engine, path: engine.check(units=PAIRS, only=["nothing"]), duiyi.UsageError, 64),
        (lambda engine, path: list(engine.read_terms(path / "t.tbx")), duiyi.InputError, 1),
    ],
)
def test_each_failure_is_an_exception_of_its_kind(
    engine: duiyi.Engine,
    tmp_path: Path,
    call: Callable[[duiyi.Engine, Path], object],
    kind: type[duiyi.DuiyiError],
    status: int,
) -> None:
    with pytest.raises(kind) as caught:
        call(engine, tmp_path)
    assert caught.value.exit_status == status
    if status != 64:
        assert caught.value.file is not None
        assert str(tmp_path) in caught.value.file


def test_units_with_half_a_surrogate_pair_name_their_number(
    engine: duiyi.Engine, tmp_path: Path
) -> None:
    with pytest.raises(duiyi.InputError) as caught:
        engine.convert(units=[PAIRS[0], ("a\ud800", "b")], output=tmp_path / "o.tmx")
    assert caught.value.line == 2
    assert not (tmp_path / "o.tmx").exists()


def test_files_or_units_are_wanted(engine: duiyi.Engine, tmp_path: Path) -> None:
    with pytest.raises(TypeError):
        engine.check()
    with pytest.raises(TypeError):
        engine.convert("a.tmx", units=PAIRS, output=tmp_path / "x.tmx")


def test_examples_are_those_of_a_data_set(engine: duiyi.Engine, bitext: Path) -> None:
    examples = list(engine.examples([str(bitext)]))
    assert examples[1] == {"id": "1", "translation": dict(zip(("zh", "en"), PAIRS[1], strict=True))}
