import ArgumentParser

/// How many pairs of documents are gone through.
struct FolderOptions: ParsableArguments {
  @Flag(help: "Of many pairs, stop at the first that cannot be used.")
  var failFast = false

  @Flag(help: "Of many pairs, leave out those whose output is there already.")
  var skipExisting = false

  @Flag(help: "Align each pair as if it were alone: pairs teach each other no words.")
  var independent = false

  @Option(
    help: ArgumentHelp(
      "What was learned of words: read where the file is there, else learned here and written.",
      discussion:
        "Each pair is aligned with it as if it were alone, so that parts of a corpus, and "
        + "what is added to it later, have the beads of the whole.",
      valueName: "file"), completion: .file())
  var learned: String?

  @Option(
    help: ArgumentHelp(
      "Where to write a JSON line for each pair: what came of it, or why it could not be used.",
      valueName: "file"), completion: .file())
  var report: String?
}
