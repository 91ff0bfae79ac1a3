"""What the documentation says is done."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import duiyi
from duiyi import _program

from .conftest import PAIRS

ROOT = Path(__file__).parents[3]
SCALE = ROOT / "docs" / "examples" / "scale"


def _samples(path: Path) -> list[str]:
    return re.findall(r"^```python\n(.*?)^```$", path.read_text(encoding="utf-8"), re.M | re.S)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("call.zh.txt", "call.en.txt"):
        shutil.copy(ROOT / "Corpora" / "earnings-call" / name, tmp_path)
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "duiyi").symlink_to(_program.find())
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    # What is imported on this machine is no part of a plain run.
    monkeypatch.delenv("DUIYI_DICTIONARY", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_samples_of_the_documentation_run(folder: Path) -> None:
    pytest.importorskip("pandas")
    names: dict[str, object] = {}
    samples = _samples(ROOT / "docs" / "python.md")
    assert len(samples) >= 6
    for sample in samples:
        exec(sample, names)


def test_the_sample_of_the_readme_makes_a_frame(folder: Path) -> None:
    pytest.importorskip("pandas")
    (sample,) = [one for one in _samples(ROOT / "README.md") if "import duiyi" in one]
    assert len(sample.strip().splitlines()) <= 5
    names: dict[str, object] = {}
    exec(sample, names)
    frame = names["frame"]
    assert len(frame) > 100  # type: ignore[arg-type]


@pytest.fixture
def corpus(folder: Path, model: str) -> tuple[Path, list[bytes]]:
    path = folder / "pairs.jsonl"
    records = [
        {"id": str(number), "source": one, "target": other}
        for number, (one, other) in enumerate(PAIRS * 5)
    ]
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    plain = subprocess.run(
        [
            "duiyi",
            "align",
            "words",
            path,
            "--model",
            model,
            "--source-language",
            "zh",
            "--to",
            "jsonl",
        ],
        capture_output=True,
        check=True,
    )
    return path, plain.stdout.splitlines(keepends=True)


def test_shards_of_gnu_parallel_are_the_plain_run(
    corpus: tuple[Path, list[bytes]], model: str
) -> None:
    if shutil.which("parallel") is None:
        pytest.skip("no GNU parallel here")
    path, plain = corpus
    command = [str(SCALE / "parallel.sh"), str(path), model, "zh", "out.jsonl", "4"]
    # Once more, and it has nothing to do.
    for _ in range(2):
        subprocess.run(command, check=True, timeout=120, stdin=subprocess.DEVNULL)
        assert Path("out.jsonl").read_bytes() == b"".join(plain)


def test_a_glossary_of_shards_is_that_of_the_whole(
    corpus: tuple[Path, list[bytes]], model: str
) -> None:
    if shutil.which("parallel") is None:
        pytest.skip("no GNU parallel here")
    path, _ = corpus
    for shards in ("1", "4"):
        command = [str(SCALE / "glossary.sh"), str(path), model, "zh", f"{shards}.tsv", shards]
        subprocess.run(command, check=True, timeout=120, stdin=subprocess.DEVNULL)
    assert Path("1.tsv").read_bytes() == Path("4.tsv").read_bytes()


def test_tasks_of_slurm_are_the_plain_run(corpus: tuple[Path, list[bytes]], model: str) -> None:
    path, plain = corpus
    Path("in").mkdir()
    Path("out").mkdir()
    cut = ["split", "--number=l/3", "--numeric-suffixes", "--suffix-length=6", str(path), "in/"]
    subprocess.run(cut, check=True)
    for task in ("2", "0", "1", "0"):
        environment = {
            **os.environ,
            "SLURM_ARRAY_TASK_ID": task,
            "MODEL": model,
            "SOURCE_LANGUAGE": "zh",
        }
        subprocess.run([SCALE / "slurm.sh"], check=True, timeout=60, env=environment)
    assert b"".join(one.read_bytes() for one in sorted(Path("out").iterdir())) == b"".join(plain)


def _links(lines: list[bytes]) -> list[list[list[float]]]:
    return [
        [
            [link["source"], link["target"], link["probability"]]
            for link in json.loads(line)["links"]
        ]
        for line in lines
    ]


def test_the_job_of_datatrove_gives_the_plain_links(
    corpus: tuple[Path, list[bytes]], model: str
) -> None:
    pytest.importorskip("datatrove")
    path, plain = corpus
    Path("in").mkdir()
    lines = path.read_bytes().splitlines(keepends=True)
    for shard in range(2):
        (Path("in") / f"{shard}.jsonl").write_bytes(b"".join(lines[shard * 20 : shard * 20 + 20]))
    job = [sys.executable, str(SCALE / "datatrove_job.py"), "in", "out", model, "zh", "2"]
    subprocess.run(job, check=True, timeout=120, capture_output=True)
    found = [
        json.loads(line)
        for one in sorted(Path("out").iterdir())
        for line in one.read_bytes().splitlines()
    ]
    assert [one["metadata"]["links"] for one in found] == _links(plain)


def test_the_job_of_spark_gives_the_plain_links(
    corpus: tuple[Path, list[bytes]], model: str, engine: duiyi.Engine
) -> None:
    pytest.importorskip("pyspark")
    parquet = pytest.importorskip("pyarrow.parquet")
    arrow = pytest.importorskip("pyarrow")
    path, plain = corpus
    units = list(engine.read(path))
    columns = {
        "id": [int(str(unit.id)) for unit in units],
        "source": [unit.source for unit in units],
        "target": [unit.target for unit in units],
    }
    parquet.write_table(arrow.table(columns), "pairs.parquet")
    environment = {
        **os.environ,
        "PYSPARK_PYTHON": sys.executable,
        "PYSPARK_SUBMIT_ARGS": "--master local[2] --conf spark.driver.host=127.0.0.1 pyspark-shell",
    }
    job = [
        sys.executable,
        str(SCALE / "spark_job.py"),
        "pairs.parquet",
        "links.parquet",
        model,
        "zh",
    ]
    done = subprocess.run(
        job, timeout=300, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert "0 rows could not be used" in done.stdout
    rows = sorted(parquet.read_table("links.parquet").to_pylist(), key=lambda row: row["id"])
    assert [[list(link.values()) for link in row["links"]] for row in rows] == _links(plain)
