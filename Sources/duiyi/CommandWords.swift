import ArgumentParser
import TextIO

/// Words of a command line that should name a command.
enum CommandWords {
  /// The words of a command line that name its command.
  static func command(in arguments: [String]) -> [String] {
    var commands = Duiyi.configuration.subcommands
    return Array(
      arguments.prefix { word in
        guard let next = commands.first(where: { $0._commandName == word }) else { return false }
        commands = next.configuration.subcommands
        return true
      })
  }

  /// What to say of the first one that names none, or nil.
  static func fault(in arguments: [String]) -> String? {
    var commands = Duiyi.configuration.subcommands
    var words = arguments[...]
    // What follows help are the words of a command.
    if words.first == "help" { words = words.dropFirst() }
    var path = "duiyi"
    for word in words {
      if word.hasPrefix("-") || commands.isEmpty { return nil }
      guard let next = commands.first(where: { $0._commandName == word }) else {
        let hint = NearestWord.hint(for: word, among: commands.map { $0._commandName })
        return "\(path) has no command “\(word)” (\(hint))"
      }
      path += " \(word)"
      commands = next.configuration.subcommands
    }
    return nil
  }
}
