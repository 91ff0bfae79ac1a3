"""Duiyi as steps of a datatrove pipeline.

>>> from duiyi.datatrove import AlignWords
>>> pipeline = [
...     JsonlReader("pairs/", text_key="source"),
...     AlignWords(model="corpus.model", source_language="zh", target_key="target"),
...     JsonlWriter("links/"),
... ]

No document is dropped, and they come out in their order. One that cannot be used has why in its
metadata, under ``error``.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Any

from datatrove.data import Document
from datatrove.pipeline.base import PipelineStep

from ._answers import Answer
from ._options import PathLike, path
from ._words import request_of
from .engine import Engine
from .errors import DuiyiError, InputError
from .units import refusal_of


class AlignWords(PipelineStep):  # type: ignore[misc]
    """Links the words of each document's text and of its translation in the metadata.

    Args:
        model: A model of ``duiyi train``.
        source_language: ``zh`` or ``en``, the language of the document's text.
        target_key: Where in the metadata the translation stands.
        links_key: Where the links are written, as ``[[source, target, probability], …]``.
        tokens_key: Where the tokens that they count are written, as
            ``{"source": [[start, end], …], "target": …}`` in characters; without it they are not.
        error_key: Where it is written why a document has no links.
        dictionary: A dictionary; without it none is used, as the nodes of a cluster may differ.
        options: Options of ``duiyi align words``, such as ``symmetrization`` and ``threshold``.
    """

    name = "对译 word links"
    type = "✂️ - ALIGNER"

    def __init__(
        self,
        model: PathLike,
        source_language: str,
        *,
        target_key: str = "target",
        links_key: str = "links",
        tokens_key: str | None = None,
        error_key: str = "error",
        dictionary: PathLike | None = None,
        timeout: float | None = 600.0,
        **options: Any,
    ) -> None:
        super().__init__()
        self.model = model
        self.source_language = source_language
        self.target_key = target_key
        self.links_key = links_key
        self.tokens_key = tokens_key
        self.error_key = error_key
        self.options = options
        self.engine = Engine(
            dictionary=False if dictionary is None else dictionary, timeout=timeout, threads=1
        )

    def run(
        self, data: Iterable[Document], rank: int = 0, world_size: int = 1
    ) -> Iterator[Document]:
        """The documents with their links.

        Raises:
            InputError: No document at all has a translation under the key.
        """
        waiting: deque[Document] = deque()
        missing = total = 0

        def requests() -> Iterator[Answer]:
            for document in data:
                waiting.append(document)
                yield _request(document, self.target_key)

        answers = self.engine.word_answers(
            requests(), model=self.model, source_language=self.source_language, **self.options
        )
        for answer in answers:
            document = waiting.popleft()
            total += 1
            missing += self.target_key not in document.metadata
            with self.track_time():
                self._note(document, answer)
            yield document
        self.engine.close()
        _refuse(total, missing, self.target_key)

    def _note(self, document: Document, answer: Answer) -> None:
        record = {} if isinstance(answer, DuiyiError) else json.loads(answer)
        if "links" not in record:
            error = answer if isinstance(answer, DuiyiError) else refusal_of(record)
            document.metadata[self.links_key] = None
            document.metadata[self.error_key] = str(error)
            self.stat_update("failed")
            return
        document.metadata[self.links_key] = [
            [link["source"], link["target"], link["probability"]] for link in record["links"]
        ]
        if self.tokens_key is not None:
            document.metadata[self.tokens_key] = {
                side: [[one["scalarStart"], one["scalarEnd"]] for one in record[side]["tokens"]]
                for side in ("source", "target")
            }
        self.stat_update("linked")


class CountTerms(PipelineStep):  # type: ignore[misc]
    """Counts what of the documents and of their translations tells terms, into a file for each task.

    Documents pass as they are. `duiyi.merge_counts` adds the files up, and
    ``duiyi.build_glossary(from_counts=…)`` makes the glossary, however the documents were shared out.

    Args:
        model: A model of ``duiyi train``.
        source_language: ``zh`` or ``en``, the language of the document's text.
        folder: Where the counts are written, as ``00000.counts.zst`` for task 0.
        target_key: Where in the metadata the translation stands.
        dictionary: A dictionary; without it none is used, as the nodes of a cluster may differ.
        options: Options of ``duiyi glossary count``, such as ``no_contexts`` and ``memory``.
    """

    name = "对译 term counts"
    type = "🔢 - COUNTER"

    def __init__(
        self,
        model: PathLike,
        source_language: str,
        folder: PathLike,
        *,
        target_key: str = "target",
        dictionary: PathLike | None = None,
        timeout: float | None = 600.0,
        **options: Any,
    ) -> None:
        super().__init__()
        self.model = model
        self.source_language = source_language
        self.folder = folder
        self.target_key = target_key
        self.options = options
        self.engine = Engine(
            dictionary=False if dictionary is None else dictionary, timeout=timeout, threads=1
        )

    def run(
        self, data: Iterable[Document], rank: int = 0, world_size: int = 1
    ) -> Iterator[Document]:
        """The documents; their counts are written when the last has passed.

        Raises:
            InputError: No document at all has a translation under the key.
        """
        missing = total = 0
        with tempfile.TemporaryFile() as lines:
            for document in data:
                total += 1
                missing += self.target_key not in document.metadata
                line = _request(document, self.target_key)
                self.stat_update("counted" if isinstance(line, bytes) else "failed")
                if isinstance(line, bytes):
                    lines.write(line)
                yield document
            _refuse(total, missing, self.target_key)
            lines.seek(0)
            os.makedirs(self.folder, exist_ok=True)
            with self.track_time():
                self.engine.count_lines(
                    iter(lines),
                    output=os.path.join(path(self.folder), f"{rank:05d}.counts.zst"),
                    model=self.model,
                    source_language=self.source_language,
                    **self.options,
                )
        self.engine.close()


def _request(document: Document, target_key: str) -> Answer:
    """A document with its translation as a line for the program, or why it can be none."""
    if target_key not in document.metadata:
        return InputError(f"the document has no {target_key!r} in its metadata")
    return request_of({"source": document.text, "target": document.metadata[target_key]})


def _refuse(total: int, missing: int, target_key: str) -> None:
    """Raises an error where none of several documents has a translation."""
    if total and missing == total:
        raise InputError(
            f"none of {total} documents has {target_key!r} in its metadata: name another target_key"
        )
