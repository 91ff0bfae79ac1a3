/// The forms in which files are kept smaller: gzip (RFC 1952) and Zstandard (RFC 8878).
package enum CompressedForm: Sendable {
  case gzip, zstandard

  /// The form that a name's suffix tells, or nil.
  package init?(path: String) {
    let name = path.lowercased()
    if name.hasSuffix(".gz") {
      self = .gzip
    } else if name.hasSuffix(".zst") {
      self = .zstandard
    } else {
      return nil
    }
  }

  /// A name without the suffix that tells of such a form, so that what remains tells what is in it.
  package static func innerName(_ path: String) -> String {
    switch Self(path: path) {
    case .gzip: String(path.dropLast(3))
    case .zstandard: String(path.dropLast(4))
    case nil: path
    }
  }

  /// What the bytes of a form begin with, which no text begins with.
  private var mark: [UInt8] {
    switch self {
    case .gzip: [0x1F, 0x8B]
    case .zstandard: [0x28, 0xB5, 0x2F, 0xFD]
    }
  }

  /// What the first bytes of a file tell.
  enum Evidence: Equatable {
    case form(CompressedForm)
    case none
    /// More bytes must be seen.
    case tooFew
  }

  /// Looks at the first bytes.
  static func evidence(_ bytes: ArraySlice<UInt8>) -> Evidence {
    var isOpen = bytes.isEmpty
    for form in [CompressedForm.gzip, .zstandard] {
      if bytes.starts(with: form.mark) { return .form(form) }
      if form.mark.starts(with: bytes) { isOpen = true }
    }
    return isOpen ? .tooFew : .none
  }
}
