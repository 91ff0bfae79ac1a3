import ArgumentParser

/// What `duiyi convert` says of itself.
extension Convert {
  static let configuration = CommandConfiguration(
    abstract: "Put a bitext into another format.",
    discussion: """
      The formats are told by the suffixes of the files, or by --from and --to.

        moses   two files whose lines correspond: OUTPUT.zh and OUTPUT.en
        tsv     two columns, source and target; a header is looked for
        csv     with a header: id, source, target, languages, context, state, note, confidence
        xlsx    the same in a workbook
        jsonl   objects with source and target, one a line; has room for everything
        bars    source ||| target, a pair a line
        tmx     translation memories, TMX 1.4b
        xliff   XLIFF 1.2; any version is read
        xliff2  XLIFF 2.1; any version is read
        po      message catalogues of GNU gettext

      What a format has no room for is told on standard error, and as JSON by --report. Inline \
      codes, states, notes and contexts are kept where they can be.

      EXAMPLES
        duiyi convert memory.tmx memory.jsonl
        duiyi convert a.zh a.en memory.tmx
        duiyi convert *.tmx --output all.jsonl
        zcat shard.jsonl.gz | duiyi convert - --from jsonl --json --on-error record
        duiyi convert memory.tmx corpus --to moses
        duiyi convert memory.tmx memory.xlf --terms glossary.tbx
        duiyi convert a.zh a.en memory.tmx --beads a.ladder
        duiyi convert zh.po zh.xlf --source-language en --target-language zh-CN
        duiyi convert memory.tmx - --to xliff2 --report lost.json > memory.xlf
      """)
}
