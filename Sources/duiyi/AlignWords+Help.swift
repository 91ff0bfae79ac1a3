import ArgumentParser

/// What `duiyi align words` says of itself.
extension AlignWords {
  static let configuration = CommandConfiguration(
    commandName: "words",
    abstract: "Link the words of corresponding Chinese and English segments.",
    discussion: """
      The pairs teach the links: give all that there are, or a --model that has learned from \
      others; with it, pairs are aligned as they come. Which side is Chinese is told by its \
      characters, or by --source-language. Text is cut into words as by duiyi segment; with \
      --tokenized, tokens are what white space separates.

      INPUT
        moses  two files whose lines correspond
        tsv    two columns, source and target; a header is recognised
        csv    the same with commas
        jsonl  objects with the strings source and target, one a line
        bars   source ||| target, a pair a line
        tmx    a translation memory; each unit is a pair
        xliff  XLIFF 1.2 or 2 (xliff2 means the same)
        po     a message catalogue

      OUTPUT
        pharaoh  0-0 1-2, source first, counted from 0, a line for each pair;
                 with --probabilities 0-0:0.970 1-2:0.614
        jsonl    texts, tokens with their offsets in bytes and scalars, and
                 links with their probabilities

      Line n of the output is line n of the input, or unit n of a memory; pairs with an empty \
      side have no links.

      SYMMETRIZATION
        fitted      links that a classifier fitted to links drawn by people finds
                    probable enough: 0.4, or --threshold
        posterior   links whose probabilities in both directions, multiplied, are
                    at least 0.05, or --threshold
        intersect, union, grow-diag, grow-diag-final, grow-diag-final-and
                    the usual ways to join the links of both directions

      EXAMPLES
        duiyi align words a.zh a.en > a.links
        duiyi align words --source a.zh --target a.en --tokenized --probabilities
        duiyi align words memory.tmx --to jsonl --output memory.links.jsonl
        paste a.zh a.en | duiyi align words - --from tsv
        duiyi train a.zh a.en --output a.model
        duiyi align words b.zh b.en --model a.model > b.links
      """)
}
