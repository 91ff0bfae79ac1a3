import GlossaryFormats

extension GlossaryBuildCommand {
  enum Destination {
    case file(String, GlossaryFormat)
    case folder(String)
  }

  /// One format goes into the file that is named, several into a folder.
  var destination: Destination {
    if to.count > 1 { return .folder(output ?? ".") }
    guard let output else { return .file("-", to.first ?? .tsv) }
    if output.hasSuffix("/") { return .folder(output) }
    return .file(output, to.first ?? GlossaryFormat(path: output) ?? .tsv)
  }
}
