from __future__ import annotations

import pytest

import duiyi

from .conftest import HOSTILE, PAIRS

pa = pytest.importorskip("pyarrow")
arrow = pytest.importorskip("duiyi.arrow")


def _columns(pairs: list[tuple[str | None, str | None]]) -> list[object]:
    return [pa.array(side, pa.string()) for side in zip(*pairs, strict=True)]


def test_both_ways_to_read_links_give_the_same(engine: duiyi.Engine, model: str) -> None:
    pairs: list[tuple[str | None, str | None]] = [*PAIRS, *((one, "Profit") for one in HOSTILE)]
    pairs[3:3] = [(None, "x"), ("x", None)]
    short = arrow.Linker(source_language="zh").of(engine, _columns(pairs), {"model": model})
    long = arrow.Linker(source_language="zh", tokens=True).of(
        engine, _columns(pairs), {"model": model}
    )
    assert short[0].to_pylist() == long[0].to_pylist()
    assert short[1].to_pylist() == long[3].to_pylist()
    assert [one for one in short[1].to_pylist() if one] == ["source is null", "target is null"]
    texts = [(one, other) for one, other in pairs if one is not None and other is not None]
    plain = engine.align_words_many(texts, model=model, source_language="zh")
    assert [
        [(link["source"], link["target"], link["probability"]) for link in links]
        for links in short[0].to_pylist()
        if links is not None
    ] == [[(link.source, link.target, link.probability) for link in one.links] for one in plain]


def test_rows_without_any_link_have_empty_lists(engine: duiyi.Engine, model: str) -> None:
    cases: list[list[tuple[str | None, str | None]]] = [
        [("", "")],
        [("", "x"), (None, ""), ("x", "")],
    ]
    for pairs in cases:
        columns = arrow.Linker(source_language="zh").of(engine, _columns(pairs), {"model": model})
        assert columns[0].to_pylist() == [None if one is None else [] for one, _ in pairs]
    columns = arrow.Linker(source_language="zh").of(
        engine, _columns([(None, None)]), {"model": model}
    )
    assert columns[0].to_pylist() == [None]


def test_nothing_is_nothing(engine: duiyi.Engine, model: str) -> None:
    empty = pa.array([], pa.string())
    for tokens in (False, True):
        linker = arrow.Linker(source_language="zh", tokens=tokens)
        assert [len(one) for one in linker.of(engine, [empty, empty], {"model": model})] == (
            [0] * (4 if tokens else 2)
        )
    assert [len(one) for one in arrow.Segmenter().of(engine, [empty], {})] == [0, 0]


def test_members_of_a_record_that_are_called_like_ours_are_the_callers(
    engine: duiyi.Engine, model: str
) -> None:
    records = [
        b'{"source":"a","target":"b","error":"mine","column":7,"links":[[0,0]]}',
        b'{"source":"a","target":"b","error":[1],"column":"x"}',
        b'{"source":"a\\ud800","target":"b"}',
    ]
    column = pa.array(records, pa.binary())
    links, errors = arrow.Linker(source_language="zh").of(engine, [column], {"model": model})
    assert [one is None for one in links.to_pylist()] == [False, False, True]
    assert errors.to_pylist()[:2] == [None, None]
    assert "surrogate" in errors.to_pylist()[2]
