"""Measures what `duiyi segment` of one line costs above `duiyi --version`.

    start_table.py DUIYI REVISION RUNS [EARLIER]

Run by Tools/bench/start. The programs run by turns on one core, so that what else the machine does
falls on all alike; each figure is the median. The cache has been made before.
"""

import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

LINE = "亚马逊的人工智能芯片比上一代快百分之四十，毛利率为 24.3%。\n"


def milliseconds(command, environment):
    """Wall and processor time of a run."""
    actions = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    start = time.perf_counter()
    process = os.posix_spawn(command[0], command, environment, file_actions=actions)
    _, status, usage = os.wait4(process, 0)
    wall = time.perf_counter() - start
    if status:
        sys.exit(f"bench: {' '.join(command)} ended with status {status}")
    return wall * 1000, (usage.ru_utime + usage.ru_stime) * 1000


def instructions(command, environment):
    """Millions of instructions of a run, or None without valgrind."""
    if not shutil.which("valgrind") or not shutil.which("strip"):
        return None
    # Valgrind 3.19 cannot read the debug information that Swift 6.3 writes.
    with tempfile.NamedTemporaryFile() as bare:
        subprocess.run(["strip", "-o", bare.name, command[0]], check=True)
        os.chmod(bare.name, 0o700)
        bare.file.close()
        valgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", bare.name]
        report = subprocess.run([*valgrind, *command[1:]], env=environment, capture_output=True,
                                text=True).stderr
    found = re.search(r"Collected : (\d+)", report)
    return int(found[1]) / 1e6 if found else None


def measure(programs, runs):
    """For each program its environment's medians above --version: wall, processor, instructions."""
    times = {command: [] for _, pair in programs for command in pair}
    environments = {}
    for name, pair in programs:
        environment = dict(os.environ, XDG_CACHE_HOME=tempfile.mkdtemp(prefix="duiyi-start-"))
        for command in pair:
            environments[command] = environment
            milliseconds(command, environment)
    for _ in range(runs):
        for command in times:
            times[command].append(milliseconds(command, environments[command]))
    rows = []
    for name, (plain, segment) in programs:
        row = [statistics.median(run[kind] for run in times[segment])
               - statistics.median(run[kind] for run in times[plain]) for kind in range(2)]
        counts = [instructions(command, environments[command]) for command in (plain, segment)]
        row.append(counts[1] - counts[0] if None not in counts else None)
        rows.append((name, row))
    for environment in environments.values():
        shutil.rmtree(environment["XDG_CACHE_HOME"], ignore_errors=True)
    return rows


def main():
    duiyi, revision, runs, *earlier = sys.argv[1:]
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".txt") as text:
        text.write(LINE)
        text.flush()
        programs = [(name, ((binary, "--version"), (binary, "segment", text.name)))
                    for name, binary in [("earlier", path) for path in earlier[:1]]
                    + [(revision, duiyi)]]
        rows = measure(programs, int(runs))
    print(f"duiyi segment of one line above duiyi --version, medians of {runs} runs on one core")
    print(f"{platform.node()}, {time.strftime('%Y-%m-%d')}")
    print(f"{'build':24}{'ms':>8}{'CPU ms':>8}{'M instr.':>10}")
    for name, row in rows:
        print(f"{name:24}{row[0]:8.2f}{row[1]:8.2f}"
              + (f"{row[2]:10.2f}" if row[2] is not None else f"{'':>10}"))
    if len(rows) == 2:
        (_, old), (_, new) = rows
        ratios = [b / a if a and b is not None else None for a, b in zip(old, new)]
        print(f"{'ratio':24}" + "".join(
            f"{ratio:{width}.2f}" if ratio is not None else " " * width
            for ratio, width in zip(ratios, (8, 8, 10))))


if __name__ == "__main__":
    main()
