public import CheckFormats
public import Checking
public import Domains
public import Segmentation
public import TermFormats
public import Terminology
public import TextIO

/// Lists of terms that a check or a compiled list is made of: in any format, or compiled. Of
/// several, the first that has a term decides.
public struct TermLists: Sendable {
  private enum Content {
    case termbase(Termbase)
    case compiled(TermIndex)
    case domain(Domain)
  }

  private var lists: [(path: String, content: Content, policy: TermPolicy)] = []

  /// No lists.
  public init() {}

  /// Adds a termbase from memory after those that there are.
  ///
  /// - Parameters:
  ///   - name: What messages call it.
  ///   - policy: Whether it is to be kept to.
  public mutating func append(
    _ termbase: Termbase, name: String, policy: TermPolicy = .required
  ) {
    lists.append((name, .termbase(termbase), policy))
  }

  /// Adds built-in termbases after the lists that there are, as advice: other good renderings of
  /// their terms are no fault.
  public mutating func append(_ domains: [Domain]) {
    lists += domains.map { ("\($0.rawValue) (built in)", .domain($0), .advice) }
  }

  /// Reads lists in any format; `-` is standard input.
  ///
  /// - Parameters:
  ///   - format: The format of all; told by their names without it.
  ///   - table: What is said of those that are tables.
  ///   - onRemark: Is told what a person should know of how they were read.
  /// - Throws: `InputError` for a list that cannot be read.
  /// - Complexity: linear in the size of the lists; compiled ones are mapped into memory.
  public static func read(
    _ paths: [String], format: TermbaseFormat? = nil, table: TableOptions = TableOptions(),
    onRemark: RemarkHandler? = nil
  ) throws(InputError) -> TermLists {
    var lists = TermLists()
    for path in paths { try lists.append(path, format, table, .required, onRemark) }
    return lists
  }

  /// Reads the lists of a configuration, those of the highest priority first.
  ///
  /// - Parameter onRemark: Is told what a person should know of how they were read.
  /// - Throws: `InputError` for a list that cannot be read.
  public static func read(
    _ files: [CheckConfiguration.TermbaseFile], onRemark: RemarkHandler? = nil
  ) throws(InputError) -> TermLists {
    let order = files.indices.sorted {
      (files[$1].priority, $0) < (files[$0].priority, $1)
    }
    var lists = TermLists()
    for file in order.map({ files[$0] }) {
      try lists.append(file.path, file.format, file.table, file.policy, onRemark)
    }
    return lists
  }

  /// Reads the lists of a configuration, and after them the built-in termbases that it names.
  static func read(
    _ configuration: CheckConfiguration, _ warnings: inout WarningList
  ) throws(InputError) -> TermLists {
    var remarks: [InputRemark] = []
    var lists = try read(configuration.termbases) { remarks.append($0) }
    lists.append(configuration.domains)
    remarks.forEach { warnings.add(.reading($0)) }
    return lists
  }

  private mutating func append(
    _ path: String, _ format: TermbaseFormat?, _ table: TableOptions, _ policy: TermPolicy,
    _ onRemark: RemarkHandler?
  ) throws(InputError) {
    let content: Content =
      if CompiledTermsName.isNamed(by: path) {
        .compiled(try CompiledTermsFile.read(path))
      } else {
        .termbase(
          try TermListReader.read(path, format: format, table: table, onRemark: onRemark))
      }
    lists.append((path, content, policy))
  }

  /// The lists made ready for finding their terms; nil where there are none.
  ///
  /// - Throws: `InputError` where no concept has terms in both languages.
  /// - Complexity: linear in the terms; one compiled list is taken as it is.
  public func index(
    source: Language, target: Language, _ model: SegmentationModel
  ) throws(InputError) -> TermIndex? {
    if lists.isEmpty { return nil }
    let index = try joined(source: source, target: target, model)
    if index.isEmpty {
      throw InputError(
        file: lists.map(\.path).joined(separator: ", "),
        message: "no concept has terms in \(source) and \(target)",
        hint: lists.allSatisfy { CompiledTermsName.isNamed(by: $0.path) || Self.isTold($0.path) }
          ? "say what the bitext is with --source-language and --target-language"
          : "what has no suffix, such as a pipe, is read as a text of terms: write it to a file "
            + "with .csv or another suffix")
    }
    return index
  }

  /// Whether the name of a list tells its form.
  private static func isTold(_ path: String) -> Bool { TermbaseFormat(path: path) != nil }

  private func joined(
    source: Language, target: Language, _ model: SegmentationModel
  ) throws(InputError) -> TermIndex {
    if lists.count == 1, case .compiled(let index) = lists[0].content,
      let index = index.reading(from: source, to: target)
    {
      return (lists[0].policy == .advice ? index.asAdvice : index).named(lists.map(\.path))
    }
    do {
      var builder = TermIndexBuilder(source: source, target: target, model: model)
      for list in lists {
        switch list.content {
        case .termbase(let termbase):
          try builder.add(termbase, name: list.path, policy: list.policy)
        case .compiled(let index): try builder.add(index, name: list.path, policy: list.policy)
        case .domain(let domain):
          let chinese = [source, target].first(where: \.isChinese) ?? .chinese
          try builder.add(
            DomainList.termbase(of: domain, in: chinese), name: list.path, policy: list.policy)
        }
      }
      return try builder.index().named(lists.map(\.path))
    } catch {
      throw InputError(file: error.name, message: error.message)
    }
  }
}
