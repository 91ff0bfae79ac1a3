import Foundation
import Lexicon

/// The arguments of a tool that fits trees to pairs that people translated.
public struct TreeArguments: Sendable {
  /// The folder of the data.
  public private(set) var data = "../shared/data"
  /// The dictionary; nil where there is none.
  public private(set) var dictionaryPath: String? = BilingualDictionary.defaultPath(
    environment: ProcessInfo.processInfo.environment)
  /// Where to write the trees; nil where they are not kept.
  public private(set) var outputPath: String?
  /// What fits the trees.
  public private(set) var trainer: TreeTrainer

  /// What the tool was given; ends the tool where it is wrong.
  ///
  /// - Parameter trainer: What fits the trees where nothing else is asked for.
  public init(_ trainer: TreeTrainer) {
    self.trainer = trainer
    var arguments = ToolArguments()
    while let argument = arguments.next() {
      switch argument {
      case "--data": data = arguments.value(String.self)
      case "--dictionary": dictionaryPath = arguments.value(String.self)
      case "--trees": self.trainer.treeCount = arguments.value(Int.self)
      case "--depth": self.trainer.depth = arguments.value(Int.self)
      case "--rate": self.trainer.rate = arguments.value(Float.self)
      case "--write": outputPath = arguments.value(String.self)
      default: ToolArguments.fail("unknown option \(argument)")
      }
    }
  }
}
