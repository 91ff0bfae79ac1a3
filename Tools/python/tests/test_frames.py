from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import duiyi

from .conftest import PAIRS

pandas = pytest.importorskip("pandas")
polars = pytest.importorskip("polars")


def test_an_alignment_is_a_frame(engine: duiyi.Engine, documents: tuple[Path, Path]) -> None:
    alignment = engine.align_sentences(*documents)
    for frame in (alignment.to_pandas(), alignment.to_polars()):
        assert list(frame.columns)[:4] == ["source", "target", "kind", "confidence"]
        assert list(frame["source"]) == [one for one, _ in PAIRS]
        assert [list(ids) for ids in frame["target_ids"]] == [[n] for n in range(len(PAIRS))]


def test_nothing_is_a_frame_with_columns() -> None:
    empty = duiyi.SentenceAlignment(())
    assert list(empty.to_pandas().columns) == list(empty.to_polars().columns)
    assert len(duiyi.Glossary(()).to_pandas()) == 0
    assert "rule" in duiyi.CheckReport(()).to_polars().columns


def test_findings_glossaries_units_and_links_are_frames(
    engine: duiyi.Engine, bitext: Path, model: str
) -> None:
    findings = engine.check(units=[("增长40%。", "Growth was 41%.")]).to_pandas()
    assert findings["source_span"][0]["text"] == "40%"
    glossary = engine.build_glossary(bitext, min_confidence=0.0)
    assert list(glossary.to_polars()["id"]) == [entry.id for entry in glossary]
    units = duiyi.to_pandas(engine.read(bitext), duiyi.Unit)
    assert list(units["target"]) == [other for _, other in PAIRS]
    linked = engine.align_words_many(PAIRS, model=model, source_language="zh")
    assert duiyi.to_polars(linked).height == len(PAIRS)
    tokens = duiyi.to_pandas(engine.segment("利润增长"))
    assert list(tokens["start"]) == [0, 2]
    with pytest.raises(TypeError):
        duiyi.to_pandas([3])


@pytest.mark.parametrize("library", [pandas, polars])
def test_rows_become_units_and_come_back(
    engine: duiyi.Engine, tmp_path: Path, library: Any
) -> None:
    frame = library.DataFrame(
        {
            "n": [1, 2, 3],
            "zh": ["利润", None, "订单"],
            "en": ["profit", "x", None],
            "w": [0.5, 1, 2],
        }
    )
    units = list(duiyi.units_from_frame(frame, source="zh", target="en", id="n"))
    assert [(unit.source, unit.target) for unit in units] == [
        ("利润", "profit"),
        ("", "x"),
        ("订单", ""),
    ]
    assert [unit.id for unit in units] == [1, 2, 3]
    assert units[0].extra == {"w": 0.5}
    path = tmp_path / "units.jsonl"
    engine.convert(units=units, output=path)
    again = list(engine.read(path))
    assert [(unit.id, unit.source, unit.target) for unit in again] == [
        (unit.id, unit.source, unit.target) for unit in units
    ]
    with pytest.raises(KeyError, match="there is no column 'source'; there are n, zh, en, w"):
        list(duiyi.units_from_frame(frame))


def test_a_data_set_is_made_of_bitexts(bitext: Path, tmp_path: Path) -> None:
    datasets = pytest.importorskip("datasets")
    made = datasets.Dataset.from_generator(
        duiyi.examples, gen_kwargs={"files": [str(bitext)]}, cache_dir=str(tmp_path / "cache")
    )
    assert made[3]["translation"] == {"zh": PAIRS[3][0], "en": PAIRS[3][1]}
