import ArgumentParser
import Checking

/// What `duiyi check` says of itself.
extension Check {
  static let configuration = CommandConfiguration(
    abstract: "Find what is wrong in a translation: terms, numbers, consistency.",
    discussion: """
      Each term of the termbases is followed from the source into the translation by aligning \
      both, so that what stands there instead is shown and a free rendering is told from a \
      slip. Quantities are compared by what they mean: 2440亿美元 is $244 billion. Findings \
      that one decision settles are shown together.

      INPUT
        one bitext      tmx, xliff, po, tsv, csv, xlsx, jsonl or bars
        moses           two files whose lines correspond, with --from moses
        two documents   source and translation: text, Markdown, HTML, DOCX, PPTX,
                        ODT, EPUB, PDF or subtitles; their sentences are aligned
                        first

      RULES
      \(ruleList)

      Each finding has a confidence, the probability that a careful translator would change \
      something; those below --min-confidence are counted but not shown. A duiyi.yml in the \
      working folder is read; options come before what it says.

      EXAMPLES
        duiyi check translation.tmx --terms glossary.tbx
        duiyi check call.zh.txt call.en.txt --terms ours.csv --terms client.tbx
        duiyi check job.xlf --terms terms.xlsx --to html --output report.html
        duiyi check memory.tmx --only number --to jsonl --fail-on never
        duiyi check job.xlf --write-baseline old.jsonl
        duiyi check job.xlf --baseline old.jsonl --to sarif --output job.sarif

      In jsonl, segments are counted from 1 and spans are offsets of UTF-8 bytes from 0, with \
      those of Unicode scalars beside them.

      \(FindingStatus.discussion(
        none: "nothing new was found that is as bad as --fail-on says",
        some: "something was"))
      """)

  private static var ruleList: String {
    CheckRule.builtIn.map { rule in
      let name = rule.name.padding(to: 13)
      let severity = rule.severity.rawValue.padding(to: 12)
      return "  \(name)\(severity)\(rule.summary)"
    }.joined(separator: "\n")
  }
}
