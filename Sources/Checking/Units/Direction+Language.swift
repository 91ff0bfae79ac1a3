package import Bitext
package import Terminology

extension Direction {
  /// The direction of a bitext by the language of its source; what is not Chinese is English.
  package init(sourceLanguage: Language) {
    self.init(source: sourceLanguage.isChinese ? .chinese : .english)
  }
}
