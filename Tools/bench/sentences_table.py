"""Prints one table of sentence aligners: F1, what was lost, confidence, seconds, peak memory.

    sentences_table.py DUIYI REVISION CORPORA DATA-DIRECTORY

Strict: both sides of a bead are as in the gold. Lax: a bead shares sentences on both sides with
a gold bead, or is the same omission. Link: pairs of sentences that stand in one bead. Lost: beads of the
gold with both sides whose sentences are all left out. Empty and m-n: recall of beads with one side
and of those with several sentences on both. Error: how far the mean confidence of beads is from the
share of right ones, by tenths of confidence. Seconds are those of the processor for whole runs, one for each document; memory is the greatest of them.
The peer's parameters are fitted on the documents it is measured on, which favours it. On the two
long documents it would take hours and is left out.
"""

import datetime
import itertools
import os
import platform
import random
import re
import resource
import subprocess
import sys
import tempfile


def read_lines(path):
    with open(path, encoding="utf-8") as file:
        lines = file.read().split("\n")
    return lines[:-1] if lines and not lines[-1] else lines


def read_beads(text):
    beads = []
    for line in text.splitlines():
        found = re.match(r"\[(.*?)\]:\[(.*?)\]", line)
        if found:
            beads.append(
                tuple(tuple(int(x) for x in re.findall(r"\d+", side)) for side in found.groups())
            )
    return beads


def split_omissions(beads):
    for source, target in beads:
        if source and target:
            yield source, target
        else:
            yield from (((x,), ()) for x in source)
            yield from (((), (x,)) for x in target)


def deleted(document, seed):
    """Blocks of 5 % of the Chinese and 15 % of the English are taken out."""
    chinese, english, gold = document
    draw = random.Random(seed)

    def kept(count, share):
        gone = set()
        while len(gone) < int(share * count):
            length = min(int(share * count) - len(gone), 2 + draw.randrange(12))
            start = draw.randrange(max(1, count - length))
            gone.update(range(start, start + length))
        return [x for x in range(count) if x not in gone]

    rows, columns = kept(len(chinese), 0.05), kept(len(english), 0.15)
    row_of = {old: new for new, old in enumerate(rows)}
    column_of = {old: new for new, old in enumerate(columns)}
    beads = [
        (
            tuple(row_of[x] for x in source if x in row_of),
            tuple(column_of[x] for x in target if x in column_of),
        )
        for source, target in gold
    ]
    beads = list(split_omissions(bead for bead in beads if bead[0] or bead[1]))
    return [chinese[x] for x in rows], [english[x] for x in columns], beads


def merged(document, seed):
    """A fifth of the lines of either side are joined to the next; line n matches line n."""
    chinese, english, _ = document
    draw = random.Random(seed)

    def groups(count):
        start, result = 0, []
        while start < count:
            length = 2 if draw.random() < 0.2 and start + 1 < count else 1
            result.append((start, start + length))
            start += length
        return result

    rows, columns = groups(len(chinese)), groups(len(english))
    ends = {end for _, end in rows} & {end for _, end in columns}
    beads, row, column = [], 0, 0
    for end in sorted(ends):
        source = [x for x in range(row, len(rows)) if rows[x][1] <= end]
        target = [x for x in range(column, len(columns)) if columns[x][1] <= end]
        beads.append((tuple(source), tuple(target)))
        row, column = source[-1] + 1, target[-1] + 1
    return (
        ["".join(chinese[a:b]) for a, b in rows],
        [" ".join(english[a:b]) for a, b in columns],
        beads,
    )


def in_a_row(texts):
    """Documents one after the other, as one."""
    chinese, english, gold = [], [], []
    for rows, columns, beads in texts:
        for source, target in beads:
            gold.append((tuple(x + len(chinese) for x in source),
                         tuple(x + len(english) for x in target)))
        chinese += rows
        english += columns
    return chinese, english, gold


def chinese_of(text):
    """The Chinese alone, of which nothing has a counterpart."""
    return text[0], [], [((x,), ()) for x in range(len(text[0]))]


def english_of(text):
    return [], text[1], [((), (x,)) for x in range(len(text[1]))]


def part(text, first, end):
    """Some beads of a text."""
    chinese, english, beads = [], [], []
    for source, target in text[2][first:end]:
        beads.append((tuple(range(len(chinese), len(chinese) + len(source))),
                      tuple(range(len(english), len(english) + len(target)))))
        chinese += [text[0][x] for x in source]
        english += [text[1][x] for x in target]
    return chinese, english, beads


def in_parts(chapters, seed, disturb):
    """A book with something done to some beads of each chapter, 5, 15 and 35 of them."""
    books = []
    for count in (5, 15, 35):
        draw, texts = random.Random(100 * seed + count), []
        for chapter in chapters:
            beads = len(chapter[2])
            place = draw.randrange(5, beads - 4 * count - 5)
            texts.append(part(chapter, 0, place))
            texts += disturb(
                part(chapter, place, place + count), part(chapter, place + count, place + 4 * count))
            texts.append(part(chapter, place + 4 * count, beads))
        books.append(in_a_row(texts))
    return books


def books(chapters):
    """What happens to chapters of a book, and to passages within them."""
    first, second, third, fourth, *rest = chapters

    def lacking(passage, following):
        return [chinese_of(passage), english_of(part(following, 0, len(passage[2]))),
                part(following, len(passage[2]), len(following[2]))]

    return {
        "fiction, in a row": [in_a_row(chapters)],
        "fiction, left out": [
            in_a_row([first, english_of(second), third, chinese_of(fourth), *rest]),
            in_a_row([first, third, chinese_of(second), english_of(first), fourth, *rest])],
        "fiction, moved": [
            in_a_row([first, chinese_of(second), third, fourth, english_of(second), *rest]),
            in_a_row([chinese_of(fourth), first, second, english_of(fourth),
                      english_of(rest[-1]), third, *rest[:-1], chinese_of(rest[-1])])],
        "fiction, twice": [in_a_row([first, second, third, second, fourth, *rest])],
        "fiction, parts moved": in_parts(
            chapters, 0, lambda x, y: [chinese_of(x), y, english_of(x)]) + in_parts(
            chapters, 1, lambda x, y: [english_of(x), y, chinese_of(x)]),
        "fiction, parts lacking": in_parts(chapters, 2, lacking),
    }


def documents(corpora, data):
    sets = {}
    for name in sorted(os.listdir(corpora), key=lambda name: (name != "earnings-call", name)):
        folder = os.path.join(corpora, name)
        if not os.path.exists(folder + "/gold/alignment.txt"):
            continue
        with open(folder + "/gold/alignment.txt", encoding="utf-8") as file:
            gold = read_beads(file.read())
        sets[name] = [
            (
                read_lines(folder + "/sentences.zh.txt"),
                read_lines(folder + "/sentences.en.txt"),
                list(split_omissions(gold)),
            )
        ]
    fiction = data + "/sentence-alignment/mac-dev"
    if os.path.isdir(fiction):
        chapters = []
        for name in sorted(os.listdir(fiction + "/zh")):
            with open(f"{fiction}/gold/{name}.align", encoding="utf-8") as file:
                gold = read_beads(file.read())
            chapters.append(
                (read_lines(f"{fiction}/zh/{name}"), read_lines(f"{fiction}/en/{name}"), gold)
            )
        sets["fiction"] = chapters
        sets.update(books(chapters))
        sets["fiction, deleted"] = [deleted(x, n) for n, x in enumerate(chapters)]
    pages = []
    for kind in ["d365-finance", "react", "opentelemetry", "apisix", "ant-design",
                 "libreoffice-help", "libreoffice-help-tw"]:
        folder = f"{data}/parallel/{kind}"
        for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else []:
            zh, en = (read_lines(f"{folder}/{name}/{x}.txt") for x in ("zh", "en"))
            if len(zh) == len(en) > 5:
                pages.append((zh, en, [((x,), (x,)) for x in range(len(zh))]))
    if pages:
        sets["documentation"] = pages
        sets["documentation, deleted"] = [deleted(x, n) for n, x in enumerate(pages)]
        sets["documentation, merged"] = [merged(x, n) for n, x in enumerate(pages)]
    lines = data + "/parallel/d365-100k.en-zh.tsv"
    if os.path.isfile(lines):
        rows = [line.split("\t") for line in read_lines(lines)]
        rows = [row for row in rows if len(row) == 2 and row[0].strip() and row[1].strip()]
        sets["2,000 inserted"] = [inserted(rows)]
        sets["30,000 x 43,000"] = [joined(rows[:43000], 0.7)]
        if "fiction" in sets:
            others = ([row[1] for row in rows[60000:62000]], [row[0] for row in rows[62000:64000]], [])
            chapters = sets["fiction"]
            sets["fiction, inserted"] = [
                in_a_row(chapters[:3] + [side(others)] + chapters[3:])
                for side in (chinese_of, english_of)]
    return sets


def inserted(rows):
    """3,000 lines with 2,000 others amid the English."""
    english = [row[0] for row in rows]
    gold = [((x,), (x if x < 1500 else x + 2000,)) for x in range(3000)]
    gold += [((), (x,)) for x in range(1500, 3500)]
    return (
        [row[1] for row in rows[:3000]],
        english[:1500] + english[50000:52000] + english[1500:3000],
        gold,
    )


def joined(rows, share):
    """Chinese lines are joined to the next until a share of them is left."""
    draw = random.Random(1)
    groups, start = [], 0
    while start < len(rows):
        length = 1
        while length < 6 and start + length < len(rows) and draw.random() > share:
            length += 1
        groups.append((start, start + length))
        start += length
    return (
        ["".join(row[1] for row in rows[a:b]) for a, b in groups],
        [row[0] for row in rows],
        [((n,), tuple(range(a, b))) for n, (a, b) in enumerate(groups)],
    )


def run_duiyi(duiyi, folder, options):
    def run(document):
        for name, lines in zip(("zh.txt", "en.txt"), document):
            with open(f"{folder}/{name}", "w", encoding="utf-8") as file:
                file.write("".join(line + "\n" for line in lines))
        command = [duiyi, "align", "sentences", "--segmented", "--source", "zh", "--target", "en",
                   "--to", "beads", "--quiet", *options, f"{folder}/zh.txt", f"{folder}/en.txt"]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode not in (0, 3):
            raise SystemExit(done.stderr)
        return read_beads(done.stdout), [
            float(line.rsplit(":", 1)[1]) for line in done.stdout.splitlines() if line[:1] == "["]

    return run


def run_galechurch(group):
    import galechurch

    chinese = sum(len(line) for d in group for line in d[0])
    english = sum(len(line) for d in group for line in d[1])

    def run(document, variance):
        block = galechurch.align(
            document[0], document[1], mean_xy=chinese / english, variance_xy=variance)
        return [
            (tuple(range(x.source_start, x.source_end)), tuple(range(x.target_start, x.target_end)))
            for x in block.beads
        ]

    def strict(variance):
        return scores([(d[2], run(d, variance)) for d in group])[0]

    best = max((2, 6.8, 20, 60), key=strict)
    return lambda document: (run(document, best), [])


def f1(precision, recall):
    return 2 * precision * recall / (precision + recall) if precision + recall else 0


def scores(results):
    strict = found = wanted = lax_found = lax_wanted = 0
    links = [0, 0, 0]
    for gold, beads in results:
        gold, beads = list(split_omissions(gold)), list(split_omissions(beads))
        gold_set = set(gold)
        found += len(beads)
        wanted += len(gold)
        strict += sum(bead in gold_set for bead in beads)
        pairs = {x for a, b in gold for x in itertools.product(a, b)}
        other = {x for a, b in beads for x in itertools.product(a, b)}
        bead_set = set(beads)
        lax_found += sum(
            any(x in pairs for x in itertools.product(a, b)) or ((a, b) in gold_set)
            for a, b in beads
        )
        lax_wanted += sum(
            any(x in other for x in itertools.product(a, b)) or ((a, b) in bead_set)
            for a, b in gold
        )
        links[0] += len(pairs & other)
        links[1] += len(other)
        links[2] += len(pairs)
    return (
        f1(strict / max(1, found), strict / max(1, wanted)),
        f1(lax_found / max(1, found), lax_wanted / max(1, wanted)),
        f1(links[0] / max(1, links[1]), links[0] / max(1, links[2])),
    )


def recall(results, is_meant):
    wanted = found = 0
    for gold, beads, _ in results:
        own = set(split_omissions(beads))
        meant = [bead for bead in split_omissions(gold) if is_meant(*bead)]
        wanted += len(meant)
        found += sum(bead in own for bead in meant)
    return f"{found / wanted:.2f}" if wanted else "-"


def lost(results):
    count = 0
    for gold, beads, _ in results:
        rows = {x for source, target in beads if not target for x in source}
        columns = {x for source, target in beads if not source for x in target}
        count += sum(bool(source and target) and rows.issuperset(source)
                     and columns.issuperset(target) for source, target in gold)
    return count


def calibration_error(results):
    tenths, count = [[0.0, 0.0] for _ in range(10)], 0
    for gold, beads, confidences in results:
        own = set(split_omissions(gold))
        for bead, confidence in zip(beads, confidences):
            tenth = tenths[min(9, int(confidence * 10))]
            tenth[0] += confidence
            tenth[1] += bead in own
            count += 1
    return f"{sum(abs(a - b) for a, b in tenths) / count:.3f}" if count else "-"


def processor_seconds():
    uses = [resource.getrusage(x) for x in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(use.ru_utime + use.ru_stime for use in uses)


def main():
    duiyi, revision, corpora, data = sys.argv[1:]
    sets = documents(corpora, data)
    print(f"Sentence alignment, {datetime.date.today()}, {platform.processor() or platform.machine()},"
          f" {platform.platform()}, revision {revision}")
    print()
    print(f"{'documents':<24}{'tool':<28}{'strict F1':>10}{'lax F1':>8}{'link F1':>9}"
          f"{'lost':>6}{'empty':>7}{'m-n':>6}{'error':>7}{'CPU s':>9}")
    with tempfile.TemporaryDirectory() as folder:
        for name, group in sets.items():
            tools = [("Duiyi", run_duiyi(duiyi, folder, [])),
                     ("Duiyi, no dictionary", run_duiyi(duiyi, folder, ["--no-dictionary"]))]
            try:
                if max(len(document[0]) for document in group) < 3000:
                    tools.append(("galechurch 0.1.0", run_galechurch(group)))
            except ImportError:
                pass
            for tool, run in tools:
                start = processor_seconds()
                results = [(document[2], *run(document)) for document in group]
                seconds = processor_seconds() - start
                strict, lax, link = scores([result[:2] for result in results])
                empty = recall(results, lambda source, target: not source or not target)
                manifold = recall(
                    results, lambda source, target: len(source) > 1 and len(target) > 1)
                print(f"{name:<24}{tool:<28}{strict:>10.4f}{lax:>8.4f}{link:>9.4f}"
                      f"{lost(results):>6}{empty:>7}{manifold:>6}{calibration_error(results):>7}"
                      f"{seconds:>9.2f}", flush=True)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"\nGreatest memory of a run of Duiyi: {peak:.0f} MiB")


if __name__ == "__main__":
    main()
