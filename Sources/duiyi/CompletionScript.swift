import ArgumentParser

/// What the parser of command lines cannot know when it writes completions for a shell: which words follow
/// `duiyi help`, and what `duiyi store` and `duiyi serve` hand over to another program.
struct CompletionScript {
  /// The script with all that is completed.
  let text: String

  /// Completes a script; any other text stays as it is.
  init(_ script: String) {
    if script.contains(Self.endOfBash) {
      text = script + "\n\n" + Self.bash
    } else if let end = script.firstRange(of: Self.endOfZsh) {
      text = script[..<end.lowerBound] + Self.zsh + "\n\n" + script[end.lowerBound...]
    } else if script.contains("complete -c 'duiyi'") {
      text = script + "\n" + Self.fish
    } else {
      text = script
    }
  }

  private static let endOfBash = "complete -o filenames -F _duiyi duiyi"
  private static let endOfZsh = #"if [[ "${funcstack[1]}" = _duiyi ]]"#

  /// The commands that follow some words of a command line.
  private struct Choice {
    var words: String
    var commands: String
  }

  /// What can stand behind `duiyi help`.
  private static var helped: [Choice] {
    var choices: [Choice] = []
    func add(_ path: [String], _ commands: [any ParsableCommand.Type]) {
      if commands.isEmpty { return }
      choices.append(
        Choice(
          words: path.joined(separator: " "),
          commands: commands.map { $0._commandName }.joined(separator: " ")))
      for command in commands {
        add(path + [command._commandName], command.configuration.subcommands)
      }
    }
    add([], Duiyi.configuration.subcommands)
    return choices
  }

  private static let handedOver = Store.commands.joined(separator: " ")

  /// Functions that take the place of those before them.
  private static var bash: String {
    let cases = helped.map {
      "    '\($0.words)') COMPREPLY=($(compgen -W '\($0.commands)' -- \"${cur}\")) ;;"
    }
    return """
      _duiyi_help() {
          case "${COMP_WORDS[*]:2:COMP_CWORD-2}" in
      \(cases.joined(separator: "\n"))
          esac
      }

      _duiyi_store() {
          if ((COMP_CWORD == 2)); then
              COMPREPLY=($(compgen -W '\(handedOver)' -- "${cur}"))
          else
              __duiyi_add_completions -f
          fi
      }

      _duiyi_serve() {
          __duiyi_add_completions -f
      }
      """
  }

  private static var zsh: String {
    let cases = helped.map { "    '\($0.words)') compadd -- \($0.commands) ;;" }
    return """
      _duiyi_help() {
          case "${words[2,CURRENT-1]}" in
      \(cases.joined(separator: "\n"))
          esac
      }

      _duiyi_store() {
          if ((CURRENT == 2)); then compadd -- \(handedOver); else _files; fi
      }

      _duiyi_serve() {
          _files
      }
      """
  }

  private static var fish: String {
    let isBehind = """
      function __duiyi_is_behind -a words
          test (string join ' ' -- (commandline -opc)[2..]) = "$words"
      end
      """
    let help = helped.map {
      let words = $0.words.isEmpty ? "help" : "help \($0.words)"
      return "complete -c 'duiyi' -n '__duiyi_is_behind \"\(words)\"' -f -a '\($0.commands)'"
    }
    let store = "complete -c 'duiyi' -n '__duiyi_is_behind \"store\"' -f -a '\(handedOver)'"
    let files = """
      function __duiyi_hands_over
          string match -qr '^(serve|store .)' -- (string join ' ' -- (commandline -opc)[2..])
      end
      complete -c 'duiyi' -n '__duiyi_hands_over' -F
      """
    return ([isBehind] + help + [store, files]).joined(separator: "\n")
  }
}
