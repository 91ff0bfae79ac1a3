import GlossaryBuilding
import GlossaryFormats
import TextIO
import Workflows

extension GlossaryBuildCommand {
  enum Destination {
    case file(String, GlossaryFormat)
    case folder(String, [GlossaryFormat])
  }

  /// One format goes into the file that is named, several into a folder.
  var destination: Destination {
    guard let output else { return .file("-", to.first ?? .tsv) }
    if to.count > 1 || output.hasSuffix("/") { return .folder(output, to.isEmpty ? [.tsv] : to) }
    return .file(output, to.first ?? GlossaryFormat(path: output) ?? .tsv)
  }

  /// Says what was written.
  func say(_ path: String, _ built: GlossaryBuild) {
    if quiet { return }
    StandardError.write("duiyi: wrote \(path), \(built.glossary.entries.count) concepts")
  }
}
