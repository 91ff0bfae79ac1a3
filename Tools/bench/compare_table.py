"""Compares two builds of Duiyi, run in turn: one table of quality and CPU time.

    compare_table.py [options] COMMIT=PROGRAM REVISION=PROGRAM [BENCH…]

Run by Tools/bench/compare, which says what is allowed. The jobs are those of compare_jobs.py.
Seconds are those of the processor, in user and system mode, of all threads: the median of the
rounds for each command, added up over the commands of a job. A job is called worse where the sums
of the medians and of the fastest runs are.
"""

import argparse
import os
import platform
import statistics
import subprocess
import sys
import time

import compare_jobs

# How much worse a figure may be.
QUALITY, CPU = 0.02, 0.03
# How often what seems slower is run again, and what is over in less than so many seconds is run.
SECOND_LOOKS, SHORT = 4, 1.5


class Build:
    """A program with a dictionary and a cache of its own."""

    def __init__(self, label, argument, work, dictionary):
        self.revision, _, self.program = argument.rpartition("=")
        self.label = label
        self.folder = os.path.join(work, label)
        os.makedirs(self.folder)
        lexicon = os.path.join(self.folder, "words.duiyi-lexicon")
        self.environment = {
            **os.environ, "DUIYI_CACHE_DIR": os.path.join(self.folder, "cache"),
            "DUIYI_DICTIONARY": lexicon}
        if os.path.exists(dictionary):
            self.run(["lexicon", "import", dictionary, "-o", lexicon])
        # The segmenter compiles its words once.
        self.run(["segment", compare_jobs.write(os.path.join(self.folder, "line.txt"), ["积压订单"])])
        # For what is not told its environment.
        self.command = os.path.join(self.folder, "duiyi")
        with open(self.command, "w", encoding="utf-8") as file:
            file.write(f"#!/bin/sh\nexport DUIYI_CACHE_DIR='{self.environment['DUIYI_CACHE_DIR']}'\n"
                       f"export DUIYI_DICTIONARY='{lexicon}'\nexec '{self.program}' \"$@\"\n")
        os.chmod(self.command, 0o755)

    def run(self, arguments, output=os.devnull, prefix=()):
        """Runs the program; the seconds of the processor that it took."""
        with open(output, "wb") as file, open(os.devnull, "rb") as nothing:
            process = subprocess.Popen(
                [*prefix, self.program, *arguments], stdin=nothing, stdout=file,
                stderr=subprocess.PIPE, env=self.environment, cwd=self.folder)
            message = process.stderr.read()
            _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        # Status 3: the documents do not look like translations.
        if process.returncode not in (0, 3):
            sys.exit(f"compare: {self.revision}: {' '.join(arguments)}: "
                     + message.decode(errors="replace")[-500:])
        return usage.ru_utime + usage.ru_stime


def counts_instructions(work):
    """Whether perf can count the instructions of a program here."""
    path = os.path.join(work, "perf.csv")
    try:
        subprocess.run(["perf", "stat", "-x,", "-e", "instructions:u", "-o", path, "true"],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    except (OSError, subprocess.CalledProcessError):
        return False
    return instructions(path) is not None


def instructions(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            if "instructions" in line and line.split(",")[0].isdigit():
                return int(line.split(",")[0])
    return None


class Table:
    def __init__(self, work, builds, rounds):
        self.work, self.builds, self.rounds = work, builds, rounds
        self.has_counts = counts_instructions(work)
        self.worse = []

    def row(self, name, old, new, verdict):
        change = f"{(new / old - 1) * 100:+.1f} %" if old else "–"
        print(f"{name:<64}{old:>10.4f}{new:>10.4f}{change:>10}  {verdict}", flush=True)
        if verdict == "WORSE":
            self.worse.append(name)

    def quality(self, name, old, new):
        """Higher is better, but for names that end in ↓."""
        worse = new > old * (1 + QUALITY) if name.endswith("↓") else new < old * (1 - QUALITY)
        self.row(name, old, new, "WORSE" if worse else "within")

    def measure(self, job):
        commands = [(build, job.commands(build)) for build in self.builds]
        times = [[[] for _ in own] for _, own in commands]
        outputs = self.round(commands, times, job.repeats or self.rounds, keeps=True)
        for name, old, new in zip(job.figures, *(job.score(own) for own in outputs)):
            self.quality(f"{job.name}: {name}", old, new)
        same = "same bytes" if outputs[0] == outputs[1] else "other bytes"
        if sum(map(statistics.median, times[0])) < SHORT:
            self.round(commands, times, 2 * self.rounds)
        for _ in range(SECOND_LOOKS):
            if not self.seems_slower(times):
                break
            self.round(commands, times, job.repeats or self.rounds)
        old, new = (sum(map(statistics.median, own)) for own in times)
        if self.has_counts:
            self.count(job, commands)
        slower = self.seems_slower(times)
        self.row(f"{job.name}: CPU seconds, {same}", old, new, "WORSE" if slower else "within")

    @staticmethod
    def seems_slower(times):
        """Noise lengthens some runs; what is slower is so in its median and in its fastest run."""
        return all(
            sum(map(middle, times[1])) > sum(map(middle, times[0])) * (1 + CPU)
            for middle in (statistics.median, min))

    def round(self, commands, times, repeats, keeps=False):
        outputs = [[], []]
        for place in range(len(commands[0][1])):
            for turn in range(repeats):
                order = (0, 1) if turn % 2 == 0 else (1, 0)
                for side in order:
                    build, own = commands[side]
                    path = os.path.join(self.work, f"output.{side}")
                    times[side][place].append(build.run(own[place], path))
                    if keeps and turn == 0:
                        with open(path, "rb") as file:
                            outputs[side].append(file.read())
        return outputs

    def count(self, job, commands):
        path = os.path.join(self.work, "perf.csv")
        counted = ["perf", "stat", "-x,", "-e", "instructions:u", "-o", path]
        sums = [0, 0]
        for side, (build, own) in enumerate(commands):
            for arguments in own:
                build.run(arguments, prefix=counted)
                sums[side] += instructions(path) or 0
        old, new = (value / 1e9 for value in sums)
        self.row(f"{job.name}: 10⁹ instructions", old, new,
                 "WORSE" if new > old * (1 + CPU) else "within")


def main():
    parser = argparse.ArgumentParser()
    for option in ("--work", "--data", "--corpora", "--judged"):
        parser.add_argument(option)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("builds", nargs=2)
    parser.add_argument("benches", nargs="*")
    options = parser.parse_args()
    if unknown := set(options.benches) - set(compare_jobs.BENCHES):
        sys.exit(f"compare: no bench {', '.join(sorted(unknown))}")
    builds = [Build(label, argument, options.work, os.path.join(options.work, "cc-cedict.txt"))
              for label, argument in zip(("baseline", "present"), options.builds)]
    table = Table(options.work, builds, options.rounds)
    print(f"{builds[1].revision} beside {builds[0].revision}, {time.strftime('%F')}, {platform.node()}, "
          f"{os.cpu_count()} cores, {platform.platform()}")
    print("Command: Tools/bench/compare; instructions are "
          + ("counted" if table.has_counts else "not counted: perf cannot do so here"))
    print(f"\n{'figure':<64}{builds[0].revision[:9]:>10}{'present':>10}{'change':>10}")
    for bench in options.benches or compare_jobs.BENCHES:
        for job in compare_jobs.BENCHES[bench](options):
            if isinstance(job, compare_jobs.Job):
                table.measure(job)
            else:
                for name, old, new in job(builds):
                    table.quality(name, old, new)
    print(f"\nWorse than allowed ({QUALITY:.0%} in quality, {CPU:.0%} in CPU time): "
          + ("; ".join(table.worse) if table.worse else "nothing"))
    sys.exit(1 if table.worse else 0)


if __name__ == "__main__":
    main()
