"""Prints one table of segmenters: word F1, OOV recall, speed, peak memory.

    segmentation_table.py DUIYI DATA-DIRECTORY

Words are compared as spans of the characters that are not white space, so a
tool may break lines as it likes. An OOV word is a gold word that the training
text udc-train lacks. Speed is that of one core on the training text repeated:
for a peer the time of its segmenting calls on loaded lines, for Duiyi the whole
run of the program, with start, reading and writing; a first run warms its cache.
Memory is the greatest resident size of the process on that file.
"""

import datetime
import importlib.metadata
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time

PEERS = ["jieba", "rjieba", "cppjieba", "pkuseg"]
# How often the training text is repeated; slow tools get it once.
REPEATS = {"jieba": 4, "pkuseg": 1}
FAST_REPEATS = 40


class Tool:
    """One row: how to run a tool, and its version."""

    def __init__(self, name, version, command, is_timed_inside):
        self.name = name
        self.version = version
        self.command = command
        self.is_timed_inside = is_timed_inside

    def run(self, source, output):
        """Runs on one core; returns seconds and mebibytes, or None if absent."""
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reader)
            self._measure(source, output, writer)
        os.close(writer)
        with os.fdopen(reader) as report:
            text = report.read()
        os.waitpid(child, 0)
        if not text:
            return None
        seconds, memory = text.split()
        return float(seconds), float(memory)

    def _measure(self, source, output, writer):
        # A process of its own, so that the greatest memory of its only child is
        # that of the tool.
        try:
            if hasattr(os, "sched_setaffinity"):
                os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
            start = time.perf_counter()
            done = subprocess.run(
                self.command(source, output), stdout=subprocess.PIPE, text=False
            )
            seconds = time.perf_counter() - start
            if done.returncode == 0:
                if self.is_timed_inside:
                    seconds = float(done.stdout)
                else:
                    with open(output, "wb") as file:
                        file.write(done.stdout)
                peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
                unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
                os.write(writer, f"{seconds} {peak / unit}".encode())
        finally:
            os._exit(0)


def tools(duiyi):
    for name in PEERS:
        try:
            version = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            print(f"{name}: not installed, left out", file=sys.stderr)
            continue
        script = os.path.join(os.path.dirname(__file__), "segmentation_peer.py")
        yield Tool(
            name,
            version,
            lambda source, output, name=name: [sys.executable, script, name, source, output],
            is_timed_inside=True,
        )
    version = subprocess.run(
        [duiyi, "--version"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ).stdout.strip()
    base = [duiyi, "segment", "--format", "text", "--threads", "1"]
    yield Tool(
        "ICU (duiyi --granularity icu)",
        "",
        lambda source, output: [*base, "--granularity", "icu", source],
        is_timed_inside=False,
    )
    yield Tool(
        "Duiyi", version or "-", lambda source, output: [*base, source], is_timed_inside=False
    )


def spans(words):
    """Spans of the words over characters that are not white space."""
    found, position = [], 0
    for word in words:
        found.append((position, position + len(word)))
        position += len(word)
    return found


def score(words, gold, known):
    got, wanted = spans(words), spans(gold)
    if got and wanted and got[-1][1] != wanted[-1][1]:
        return None
    got_set = set(got)
    correct = sum(span in got_set for span in wanted)
    oov = [span for span, word in zip(wanted, gold) if word not in known]
    f1 = 2 * correct / (len(got) + len(wanted))
    recall = sum(span in got_set for span in oov) / len(oov)
    return f1, recall


def read_gold(path):
    with open(path, encoding="utf-8") as lines:
        words = [word for line in lines for word in line.rstrip("\n").split("\x1f")]
    # A gold word may contain a space, which no comparison sees.
    return [joined for joined in ("".join(word.split()) for word in words) if joined]


def processor():
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as lines:
            return next(
                (line.split(":")[1].strip() for line in lines if line.startswith("model name")),
                platform.processor(),
            )
    except OSError:
        return platform.processor()


def main():
    duiyi, data = sys.argv[1], sys.argv[2]
    gold = read_gold(os.path.join(data, "gsdsimp-dev.gold"))
    known = set(read_gold(os.path.join(data, "udc-train.gold")))
    held_out = os.path.join(data, "gsdsimp-dev.raw")
    with open(os.path.join(data, "udc-train.raw"), "rb") as file:
        text = file.read()
    oov = sum(word not in known for word in gold)
    print(f"Word segmentation, {datetime.date.today()}, {processor()}, {platform.platform()}")
    print(f"gsdsimp-dev: {len(gold)} words, {oov} not in udc-train; Python {platform.python_version()}")
    print()
    row = "{:30} {:>10} {:>8} {:>11} {:>8} {:>9}"
    print(row.format("tool", "version", "word F1", "OOV recall", "MB/s", "peak MiB"))
    with tempfile.TemporaryDirectory() as work:
        output = os.path.join(work, "words")
        for tool in tools(duiyi):
            if tool.run(held_out, output) is None:
                print(f"{tool.name}: failed, left out", file=sys.stderr)
                continue
            with open(output, encoding="utf-8") as file:
                quality = score(file.read().split(), gold, known)
            repeats = REPEATS.get(tool.name, FAST_REPEATS)
            source = os.path.join(work, "speed.txt")
            with open(source, "wb") as file:
                file.write(text * repeats)
            tool.run(source, output)
            measured = tool.run(source, output)
            if measured is None:
                print(f"{tool.name}: failed on {source}, left out", file=sys.stderr)
                continue
            seconds, memory = measured
            f1, recall = quality or (float("nan"), float("nan"))
            speed = len(text) * repeats / 1e6 / seconds
            print(
                row.format(
                    tool.name, tool.version[:10], f"{f1:.4f}", f"{recall:.4f}", f"{speed:.2f}",
                    f"{memory:.0f}",
                ),
                flush=True,
            )
            if quality is None:
                print(f"{tool.name}: its words do not spell the text", file=sys.stderr)
    print()
    print("Speed and memory on udc-train repeated: " + ", ".join(
        f"{name} {count}x" for name, count in REPEATS.items()) + f", others {FAST_REPEATS}x.")
    print("Peers' memory includes Python and the whole segmented text.")
    print("Duiyi's weights were fitted to udc-train, which is annotated as the gold text is;")
    print("the peers come with words and weights of other sources.")


if __name__ == "__main__":
    main()
