/// A version and dialect of TBX that is written.
enum TBXDialect: Sendable, Hashable {
  /// Version 3 (ISO 30042:2019), `tbx`.
  case core(TBXStyle)
  case min(TBXStyle)
  case basic(TBXStyle)
  /// TBX-Basic of version 2 (ISO 30042:2008), `martif`.
  case version2

  /// How data categories are named.
  var style: TBXStyle {
    switch self {
    case .core(let style), .min(let style), .basic(let style): style
    case .version2: .dca
    }
  }

  /// The value of the root's `type`.
  var name: String {
    switch self {
    case .core: "TBX-Core"
    case .min: "TBX-Min"
    case .basic, .version2: "TBX-Basic"
    }
  }

  /// The modules of data categories whose namespaces the tags of DCT need.
  var modules: [String] {
    switch self {
    case .core, .version2: []
    case .min: ["min"]
    case .basic: ["min", "basic"]
    }
  }

  /// The names of the elements for an entry, its languages and its terms.
  var elements: (entry: String, language: String, term: String) {
    self == .version2 ? ("termEntry", "langSet", "tig") : ("conceptEntry", "langSec", "termSec")
  }
}
