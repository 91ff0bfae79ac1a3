"""Counting the terms of corpora that do not fit into one program."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ._options import PathLike, listed, path
from ._programs import Programs
from .units import Pair, Unit, command_with


class CountWork(Programs):
    """The part of an `Engine` that counts pieces of a corpus and adds counts up."""

    def count_terms(
        self,
        *inputs: PathLike,
        output: PathLike,
        model: PathLike,
        units: Iterable[Unit | Pair] | None = None,
        source_language: str | None = None,
        **options: Any,
    ) -> None:
        """Counts what of a piece of a corpus tells its terms.

        All pieces must be counted with one model, dictionary and version. `merge_counts` adds counts
        up, and ``build_glossary(from_counts=…)`` makes the glossary, which is the same however the
        corpus was cut. Options are those of ``duiyi glossary count``: ``no_contexts``, ``memory``, …
        """
        arguments = self._count(output, model=model, source_language=source_language, **options)
        for _ in self._lines(*command_with(arguments, inputs, units)):
            pass

    def count_lines(
        self,
        lines: Iterator[bytes],
        *,
        output: PathLike,
        model: PathLike,
        source_language: str | None = None,
        **options: Any,
    ) -> None:
        """Does what `count_terms` does with lines of JSON that are made already."""
        arguments = self._count(output, model=model, source_language=source_language, **options)
        for _ in self._lines([*arguments, "-", "--from", "jsonl"], lines):
            pass

    def merge_counts(self, *counts: PathLike, output: PathLike) -> None:
        """Adds up counts of `count_terms`: the same bytes, whatever their order."""
        if not counts:
            raise TypeError("give files of counts")
        arguments = ["glossary", "merge-counts", "--quiet", *(path(one) for one in counts)]
        for _ in self._lines([*arguments, "--output", path(output)]):
            pass

    def _count(self, output: PathLike, **options: Any) -> list[str]:
        arguments = ["glossary", "count", "--quiet", "--output", path(output), *listed(**options)]
        return arguments + self._shared("glossary", "count")
