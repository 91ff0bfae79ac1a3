import ArgumentParser
import BitextFormats
import CheckFormats
import Checking
import TextIO

/// What a check is told, by a file and by the command line.
extension Check {
  /// What the configuration file says.
  func configuration() throws -> CheckConfiguration {
    if noConfig { return CheckConfiguration() }
    if let config { return try CheckConfigurationFile.read(TextInput(config)) }
    let name = CheckConfigurationFile.name
    guard FileIdentity(path: name) != nil else { return CheckConfiguration() }
    return try CheckConfigurationFile.read(TextInput(name), isFound: true)
  }

  /// What the command line says.
  func options() throws -> CheckConfiguration {
    var settings = CheckConfiguration()
    settings.files = files
    settings.from = from
    settings.beads = correspondence.beads
    settings.sourceLanguage = sourceLanguage
    settings.targetLanguage = targetLanguage
    settings.encoding = input.encoding
    settings.selection = try selected.selection()
    settings.table = tables.table
    let termTable = tables.table.forTerms(
      termTables.table, beside: from ?? SegmentPairFormat(paths: files))
    settings.termbases =
      terms.map { .init(path: $0, table: termTable) }
      + advice.map { .init(path: $0, table: termTable, policy: .advice) }
    settings.domains = fields.domains
    try ruleOptions.apply(to: &settings)
    settings.baseline = history.baseline
    settings.ignore = history.ignore
    settings.format = json ? .json : format
    // What is named beside --fix is the copy.
    settings.output = fix ? nil : output
    return settings
  }

  /// Standard input is read once, whoever names it.
  func requireOneStandardInput(_ settings: CheckConfiguration) throws {
    let read =
      settings.files + settings.termbases.map(\.path)
      + [settings.beads, settings.baseline, settings.ignore].compactMap { $0 }
    if read.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("only one file can be standard input")
    }
  }
}
