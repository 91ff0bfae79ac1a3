public import ArgumentParser
import TextIO
public import Workflows

/// `duiyi score`
struct Score: WorkCommand {
  @OptionGroup var pairs: PairOptions

  @Option(
    help: ArgumentHelp(
      "A model made by `duiyi train`, beside the dictionary.", valueName: "file"),
    completion: .file())
  var model: String?

  @Option(
    help: ArgumentHelp(
      "Write only pairs of at least this score, 0 to 1.", valueName: "p"))
  var minScore: Double?

  @Option(name: [.customLong("to"), .customLong("format")], help: "The form of the output.")
  var to: PairScoreFormat = .tsv

  @Flag(help: "The same as --to jsonl.")
  var json = false

  @Option(
    name: [.short, .long], help: ArgumentHelp("Where to write.", valueName: "file"),
    completion: .file())
  var output = "-"

  @OptionGroup var dictionaries: DictionaryOptions
  @OptionGroup(title: "RECORDS") var records: RecordOptions
  @OptionGroup var input: InputOptions
  @OptionGroup(title: "REPORTS") var reporting: ReportOptions
  @OptionGroup var work: WorkOptions

  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Tell how probable it is that pairs are whole translations of each other.",
    discussion: """
      Each pair of a corpus is judged by what its words are linked to, quantities, names, lengths, \
      letters and repetitions. A pair is judged as soon as it has come, and by itself: what stands \
      beside it changes nothing. 1 is a translation that leaves out and adds nothing; 0 is another \
      sentence, a part, another language, another number, or text that was not translated. \
      docs/pair-scores.md tells what was measured.

      INPUT
        as for duiyi align words: two files of lines, tsv, csv, jsonl, bars, tmx, xliff, po

      OUTPUT
        tsv    score, coverage of source and target, numbers, names, length, languages,
               script, repetition, identifier, source, target; no header
        jsonl  the unit as it came, with other members as they were, its "score" and the
               parts, "scoreParts"

      Line n of the output is unit n of the input, but with --min-score. Parts are 0 to 1, where 1 \
      is as it should be.

      EXAMPLES
        duiyi score corpus.zh corpus.en > scores.tsv
        duiyi score corpus.jsonl --model news.model --min-score 0.5 --to jsonl > clean.jsonl
        paste a.zh a.en | duiyi score - --from tsv | cut -f1
      """)

  func validate() throws {
    try pairs.check()
    if let minScore, !(0...1).contains(minScore) {
      throw ValidationError("--min-score takes a number from 0 to 1")
    }
  }

  func run() throws {
    var pairInput = pairs.input(input)
    pairInput.records = records.handling
    var scoring = PairScoring(pairInput)
    scoring.model = model
    let format = json ? .jsonl : to
    var unread = UnreadRecords(isTold: !quiet && format == .tsv)
    let (summary, written) = try OutputFiles.write([output]) { sinks in
      var writer = PairScoreWriter(sinks[0], format)
      writer.least = minScore ?? 0
      let summary = try scoring.run(dictionaries.resources, onWarning: warningHandler) {
        try writer.write($0)
        unread.add($0.compactMap(\.failure))
        // Who waits for the score of a line gets it.
        try sinks[0].flush()
      }
      unread.tell()
      try records.check(summary.pairCount, of: pairs.paths)
      return (summary, writer.count)
    }
    if !quiet {
      let kept = minScore.map { ", \(written) of them of at least \($0)" } ?? ""
      StandardError.write("duiyi: \(AlignmentSummary.count(summary.pairCount, "pair"))\(kept)")
    }
    try records.finish(summary.errorCount)
  }
}

extension PairScoreFormat: ExpressibleByArgument {}
