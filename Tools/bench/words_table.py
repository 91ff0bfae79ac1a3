"""Prints one table of word aligners: AER, precision, recall, F1, CPU seconds, peak memory.

    words_table.py DUIYI REVISION DATA-DIRECTORY LINES...

Each tool gets the first LINES of the training text and then the evaluation text, tokens as they
are, English in lower case; it is scored on the latter. Precision is that of possible links, recall
that of sure ones, and AER is Och and Ney's. CPU seconds are those of all threads, and memory is
the greatest of the tool's own process.
"""

import datetime
import importlib.util
import os
import platform
import subprocess
import sys
import tempfile

PEERS = ["eflomal", "systran-align", "thot-fast-align", "thot-eflomal"]
MODULES = {"eflomal": "eflomal", "systran-align": "systran_align"}


def read_lines(path):
    with open(path, encoding="utf-8") as file:
        return file.read().splitlines()


def read_gold(path):
    gold = []
    for line in read_lines(path):
        sure, possible = set(), set()
        for item in line.split():
            link, kind = item.split("/")
            left, right = (int(x) - 1 for x in link.split(":"))
            possible.add((left, right))
            if kind == "1":
                sure.add((left, right))
        gold.append((sure, possible))
    return gold


def scores(lines, gold):
    found = right = sure_right = sure_count = 0
    for line, (sure, possible) in zip(lines, gold):
        links = {tuple(map(int, x.split("-"))) for x in line.split()}
        found += len(links)
        right += len(links & possible)
        sure_right += len(links & sure)
        sure_count += len(sure)
    precision = right / max(1, found)
    recall = sure_right / max(1, sure_count)
    aer = 1 - (sure_right + right) / max(1, found + sure_count)
    return aer, precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


# What a process's greatest memory is counts that of the one it was forked from: a small one.
RUNNER = """
import os, resource, sys
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, status, usage = os.wait4(child, 0)
print(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, file=sys.stderr)
sys.exit(os.waitstatus_to_exitcode(status))
"""


def run(command, output):
    """Runs a command and returns its CPU seconds and peak memory in MiB."""
    with open(output, "wb") as file:
        done = subprocess.run([sys.executable, "-S", "-E", "-c", RUNNER, *command], stdout=file,
                              stderr=subprocess.PIPE, check=False)
    lines = done.stderr.decode(errors="replace").strip().splitlines()
    if done.returncode != 0:
        raise RuntimeError(lines[-2:])
    seconds, memory = map(float, lines[-1].split())
    return seconds, memory


def saved_models(duiyi, folder, size, gold):
    """Learns from all but the evaluation text, and links that with what was saved."""
    for name in "fe":
        lines = read_lines(f"{folder}/{name}")
        for part, kept in (("train", lines[:size]), ("dev", lines[size:])):
            with open(f"{folder}/{part}.{name}", "w", encoding="utf-8") as file:
                file.writelines(line + "\n" for line in kept)
    rows = []
    for title, options in (("", []), (", no dictionary", ["--no-dictionary"])):
        model = f"{folder}/{len(options)}.model"
        run([duiyi, "train", f"{folder}/train.f", f"{folder}/train.e", "--tokenized", "--quiet",
             "-o", model, *options], os.devnull)
        seconds, memory = run(
            [duiyi, "align", "words", "--source", f"{folder}/dev.f", "--target",
             f"{folder}/dev.e", "--tokenized", "--quiet", "--model", model, *options],
            f"{folder}/out")
        links = read_lines(f"{folder}/out")
        rows.append((f"Duiyi, saved model{title}", *scores(links, gold), seconds, memory))
    return rows


def main():
    duiyi, revision, data, *sizes = sys.argv[1:]
    here = os.path.dirname(os.path.abspath(__file__))
    gold = read_gold(f"{data}/dev.wa")
    dev = [read_lines(f"{data}/dev.{x}") for x in "fe"]
    training = [read_lines(f"{data}/train-100k.{x}") for x in ("zh", "en")]
    print(f"Word alignment, {datetime.date.today()}, {platform.processor() or platform.machine()},"
          f" {os.cpu_count()} cores, {platform.platform()}, revision {revision}\n")
    print(f"{'pairs':>8}  {'tool':<32}{'AER':>7}{'precision':>11}{'recall':>8}{'F1':>8}"
          f"{'CPU s':>9}{'MiB':>7}{'of eflomal':>12}")
    for size in map(int, sizes):
        with tempfile.TemporaryDirectory() as folder:
            for name, train, own in zip(("f", "e"), training, dev):
                with open(f"{folder}/{name}", "w", encoding="utf-8") as file:
                    lines = train[:size] + own
                    file.writelines((x.lower() if name == "e" else x) + "\n" for x in lines)
            pair = [f"{folder}/f", f"{folder}/e"]
            words = [duiyi, "align", "words", "--source", pair[0], "--target", pair[1],
                     "--tokenized", "--quiet"]
            joining = ["--symmetrization", "grow-diag-final-and"]
            commands = [
                ("Duiyi, fitted *", words),
                ("Duiyi, unfitted", words + joining),
                ("Duiyi, fitted *, no dictionary", words + ["--no-dictionary"]),
                ("Duiyi, unfitted, no dictionary", words + joining + ["--no-dictionary"]),
            ]
            for peer in PEERS:
                if importlib.util.find_spec(MODULES.get(peer, "thot")):
                    commands.append(
                        (peer, [sys.executable, f"{here}/words_peer.py", peer, *pair,
                                f"{folder}/peer"]))
            rows = []
            for name, command in commands:
                output = f"{folder}/out"
                try:
                    seconds, memory = run(command, output)
                except RuntimeError as error:
                    print(f"{size:>8}  {name:<32}failed: {error}", flush=True)
                    continue
                links = read_lines(f"{folder}/peer" if name in PEERS else output)[size:]
                rows.append((name, *scores(links, gold), seconds, memory))
            if size:
                rows += saved_models(duiyi, folder, size, gold)
            base = next((row[5] for row in rows if row[0] == "eflomal"), None)
            for name, aer, precision, recall, f1, seconds, memory in rows:
                share = f"{seconds / base:.2f}" if base else "–"
                print(f"{size:>8}  {name:<32}{aer:>7.4f}{precision:>11.4f}{recall:>8.4f}{f1:>8.4f}"
                      f"{seconds:>9.2f}{memory:>7.0f}{share:>12}", flush=True)

    print("\n* The trees were fitted to these very links: five-fold cross-validation, which"
          " Tools/fitting/run fit-word-aligner\n  prints, gives fairer figures. A greatest memory below 10 MiB"
          " would be that of what runs the tool.")


if __name__ == "__main__":
    main()
