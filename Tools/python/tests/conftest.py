from __future__ import annotations

import os
import stat
import sys
import textwrap
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

import duiyi
from duiyi._child import Child

PAIRS = [
    ("我们很好。", "We are well."),
    ("利润增长。", "Profit grew."),
    ("利润很好。", "Profit is good."),
    ("毛利率增长了。", "Gross margin grew."),
    ("我们的订单增长了。", "Our orders grew."),
    ("订单很多。", "There are many orders."),
    ("毛利率是40%。", "Gross margin is 40%."),
    ("2025年利润是2亿元。", "Profit in 2025 was 200 million yuan."),
]

#: Texts that pipelines lose or break at.
HOSTILE = [
    "",
    " ",
    "订单\n增长",
    "a\tb",
    "利润\u2028增长\u2029\u0085",
    "利润\0增长",
    "\ufeff利润",
    "a\r\nb\r",
    "\U0002000b\U0001f600 40%",
    '"\\u0000\\n{"',
    "e\u0301 ﬁ \u200b\u202e",
    ".",
]


@pytest.fixture(scope="session")
def engine() -> Iterator[duiyi.Engine]:
    with duiyi.Engine(dictionary=False, timeout=120) as engine:
        yield engine


@pytest.fixture(scope="session")
def model(engine: duiyi.Engine, tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("model") / "small.model"
    engine.train(units=PAIRS * 3, output=path, source_language="zh")
    return str(path)


@pytest.fixture
def bitext(tmp_path: Path) -> Path:
    path = tmp_path / "pairs.tsv"
    path.write_text("".join(f"{one}\t{other}\n" for one, other in PAIRS), encoding="utf-8")
    return path


@pytest.fixture
def documents(tmp_path: Path) -> tuple[Path, Path]:
    paths = (tmp_path / "call.zh.txt", tmp_path / "call.en.txt")
    for path, side in zip(paths, zip(*PAIRS, strict=True), strict=True):
        path.write_text("\n".join(side) + "\n", encoding="utf-8")
    return paths


@pytest.fixture
def fake(tmp_path: Path) -> Callable[[str], str]:
    """A program of a test's own in the place of duiyi, from the body of a Python script."""

    def make(body: str) -> str:
        path = tmp_path / "fake-duiyi"
        head = f"#!{sys.executable}\nimport os, sys, time, json, signal\n"
        help_ = 'if "--help" in sys.argv: print("--format"); sys.exit()\n'
        path.write_text(head + help_ + textwrap.dedent(body), encoding="utf-8")
        os.chmod(path, path.stat().st_mode | stat.S_IXUSR)
        return str(path)

    return make


def watched(engine: duiyi.Engine, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of the processes that an engine takes, as it takes them."""
    taken: list[int] = []
    take = engine._take

    def watch(arguments: Sequence[str]) -> Child:
        child = take(arguments)
        taken.append(child.pid)
        return child

    monkeypatch.setattr(engine, "_take", watch)
    return taken
