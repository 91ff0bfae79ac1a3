import Domains

extension GlossaryBuildCommand {
  private static var domains: String {
    Domain.allCases.map(\.rawValue).joined(separator: ", ")
  }

  /// What the command does, in full.
  static var help: String {
    """
    A Chinese document and its English translation are aligned by sentences and words, and \
    the terms that stand for each other become concepts. So do those of a corpus of segment \
    pairs. From Chinese text alone, concepts are its glosses, the \
    terms of built-in termbases of the fields that it speaks of, and words and compounds that \
    may be terms; what nothing explains in English has an empty cell.

    INPUT
      two documents  one Chinese and one English, in either order: text,
                     Markdown, HTML, DOCX, PPTX, ODT, EPUB, PDF or subtitles
      pairs          one file of segment pairs: tmx, xliff, po, tsv, csv,
                     xlsx, jsonl or bars; line n is unit n
      moses          two files whose lines correspond, with --from moses
      Chinese text   one file or several

    Each concept comes with its forms on both sides, how often and where it stands, up to \
    three contexts, the evidence and a confidence. What a translator must look at first \
    is marked: two Chinese renderings of one English term, two English for one Chinese, \
    spelling variants, uncertain pairs.

    Terms that a translator gains most from come first. Names that are the same in both \
    languages are listed after them; --names keep leaves them in their places, --names drop \
    leaves them out. Domains are \(domains).

    A corpus that does not fit into memory is counted in pieces (duiyi glossary count); \
    --from-counts makes the glossary. So does --model with the corpus itself. Such a glossary has no places in \
    files, and no glosses in brackets.

    With --terms, the terms of the list are looked for as well.

    EXAMPLES
      duiyi glossary build call.zh.txt call.en.txt > glossary.tsv
      duiyi glossary build memory.tmx --to tbx --to html --output glossary
      duiyi glossary build call.zh.txt --top 100 --output terms.xlsx
      duiyi glossary build call.zh.txt --terms english.txt --output glossary.tbx
      duiyi glossary build --from-counts all.counts.zst --output glossary.xlsx
    """
  }
}
