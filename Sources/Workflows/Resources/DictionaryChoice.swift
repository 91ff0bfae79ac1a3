public import Lexicon

/// Which bilingual dictionary is used.
public enum DictionaryChoice: Sendable {
  /// The one at ``Places/dictionary``, where there is one.
  case usual
  /// A file: an imported dictionary, or CC-CEDICT itself, at the price of importing it each time.
  case file(String)
  /// One that is open.
  case opened(BilingualDictionary)
  /// None.
  case none
}
