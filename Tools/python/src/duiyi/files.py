"""What works on files: documents, bitexts and termbases, each by a program of its own."""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ._options import PathLike, listed, path, several
from ._programs import Programs
from ._segmenting import encoded
from .errors import InputError
from .reports import CheckReport, Conversion, Finding, Loss
from .results import Bead, SentenceAlignment
from .terms import Concept, Glossary, GlossaryEntry
from .units import Pair, Unit, command_with


class FileWork(Programs):
    """The part of an `Engine` that works on files."""

    def align_sentences(
        self,
        source: PathLike | Sequence[str],
        target: PathLike | Sequence[str],
        *,
        segmented: bool = False,
        min_confidence: float | None = None,
        **options: Any,
    ) -> SentenceAlignment:
        """Aligns two documents of any form, or two lists of sentences, sentence by sentence.

        Either side may be the Chinese one. Further options are those of ``duiyi align sentences``:
        ``anchors``, ``fixed``, ``input_format``, ``main``, ``no_code``, ``encoding``, ``lossy``, …
        """
        messages: list[str] = []
        with _documents(source, target) as documents:
            arguments = ["align", "sentences", *documents, "--to", "jsonl"]
            arguments += listed(
                segmented=segmented and "--segmented" not in documents,
                min_confidence=min_confidence,
                **options,
            )
            arguments += self._shared("align", "sentences")
            lines = list(self._lines(arguments, accepted=(0, 3), messages=messages))
        unlike = any("do not look like" in message for message in messages)
        return SentenceAlignment(
            tuple(Bead.from_json(json.loads(line)) for line in lines),
            not unlike,
            tuple(messages),
        )

    def build_glossary(
        self,
        *inputs: PathLike,
        units: Iterable[Unit | Pair] | None = None,
        from_counts: PathLike | Iterable[PathLike] | None = None,
        terms: PathLike | None = None,
        min_confidence: float | None = None,
        sort: str | None = None,
        **options: Any,
    ) -> Glossary:
        """Builds a glossary from a document and its translation, a bitext, units, or Chinese text.

        ``from_counts`` names files of `count_terms` in the place of all these.
        """
        messages: list[str] = []
        arguments = ["glossary", "build", "--to", "json"]
        arguments += listed(terms=terms, min_confidence=min_confidence, sort=sort, **options)
        arguments += self._shared("glossary", "build")
        if from_counts is None:
            command, data = command_with(arguments, inputs, units)
        elif inputs or units is not None:
            raise TypeError("give counts, or files, or units")
        else:
            command, data = [*arguments, *listed(from_counts=several(from_counts))], None
        built = json.loads(b"\n".join(self._lines(command, data, messages=messages)))
        return Glossary(
            tuple(GlossaryEntry.from_json(record) for record in built["entries"]),
            built.get("provenance", {}),
            tuple(messages),
        )

    def check(
        self,
        *inputs: PathLike,
        units: Iterable[Unit | Pair] | None = None,
        terms: PathLike | Iterable[PathLike] = (),
        only: Iterable[str] = (),
        disable: Iterable[str] = (),
        min_confidence: float | str | Iterable[str] | None = None,
        source_language: str | None = None,
        target_language: str | None = None,
        config: PathLike | None = None,
        **options: Any,
    ) -> CheckReport:
        """Finds what is wrong in a translation: a bitext, two documents, or units.

        A ``duiyi.yml`` is read only where ``config`` names it.
        """
        messages: list[str] = []
        arguments = ["check", "--format", "json"]
        arguments += listed(
            terms=several(terms),
            only=only,
            disable=disable,
            min_confidence=min_confidence,
            source_language=source_language,
            target_language=target_language,
            config=config,
            no_config=config is None,
            **options,
        )
        arguments += self._shared("check")
        command, data = command_with(arguments, inputs, units)
        lines = self._lines(command, data, accepted=(0, 1), messages=messages)
        report = json.loads(b"\n".join(lines))
        return CheckReport(
            tuple(Finding.from_json(record) for record in report["findings"]),
            report.get("sourceLanguage"),
            report.get("targetLanguage"),
            report["summary"],
            tuple(messages),
        )

    def read(self, *inputs: PathLike, **options: Any) -> Iterator[Unit]:
        """The units of a bitext in any format, one after the other, whatever its size.

        Two files are those of Moses, whose lines correspond. Options are those of ``duiyi convert``:
        ``from_`` (the format), ``source_language``, ``target_language``, ``columns``, ``sheet``,
        ``states``, ``skip_locked``, ``min_confidence``, ``encoding``, ``lossy``.
        """
        arguments = ["convert", *(path(one) for one in inputs), "-", "--to", "jsonl", "--quiet"]
        for line in self._lines([*arguments, *listed(**options)]):
            yield Unit.from_json(json.loads(line))

    def convert(
        self,
        *inputs: PathLike,
        output: PathLike,
        units: Iterable[Unit | Pair] | None = None,
        to: str | None = None,
        **options: Any,
    ) -> Conversion:
        """Puts a bitext, or units, into a file of another format, and tells what it had no room for.

        Options are those of `read`, and ``terms``, whose terms are marked in XLIFF.
        """
        messages: list[str] = []
        arguments = ["convert", "--report", "-", *listed(to=to, **options)]
        command, data = command_with(arguments, inputs, units)
        lines = self._lines([*command, path(output)], data, messages=messages)
        report = json.loads(b"\n".join(lines))
        return Conversion(
            report["units"],
            report["from"],
            report["to"],
            tuple(
                Loss(one["kind"], one["count"], one.get("explanation", ""))
                for one in report["lost"]
            ),
            tuple(messages),
        )

    def read_terms(self, source: PathLike, **options: Any) -> Iterator[Concept]:
        """The concepts of a termbase in any format, such as TBX, CSV, XLSX, MultiTerm or UTX.

        Options are those of ``duiyi glossary convert``: ``from_``, ``columns``, ``sheet``, …
        """
        arguments = ["glossary", "convert", path(source), "-", "--to", "json"]
        lines = self._lines([*arguments, *listed(**options)])
        for record in json.loads(b"\n".join(lines))["concepts"]:
            yield Concept.from_json(record)

    def examples(
        self, files: Sequence[PathLike], *, source: str = "zh", target: str = "en"
    ) -> Iterator[dict[str, Any]]:
        """Bitexts as examples for ``datasets.Dataset.from_generator``.

        Each is ``{"id": …, "translation": {"zh": …, "en": …}}``, as the data sets of translation have
        it; ``id`` counts within the file where a unit has none. Give ``files`` by ``gen_kwargs``:
        ``Dataset.from_generator(duiyi.examples, gen_kwargs={"files": ["a.tmx", "b.tmx"]})``.
        """
        for file in files:
            for number, unit in enumerate(
                self.read(file, source_language=source, target_language=target)
            ):
                yield {
                    "id": str(number if unit.id is None else unit.id),
                    "translation": {source: unit.source, target: unit.target},
                }


@contextlib.contextmanager
def _documents(
    source: PathLike | Sequence[str], target: PathLike | Sequence[str]
) -> Iterator[list[str]]:
    """Two documents as arguments; lists of sentences become files of a line each."""
    if isinstance(source, (str, os.PathLike)) and isinstance(target, (str, os.PathLike)):
        yield [path(source), path(target)]
        return
    if isinstance(source, (str, os.PathLike)) or isinstance(target, (str, os.PathLike)):
        raise TypeError("give two paths, or two lists of sentences")
    with tempfile.TemporaryDirectory(prefix="duiyi-") as folder:
        names = []
        for name, side in (("source.txt", source), ("target.txt", target)):
            names.append(os.path.join(folder, name))
            with open(names[-1], "wb") as file:
                for number, sentence in enumerate(side, 1):
                    if "\n" in sentence or "\r" in sentence:
                        raise InputError("a sentence with a line end in it", line=number)
                    file.write(encoded(sentence) + b"\n")
        yield [*names, "--segmented"]
