"""Measures what Python, Spark and datatrove cost above the plain program.

    python_table.py DUIYI REVISION PAIRS.tsv MODEL COUNT [spark] [datatrove]

Run by Tools/bench/python. All figures are processor time, of Python, the program, and of Spark's
processes where it is there, so that what else the machine does counts for little. Spark is measured
at its third run: the start of the JVM is left out.
"""

import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

CALLS = 1000


def seconds_of(command):
    """Processor time of a run, and how many lines it wrote."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    lines = sum(block.count(b"\n") for block in iter(lambda: process.stdout.read(1 << 20), b""))
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"bench: {' '.join(command)} ended with status {status}")
    return usage.ru_utime + usage.ru_stime, lines


def tree_seconds():
    """Processor time of this process and all that it started, of ended ones, too."""
    ticks = os.sysconf("SC_CLK_TCK")
    parents, times = {}, {}
    for path in Path("/proc").iterdir():
        if path.name.isdigit():
            try:
                fields = (path / "stat").read_text().rsplit(")", 1)[1].split()
            except OSError:
                continue
            parents[int(path.name)] = int(fields[1])
            times[int(path.name)] = sum(map(int, fields[11:15])) / ticks
    total = 0.0
    for pid, spent in times.items():
        above = pid
        while above in parents and above != os.getpid():
            above = parents[above]
        total += spent if above == os.getpid() else 0.0
    return total


def measured(work):
    """Processor time of a piece of work here, and its wall time."""
    start, wall = tree_seconds(), time.perf_counter()
    work()
    return tree_seconds() - start, time.perf_counter() - wall


def calls(duiyi, engine):
    """Milliseconds of a call: a process each, and a line to a program that runs."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".txt") as text:
        text.write("亚马逊的人工智能芯片比上一代快百分之四十。\n")
        text.flush()
        runs = 50
        process = sum(seconds_of([duiyi, "segment", text.name])[0] for _ in range(runs)) / runs
    engine.segment("一")

    def ask():
        for number in range(CALLS):
            engine.segment(f"亚马逊的人工智能芯片比上一代快百分之四十{number}。")

    spent, wall = measured(ask)
    return process * 1000, spent / CALLS * 1000, wall / CALLS * 1000


def python_links(engine, pairs, options):
    def link():
        count = sum(1 for _ in engine.align_words_many(pairs, **options))
        assert count == len(pairs)

    return measured(link)


def spark_links(records, options, dictionary):
    from pyspark.sql import SparkSession

    from duiyi.spark import align_words

    os.environ["PYSPARK_PYTHON"] = sys.executable
    session = (SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
               .config("spark.driver.host", "127.0.0.1").getOrCreate())
    session.sparkContext.setLogLevel("ERROR")
    frame = session.read.schema("source string, target string").json(records).repartition(8).cache()
    frame.count()  # reads it into the cache
    linked = align_words(frame, dictionary=dictionary, **options)

    def run():
        linked.write.format("noop").mode("overwrite").save()

    for _ in range(2):
        measured(run)
    found = measured(run)
    assert linked.where("links is null").count() == 0
    session.stop()
    return found


def datatrove_links(pairs, options, dictionary):
    from datatrove.data import Document

    from duiyi.datatrove import AlignWords

    documents = [Document(text=one, id=str(number), metadata={"target": other})
                 for number, (one, other) in enumerate(pairs)]
    step = AlignWords(dictionary=dictionary, **options)

    def link():
        assert sum("error" not in one.metadata for one in step.run(documents)) == len(pairs)

    return measured(link)


def main():
    program, revision, source, model, count, *parts = sys.argv[1:]
    os.environ["DUIYI_BINARY"] = program
    import duiyi

    with open(source, encoding="utf-8") as file:
        pairs = [tuple(line.rstrip("\n").split("\t")[:2]) for line in file][: int(count)]
    work = tempfile.TemporaryDirectory(prefix="duiyi-bench-python-")
    records = os.path.join(work.name, "pairs.jsonl")
    with open(records, "w", encoding="utf-8") as file:
        for one, other in pairs:
            print(json.dumps({"source": one, "target": other}, ensure_ascii=False), file=file)
    dictionary = os.environ.get("DUIYI_DICTIONARY")
    options = {"model": model, "source_language": "en"}
    plain = [program, "align", "words", records, "--from", "jsonl", "--model", model,
             "--source-language", "en", "--quiet"]
    plain += ["--dictionary", dictionary] if dictionary else ["--no-dictionary"]

    print(f"Duiyi {revision}, {time.strftime('%F')}, {platform.node()}, Python "
          f"{platform.python_version()}, {len(pairs)} pairs, "
          f"{'with' if dictionary else 'without'} dictionary; load {os.getloadavg()[0]:.1f}")
    print("\nProcessor time of `align words --model`\n")
    print(f"{'':34}{'seconds':>9}{'times plain':>13}")
    rounds = []
    with duiyi.Engine(dictionary=dictionary or False) as engine:
        engine.align_words("a", "一", **options)
        for _ in range(2):
            spent, lines = seconds_of([*plain, "--probabilities"])
            assert lines == len(pairs), (lines, len(pairs))
            objects = seconds_of([*plain, "--to", "jsonl"])[0]
            rounds.append((spent, objects, python_links(engine, pairs, options)[0]))
        base, objects, lists = (sum(column) / len(rounds) for column in zip(*rounds))
        rows = [("the plain program, Pharaoh lines", base), ("the plain program, JSON lines", objects),
                ("duiyi.align_words_many", lists)]
        if "spark" in parts:
            rows.append(("duiyi.spark, local[2], warm", spark_links(records, options, dictionary)[0]))
        if "datatrove" in parts:
            rows.append(("duiyi.datatrove", datatrove_links(pairs, options, dictionary)[0]))
        rows.append(("the first again", seconds_of([*plain, "--probabilities"])[0]))
        for name, spent in rows:
            print(f"{name:34}{spent:9.2f}{spent / base:13.2f}")
        process, asked, wall = calls(program, engine)
    print(f"\nMilliseconds of processor time of `segment` of one line, {CALLS} calls\n")
    print(f"{'a process for each':34}{process:9.3f}")
    print(f"{'duiyi.segment':34}{asked:9.3f}   ({wall:.3f} on the clock)")
    print(f"\nPeak memory of Python {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


main()
