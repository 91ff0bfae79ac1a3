public import BitextFormats
public import TextIO

/// The file that a bitext was read from, to be read again when notes are put into it.
public struct CheckedDocument: Sendable, Hashable {
  /// The file.
  public var input: TextInput
  /// Its form.
  public var format: SegmentPairFormat
  /// The language of the source, where one was asked for.
  public var sourceLanguage: String?
  /// The language of the target, where one was asked for.
  public var targetLanguage: String?

  /// A file, or nil for a pipe or standard input, which cannot be read again.
  public init?(
    _ input: TextInput, format: SegmentPairFormat, sourceLanguage: String? = nil,
    targetLanguage: String? = nil
  ) {
    guard input.isRereadable else { return nil }
    self.input = input
    self.format = format
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
  }

  /// Whether it is kept where a format is wanted. Notes go into XLIFF of any version.
  func isWritten(as wanted: SegmentPairFormat) -> Bool {
    switch (format, wanted) {
    case (.tmx, .tmx), (.xliff, .xliff), (.xliff2, .xliff): true
    default: false
    }
  }

  func open() throws(InputError) -> TranslationUnitReader {
    try TranslationUnitReader(
      changing: input, format: format, sourceLanguage: sourceLanguage,
      targetLanguage: targetLanguage)
  }
}
