from __future__ import annotations

import json
from pathlib import Path

import pytest

import duiyi

from .conftest import HOSTILE, PAIRS

pytest.importorskip("datatrove")

from datatrove.data import Document
from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.readers import JsonlReader
from datatrove.pipeline.writers import JsonlWriter

from duiyi.datatrove import AlignWords, CountTerms


def _documents(pairs: list[tuple[str, str]]) -> list[Document]:
    return [
        Document(text=one, id=str(number), metadata={"target": other})
        for number, (one, other) in enumerate(pairs)
    ]


def test_each_document_comes_out_with_its_links(engine: duiyi.Engine, model: str) -> None:
    pairs = [*PAIRS, *((text, "Profit") for text in HOSTILE)]
    step = AlignWords(model, "zh", tokens_key="tokens")
    documents = list(step.run(_documents(pairs)))
    assert [document.id for document in documents] == [str(number) for number in range(len(pairs))]
    plain = engine.align_words_many(pairs, model=model, source_language="zh")
    for document, linked in zip(documents, plain, strict=True):
        assert document.text == linked.source
        assert [tuple(link[:2]) for link in document.metadata["links"]] == [
            (link.source, link.target) for link in linked.links
        ]
        assert len(document.metadata["tokens"]["source"]) == len(linked.source_tokens)


def test_a_document_that_cannot_be_used_says_why(model: str) -> None:
    documents = _documents([PAIRS[0], ("a\ud800", "b"), PAIRS[1]])
    documents.append(Document(text="利润", id="x", metadata={}))
    found = list(AlignWords(model, "zh").run(documents))
    assert [document.metadata.get("error") is None for document in found] == [
        True,
        False,
        True,
        False,
    ]
    assert found[3].metadata["error"] == "the document has no 'target' in its metadata"


def test_a_wrong_key_is_an_error(model: str) -> None:
    step = AlignWords(model, "zh", target_key="translation")
    with pytest.raises(duiyi.InputError, match="none of 8 documents has 'translation'"):
        list(step.run(_documents(PAIRS)))
    assert list(step.run([])) == []


def test_a_pipeline_of_two_tasks_gives_what_one_gives(model: str, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for shard in range(2):
        lines = [
            json.dumps({"id": f"{shard}-{number}", "source": one, "target": other})
            for number, (one, other) in enumerate(PAIRS)
        ]
        (folder / f"{shard}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    found: list[list[str]] = []
    for tasks in (1, 2):
        out = tmp_path / f"out{tasks}"
        LocalPipelineExecutor(
            [
                JsonlReader(str(folder), text_key="source"),
                AlignWords(model, "zh"),
                JsonlWriter(str(out), output_filename="${rank}.jsonl", compression=None),
            ],
            tasks=tasks,
            workers=1,
            logging_dir=str(tmp_path / f"log{tasks}"),
        ).run()
        text = "".join(path.read_text(encoding="utf-8") for path in sorted(out.iterdir()))
        found.append(sorted(json.dumps(_kept(line)) for line in text.rstrip("\n").split("\n")))
    assert found[0] == found[1]
    assert len(found[0]) == 2 * len(PAIRS)


def _kept(line: str) -> list[object]:
    record = json.loads(line)
    return [record["id"], record["text"], record["metadata"]["links"]]


def test_counts_of_tasks_give_those_of_the_whole(model: str, tmp_path: Path) -> None:
    pairs = PAIRS * 4
    for rank, part in enumerate([pairs[:5], pairs[5:]]):
        step = CountTerms(model, "zh", tmp_path)
        documents = _documents([*part, ("a\ud800", "b")])
        assert list(step.run(documents, rank=rank, world_size=2)) == documents
    plain = duiyi.Engine(dictionary=False)
    plain.count_terms(units=pairs, output=tmp_path / "plain", model=model, source_language="zh")
    parts = [tmp_path / f"{rank:05d}.counts.zst" for rank in range(2)]
    plain.merge_counts(*parts, output=tmp_path / "sum")
    assert (tmp_path / "sum").read_bytes() == (tmp_path / "plain").read_bytes()
    with pytest.raises(duiyi.InputError, match="none of"):
        list(CountTerms(model, "zh", tmp_path, target_key="x").run(_documents(PAIRS)))
