// build-glossary CHINESE ENGLISH: the terms of a document and its translation.
import Workflows

let built = try GlossaryBuild.run(Array(CommandLine.arguments.dropFirst()))
for warning in built.warnings { print("warning: \(warning)") }
for entry in built.glossary.entries {
  print("\(entry.sources[0].text) = \(entry.targets[0].text), \(entry.frequency) times")
}
