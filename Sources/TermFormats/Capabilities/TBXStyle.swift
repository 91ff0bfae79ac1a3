/// The two ways in which TBX 3 names data categories.
public enum TBXStyle: String, Sendable, Hashable, CaseIterable {
  /// Data categories as attributes: `<termNote type="partOfSpeech">`.
  case dca
  /// Data categories as tags: `<min:partOfSpeech>`.
  case dct
}
