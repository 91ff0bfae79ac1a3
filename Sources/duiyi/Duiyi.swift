import ArgumentParser
import ICU
import Workflows

/// The root command.
struct Duiyi: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duiyi",
    abstract: "Chinese–English terminology, alignment and checking.",
    discussion: """
      duiyi splits Chinese and mixed text into sentences and words, aligns translations by \
      sentences, words and terms, builds glossaries with the evidence for each pair, checks \
      translations, and puts bitexts and termbases into other formats.

      Files are UTF-8 unless --encoding says otherwise; UTF-16 is told by its byte order \
      mark. A - stands for standard input.

      EXAMPLES
        duiyi glossary build call.zh.txt call.en.txt --to html --output glossary
        duiyi check translation.tmx --terms glossary.tbx
        duiyi align sentences call.zh.txt call.en.txt --to tmx --output call.tmx
        duiyi align terms call.zh.txt --terms english.txt --to jsonl
        duiyi convert memory.tmx memory.xlsx
        duiyi segment --lexicon terms.txt - < call.zh.txt

      EXIT STATUS
        0   all is well; also when the reader of standard output went away
        1   an input cannot be read or understood
        2   an output cannot be written
            (check and glossary lint, diff and merge: 1 something was found, 2 an error)
        3   documents to be aligned do not look like translations of each other
        4   done, but some inputs could not be used
        64  the command line is not as it should be
        70  something inside went wrong; please report it
      """,
    version: "duiyi \(DuiyiVersion.number) (ICU \(ICULibrary.version), "
      + "Unicode \(ICULibrary.unicodeVersion))",
    subcommands: [
      Segment.self, Align.self, Train.self, Score.self, GlossaryGroup.self, Check.self,
      Convert.self,
      LexiconGroup.self,
      Quantify.self, Store.self, Serve.self,
    ]
  )
}

struct Align: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "align", abstract: "Find what corresponds to what in two languages.",
    subcommands: [AlignSentences.self, AlignTerms.self, AlignWords.self])
}

struct GlossaryGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glossary", abstract: "Build, convert, merge, check and search tables of terms.",
    subcommands: [
      GlossaryBuildCommand.self, GlossaryCount.self, GlossaryMergeCounts.self, GlossaryCompile.self,
      GlossaryConvert.self, GlossaryMerge.self,
      GlossaryDiff.self,
      GlossaryLint.self, GlossarySearch.self,
    ])
}

struct LexiconGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon", abstract: "Get or import a bilingual dictionary, and look words up.",
    subcommands: [LexiconFetch.self, LexiconImport.self, LexiconLookUp.self])
}
