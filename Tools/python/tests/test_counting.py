"""Counts of pieces give the glossary of the whole."""

from __future__ import annotations

from pathlib import Path

import pytest

import duiyi

from .conftest import PAIRS


def test_pieces_give_the_glossary_of_the_whole(
    engine: duiyi.Engine, model: str, tmp_path: Path
) -> None:
    pairs = PAIRS * 5

    def count(part: list[tuple[str, str]], name: str) -> Path:
        output = tmp_path / name
        engine.count_terms(units=part, output=output, model=model, source_language="zh")
        return output

    whole = count(pairs, "whole")
    parts = [count(pairs[:7], "a.zst"), count([], "b.zst"), count(pairs[7:], "c.zst")]
    engine.merge_counts(*reversed(parts), output=tmp_path / "sum")
    assert (tmp_path / "sum").read_bytes() == whole.read_bytes()
    glossary = engine.build_glossary(from_counts=whole, min_confidence=0.0)
    assert glossary.entries
    assert engine.build_glossary(from_counts=parts, min_confidence=0.0) == glossary
    entry = glossary.entries[0]
    assert entry.first is None
    assert entry.contexts
    assert entry.contexts[0].place is None


def test_what_does_not_belong_together_is_refused(
    engine: duiyi.Engine, model: str, tmp_path: Path
) -> None:
    with pytest.raises(TypeError, match="give counts"):
        engine.build_glossary("a.tsv", from_counts="a.counts")
    with pytest.raises(TypeError, match="files of counts"):
        engine.merge_counts(output=tmp_path / "sum")
    (tmp_path / "odd").write_text("x")
    with pytest.raises(duiyi.InputError, match="these are no counts"):
        engine.build_glossary(from_counts=tmp_path / "odd")
