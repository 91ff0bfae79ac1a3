"""Measures conversions of a TMX: convert_table.py DUIYI REVISION PAIRS MEGABYTES."""

import importlib.util
import os
import platform
import shutil
import sys
import tempfile
import time
from xml.sax.saxutils import escape

FORMATS = ("tsv", "moses", "tmx", "xliff", "xliff2", "po", "jsonl")


def make(path, pairs, size):
    """Writes a TMX of about so many bytes, of pairs of lines as often as needed."""
    with open(pairs, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t")[:2] for line in file]
    units = [
        f'<tu><tuv xml:lang="en"><seg>{escape(source)}</seg></tuv>\n'
        f'<tuv xml:lang="zh-CN"><seg>{escape(target)}</seg></tuv></tu>\n'
        for source, target in rows]
    body = "".join(units).encode()
    with open(path, "wb") as file:
        file.write(
            b'<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4"><header srclang="en"/>'
            b"<body>\n")
        while file.tell() < size:
            file.write(body[:body.rindex(b"<tu>", 0, size - file.tell() + 1000)]
                       if size - file.tell() < len(body) - 1000 else body)
        file.write(b"</body></tmx>\n")
    return os.path.getsize(path)


def run(arguments):
    """Seconds, seconds of CPU and peak memory in MB."""
    start = time.monotonic()
    process = os.spawnv(os.P_NOWAIT, arguments[0], arguments)
    _, status, usage = os.wait4(process, 0)
    if status != 0:
        sys.exit(f"bench: {' '.join(arguments)} failed")
    scale = 1 << 20 if platform.system() == "Darwin" else 1 << 10
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / scale


def rows(duiyi, folder, memory, job):
    """What is done with the memory in TMX and the job in XLIFF; xmllint, which only parses, first."""
    here = os.path.dirname(os.path.abspath(__file__))
    out = f"{folder}/out"
    lint = shutil.which("xmllint")
    convert = [duiyi, "convert", "--quiet"]
    if lint:
        yield "xmllint", "tmx", "parsed", memory, [lint, "--stream", "--noout", memory]
    for form in FORMATS:
        # Into TMX it would be the same file.
        if form != "tmx":
            yield "duiyi", "tmx", form, memory, [*convert, memory, out, "--to", form]
    yield "duiyi", "tmx", "same", memory, [*convert, memory, out + ".tmx"]
    if importlib.util.find_spec("lxml"):
        yield "lxml", "tmx", "tsv", memory, [sys.executable, f"{here}/convert_peer.py", memory, out]
    if lint:
        yield "xmllint", "xliff", "parsed", job, [lint, "--stream", "--noout", job]
    yield "duiyi", "xliff", "same", job, [*convert, job, out + ".xlf"]
    toolkit = os.path.join(os.path.dirname(sys.executable), "xliff2po")
    # It holds the whole document in memory.
    if os.path.exists(toolkit) and os.path.getsize(job) < 200_000_000:
        yield "toolkit", "xliff", "po", job, [toolkit, "--progress=none", job, out + ".po"]


def main():
    duiyi, revision, pairs, megabytes = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        memory, job = f"{folder}/memory.tmx", f"{folder}/job.xlf"
        size = make(memory, pairs, int(megabytes) * 1_000_000)
        run([duiyi, "convert", "--quiet", memory, job])
        print(f"# duiyi {revision}, {platform.node()}, {os.cpu_count()} cores, {time.strftime('%F')}")
        print(f"# {size / 1e6:.0f} MB of TMX from {os.path.basename(pairs)}; the XLIFF is made from it")
        print("# CPU beside that of xmllint --stream --noout on the same file")
        print(f"{'program':<8} {'from':<6} {'to':<7} {'seconds':>8} {'MB/s':>7} {'CPU':>7}"
              f" {'xmllint':>8} {'peak MB':>8}")
        parsed = {}
        for program, source, form, path, arguments in rows(duiyi, folder, memory, job):
            seconds, cpu, peak = run(arguments)
            if program == "xmllint":
                parsed[source] = cpu
            beside = f"{cpu / parsed[source]:.2f}" if source in parsed else "-"
            print(f"{program:<8} {source:<6} {form:<7} {seconds:>8.1f}"
                  f" {os.path.getsize(path) / 1e6 / seconds:>7.0f} {cpu:>7.1f} {beside:>8} {peak:>8.0f}",
                  flush=True)
            for name in os.listdir(folder):
                if name.startswith("out"):
                    os.remove(f"{folder}/{name}")


if __name__ == "__main__":
    main()
