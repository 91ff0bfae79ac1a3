"""Measures conversions of a TMX: convert_table.py DUIYI REVISION PAIRS MEGABYTES."""

import importlib.util
import os
import platform
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
    """Seconds and peak memory in MB."""
    start = time.monotonic()
    process = os.spawnv(os.P_NOWAIT, arguments[0], arguments)
    _, status, usage = os.wait4(process, 0)
    if status != 0:
        sys.exit(f"bench: {' '.join(arguments)} failed")
    scale = 1 << 20 if platform.system() == "Darwin" else 1 << 10
    return time.monotonic() - start, usage.ru_maxrss / scale


def main():
    duiyi, revision, pairs, megabytes = sys.argv[1:]
    here = os.path.dirname(os.path.abspath(__file__))
    with tempfile.TemporaryDirectory() as folder:
        memory = f"{folder}/memory.tmx"
        size = make(memory, pairs, int(megabytes) * 1_000_000)
        print(f"# duiyi {revision}, {platform.node()}, {os.cpu_count()} cores, {time.strftime('%F')}")
        print(f"# {size / 1e6:.0f} MB of TMX from {os.path.basename(pairs)}")
        print(f"{'program':<8} {'to':<7} {'seconds':>8} {'MB/s':>7} {'peak MB':>8}")
        rows = [("duiyi", form, [duiyi, "convert", memory, f"{folder}/out", "--quiet", "--to", form])
                for form in FORMATS]
        if importlib.util.find_spec("lxml"):
            rows.append(
                ("lxml", "tsv", [sys.executable, f"{here}/convert_peer.py", memory, f"{folder}/out"]))
        for program, form, arguments in rows:
            seconds, peak = run(arguments)
            print(f"{program:<8} {form:<7} {seconds:>8.1f} {size / 1e6 / seconds:>7.0f} {peak:>8.0f}",
                  flush=True)
            for name in os.listdir(folder):
                if name.startswith("out"):
                    os.remove(f"{folder}/{name}")


if __name__ == "__main__":
    main()
