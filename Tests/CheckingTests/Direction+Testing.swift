import Bitext
import Terminology

extension Direction {
  /// Its languages as the checker wants them.
  var languages: (source: Language, target: Language) {
    let languages = Sides<Language>(chinese: .chinese, english: .english)
    return (languages.source(self), languages.target(self))
  }
}

extension TranslationUnit {
  /// A unit of a Chinese and an English text.
  init(_ texts: Sides<String>, _ direction: Direction) {
    self.init(
      source: UnitText(texts.source(direction)), target: UnitText(texts.target(direction)))
  }
}
