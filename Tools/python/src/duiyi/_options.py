"""Python's values as the options of a command."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Any

PathLike = str | os.PathLike[str]


def path(value: PathLike) -> str:
    """A path as an argument that is taken for no option, nor for standard input."""
    text = os.fspath(value)
    if not isinstance(text, str):
        text = os.fsdecode(text)
    if not text:
        raise ValueError("a path is empty")
    return "./" + text if text.startswith("-") else text


def listed(**options: Any) -> list[str]:
    """``min_confidence=0.5`` as ``--min-confidence 0.5``.

    What is None or False is left out, True is the option alone, a path or string its value; of a list
    each element is given in turn.
    """
    arguments: list[str] = []
    for name, value in options.items():
        option = "--" + name.rstrip("_").replace("_", "-")
        if value is None or value is False:
            continue
        if value is True:
            arguments.append(option)
        elif isinstance(value, (str, os.PathLike)):
            arguments += [option, os.fspath(value)]
        elif isinstance(value, Iterable):
            for one in value:
                arguments += [option, os.fspath(one)]
        else:
            arguments += [option, str(value)]
    return arguments


def several(value: PathLike | Iterable[PathLike]) -> list[str]:
    """One path or several."""
    if isinstance(value, (str, os.PathLike)):
        return [os.fspath(value)]
    return [os.fspath(one) for one in value]
