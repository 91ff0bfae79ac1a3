// swift-tools-version: 6.1
import PackageDescription

/// A program that is linked against modules of Duiyi.
func program(_ name: String, _ modules: [String]) -> Target {
  .executableTarget(
    name: name,
    dependencies: ["FittingSupport"] + modules.map { .product(name: $0, package: "Duiyi") })
}

// All that fits numbers which stand in the sources, and what counts for a bench from within. The
// benches in Tools/bench run the finished program instead and score what it prints, in Python, so
// that nothing of Duiyi judges Duiyi; they share no code with what is fitted here.
let package = Package(
  name: "fitting",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Duiyi", path: "../..")],
  targets: [
    .target(
      name: "FittingSupport",
      dependencies: ["Lexicon", "SentenceAlignment", "WordAlignment"].map {
        .product(name: $0, package: "Duiyi")
      }),
    program(
      "fit-sentence-aligner", ["Bitext", "Lexicon", "Segmentation", "SentenceAlignment"]),
    program("fit-word-aligner", ["Bitext", "Lexicon", "Segmentation", "WordAlignment"]),
    program(
      "fit-pair-scorer", ["Bitext", "Lexicon", "Scoring", "Segmentation", "WordAlignment"]),
    program(
      "fit-coverage-check",
      ["Bitext", "Checking", "Lexicon", "Segmentation", "Terminology", "WordAlignment"]),
    program("list-term-features", ["Bitext", "Lexicon", "Segmentation", "TermAlignment"]),
    program(
      "list-rendering-features",
      ["Domains", "Lexicon", "Segmentation", "TermAlignment", "Terminology"]),
    program(
      "list-miss-features",
      [
        "Bitext", "BitextFormats", "Checking", "Lexicon", "Segmentation", "TermFormats",
        "Terminology", "TextIO",
      ]),
    program(
      "list-number-grounds",
      [
        "Bitext", "BitextFormats", "Checking", "Quantities", "Segmentation", "Terminology",
        "TextIO",
      ]),
    program("fit-segmenter", ["ICU", "Segmentation"]),
    program("count-flags", ["Bitext", "Checking", "Segmentation", "Terminology"]),
  ]
)
