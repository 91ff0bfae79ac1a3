"""Aligns the words of two tokenized files with another tool and writes Pharaoh lines.

    words_peer.py TOOL SOURCE TARGET OUTPUT

Both directions are joined by grow-diag-final-and, as these tools' users do. Tools: eflomal,
systran-align, thot-fast-align, thot-eflomal.
"""

import sys
import tempfile


def read_tokens(path):
    with open(path, encoding="utf-8") as file:
        return [line.split() for line in file]


def read_links(path):
    with open(path, encoding="utf-8") as file:
        return [{tuple(map(int, link.split("-"))) for link in line.split()} for line in file]


def grow_diag_final_and(forward, backward):
    """Koehn, Och and Marcu, Statistical Phrase-Based Translation, 2003."""
    union = forward | backward
    links = forward & backward
    around = [(a, b) for a in (-1, 0, 1) for b in (-1, 0, 1) if a or b]
    grows = True
    while grows:
        grows = False
        for row, column in sorted(links):
            for down, right in around:
                new = (row + down, column + right)
                if new in union and new not in links:
                    rows, columns = {x for x, _ in links}, {y for _, y in links}
                    if new[0] not in rows or new[1] not in columns:
                        links.add(new)
                        grows = True
    for side in (forward, backward):
        for new in sorted(side):
            rows, columns = {x for x, _ in links}, {y for _, y in links}
            if new[0] not in rows and new[1] not in columns:
                links.add(new)
    return links


def eflomal(source, target):
    import eflomal

    with tempfile.TemporaryDirectory() as folder:
        with open(source, encoding="utf-8") as left, open(target, encoding="utf-8") as right:
            eflomal.Aligner().align(
                left, right, links_filename_fwd=folder + "/f", links_filename_rev=folder + "/r")
        return zip(read_links(folder + "/f"), read_links(folder + "/r"))


def systran(source, target):
    import systran_align

    pairs = list(zip(read_tokens(source), read_tokens(target)))
    with tempfile.TemporaryDirectory() as folder:
        with open(folder + "/pairs", "w", encoding="utf-8") as file:
            file.writelines(f"{' '.join(left)} ||| {' '.join(right)}\n" for left, right in pairs)
        systran_align.generate_alignment_probabilities(
            folder + "/pairs", folder + "/f", folder + "/r", favor_diagonal=True,
            optimize_tension=True, variational_bayes=True)
        aligner = systran_align.Aligner(folder + "/f", folder + "/r")
        for left, right in pairs:
            links = {tuple(x) for x in aligner.align(left, right)["alignments"]}
            yield links, links


def thot(make):
    def align(source, target):
        from thot.alignment import SymmetrizationHeuristic, SymmetrizedAligner

        pairs = list(zip(read_tokens(source), read_tokens(target)))
        models = []
        for isDirect in (True, False):
            model = make()
            for left, right in pairs:
                model.add_sentence_pair(*((left, right) if isDirect else (right, left)), 1)
            model.start_training()
            for _ in range(5):
                model.train()
            model.end_training()
            models.append(model)
        both = SymmetrizedAligner(*models)
        both.heuristic = SymmetrizationHeuristic.GROW_DIAG_FINAL_AND
        for left, right in pairs:
            matrix = both.get_best_alignment(left, right)[-1]
            links = {
                (row, column)
                for row in range(len(left))
                for column in range(len(right))
                if matrix[row, column]
            }
            yield links, links

    return align


def main():
    tool, source, target, output = sys.argv[1:]
    if tool.startswith("thot"):
        from thot import alignment

        name = {"thot-fast-align": "FastAlignModel", "thot-eflomal": "EflomalAlignmentModel"}[tool]
        run = thot(getattr(alignment, name))
    else:
        run = {"eflomal": eflomal, "systran-align": systran}[tool]
    with open(output, "w", encoding="utf-8") as file:
        for forward, backward in run(source, target):
            links = sorted(grow_diag_final_and(forward, backward))
            file.write(" ".join(f"{a}-{b}" for a, b in links) + "\n")


if __name__ == "__main__":
    main()
