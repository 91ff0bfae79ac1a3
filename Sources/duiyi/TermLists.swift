import CheckFormats
import Checking
import Segmentation
import TermFormats
import Terminology
import TextIO

/// Lists of terms as commands name them: in any format, or compiled.
enum TermLists {
  /// A list as it was read.
  struct List {
    enum Content {
      case termbase(Termbase)
      case compiled(TermIndex)
    }

    var path: String
    var content: Content
  }

  /// Reads a list.
  static func read(_ path: String, format: TermbaseFormat? = nil) throws -> List {
    if CompiledTermsName.isNamed(by: path) {
      return List(path: path, content: .compiled(try CompiledTermsFile.read(path)))
    }
    return List(path: path, content: .termbase(try TermListReader.read(path, format: format)))
  }

  /// Lists made ready for finding their terms, the first ones first; nil where there are none.
  static func index(
    _ lists: [List], source: Language, target: Language, _ model: SegmentationModel
  ) throws -> TermIndex? {
    if lists.isEmpty { return nil }
    let index = try joined(lists, source: source, target: target, model)
    if index.isEmpty {
      throw InputError(
        file: lists.map(\.path).joined(separator: ", "),
        message: "no concept has terms in \(source) and \(target)",
        hint: "say what the bitext is with --source-language and --target-language")
    }
    return index
  }

  private static func joined(
    _ lists: [List], source: Language, target: Language, _ model: SegmentationModel
  ) throws -> TermIndex {
    if lists.count == 1, case .compiled(let index) = lists[0].content,
      let index = index.reading(from: source, to: target)
    {
      return index
    }
    do {
      var builder = TermIndexBuilder(source: source, target: target, model: model)
      for list in lists {
        switch list.content {
        case .termbase(let termbase): try builder.add(termbase, name: list.path)
        case .compiled(let index): try builder.add(index, name: list.path)
        }
      }
      return try builder.index()
    } catch {
      throw InputError(file: error.name, message: error.message)
    }
  }
}
