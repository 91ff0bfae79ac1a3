import ArgumentParser

/// What `duiyi align sentences` says of itself.
extension AlignSentences {
  static let configuration = CommandConfiguration(
    commandName: "sentences",
    abstract: "Align the sentences of Chinese documents and their English counterparts.",
    discussion: """
      The two sides come in either order; which is Chinese is told by its characters, or by \
      --source and --target. The side that is named first stays the source of the output.

      Two folders are matched by the names of their files: equal names, names that differ in a \
      language tag only (call.zh.txt, call.en.txt), and names that differ in the suffix as well. \
      The documents of a run teach each other words, so give many at once; with --independent \
      each pair has the beads that it would have alone.

      Of many pairs, those that cannot be used are left out with a line that says why, and the \
      others are aligned; --fail-fast stops at the first. --report tells what came of each pair, \
      a JSON line for each. --skip-existing goes on where a run ended.

      INPUT
        text         a line is a paragraph; where lines were wrapped at a width,
                     blank lines part paragraphs; sentences are found in them
        docx, pptx, odt, odp, epub, html
                     paragraphs and other blocks of text; the offsets of the
                     output are those of the extracted text; headers, footers
                     and comments are not read
        pdf          paragraphs rebuilt from what pdftotext gives, where that
                     is installed
        srt, vtt     cues are sentences; two such files are aligned by times
        markdown     (.md) headings, paragraphs, list items, table cells and
                     lines of code are blocks; marks are no part of sentences
        --segmented  a sentence a line; a blank line or <p> counts as a sentence
                     without text, so that numbers stay those of lines, and
                     tells that a paragraph begins

      OUTPUT
        tsv     source_ids, target_ids, confidence, source, target
        jsonl   the same with offsets into both files, in bytes and scalars
        moses   two files of corresponding lines, OUTPUT.zh and OUTPUT.en
        ladder  hunalign's numbers: the first source and target sentence of each
                bead, and its confidence
        beads   [0,1]:[0]:0.9800, as Vecalign and Bertalign write them
        xces    links as OPUS has them, from s1 on
        tmx     TMX 1.4b with a confidence for each unit
        xlsx    a workbook with both texts side by side, a bead a row, to be
                corrected
        html    a page with both texts side by side, for reading

      Sentences are counted from 0. Those without a counterpart are beads with one side empty; \
      Moses and TMX leave them out unless --keep-gaps is given.

      CORRECTING
      Write xlsx, move, join and split its rows (a cell has a sentence a line), and give it back \
      by --fixed; what its texts are counts, and the numbers only tell equal sentences apart. Or \
      write tsv or beads and correct the numbers of the file. Rows that are deleted are aligned \
      anew: what is in the file stands, and the rest is aligned around it. duiyi check and duiyi \
      convert take the same file by --beads.

      EMBEDDINGS
      --source-embeddings and --target-embeddings take a vector for each sentence, made by any \
      encoder: NumPy's .npy of float32 or float16, or bare float32 with --embedding-dimension.

      EXAMPLES
        duiyi align sentences call.zh.txt call.en.txt > call.tsv
        duiyi align sentences zh/ en/ --to tmx --output memory/
        duiyi align sentences --pairs list.tsv --to jsonl --output out/
        duiyi align sentences a.zh a.en --segmented --to moses --output corpus
        duiyi align sentences a.docx b.docx --to xlsx --output a.xlsx
        duiyi align sentences a.docx b.docx --to tmx --fixed a.xlsx --output a.tmx
        duiyi align sentences zh/ en/ --to tmx --output memory/ --learned words.duiyi

      EXIT STATUS
        3   documents do not look like translations of each other; the output
            is written all the same
        4   some pairs could not be used; the others are aligned
        Otherwise as duiyi --help tells.
      """)
}
