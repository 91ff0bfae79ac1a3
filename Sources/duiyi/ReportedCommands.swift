import CheckFormats
import GlossaryFormats

// What each command that reports reads as one, where it writes, and what it reads although nothing on its line names it.

extension Segment: ReportingCommand {
  var inputs: [String] { files }
  var outputs: [String] { [output] }
}

extension AlignTerms: ReportingCommand {
  var inputs: [String] { files }
  var outputs: [String] { [output] }
}

extension Quantify: ReportingCommand {
  var inputs: [String] { files }
  var outputs: [String] { [output] }
}

extension AlignWords: ReportingCommand {
  var inputs: [String] { pairs.paths }
  var outputs: [String] { [output] }
}

extension Score: ReportingCommand {
  var inputs: [String] { pairs.paths }
  var outputs: [String] { [output] }
}

extension Train: ReportingCommand {
  var inputs: [String] { pairs.paths + priors }
  var outputs: [String] { [output, dumpLexicon].compactMap { $0 } }
}

extension GlossaryCount: ReportingCommand {
  var inputs: [String] { pairs.paths }
  var outputs: [String] { [output] }
}

extension GlossaryBuildCommand: ReportingCommand {
  var inputs: [String] { files + counts.fromCounts }
  var outputs: [String] {
    switch destination {
    case .file(let path, _): [path]
    case .folder(let folder, let formats): formats.map { "\(folder)/glossary.\($0.suffix)" }
    }
  }
}

extension Check: ReportingCommand {
  var outputs: [String] {
    // What is wrong with the configuration is told when it is read for the work.
    [
      (settings == nil ? output : settings?.output) ?? "-", fix ? output : nil,
      history.writeBaseline,
    ].compactMap { $0 }
  }

  var unnamedInputs: [String] {
    guard let settings else { return [] }
    let found = noConfig || config != nil ? [] : [CheckConfigurationFile.name]
    return found + settings.files + settings.termbases.map(\.path)
      + [settings.baseline, settings.ignore].compactMap { $0 }
  }

  /// What the configuration and the command line say together; nil where they cannot be read.
  private var settings: CheckConfiguration? {
    guard var settings = try? configuration(), let options = try? options() else { return nil }
    settings.merge(options)
    return settings
  }
}

extension AlignSentences {
  var outputs: [String] { [output ?? "-"] }
}

extension Convert {
  var outputs: [String] { [output] }
  var reportsInput: Bool { report != nil && report != "-" }
}
