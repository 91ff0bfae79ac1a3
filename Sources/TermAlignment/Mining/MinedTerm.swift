/// A Chinese term and an English one that render each other in a bitext.
public struct MinedTerm: Sendable, Hashable {
  /// The Chinese as it mostly stands in the bitext.
  public var chinese: String
  /// The English as it mostly stands, in the singular and in small letters where those occur.
  public var english: String
  /// The probability that both are terms and render each other, 0 to 1.
  public var confidence: Double
  /// What the confidence rests on.
  public var parts: Parts
  /// Why the pair is believed.
  public var evidence: Evidence
  /// What the classifier judges.
  @_spi(Fitting) public var features: TermFeatures

  /// What the confidence of a pair rests on.
  public struct Parts: Sendable, Hashable {
    /// How often the two stand linked.
    public var count = 0
    /// The share of the places of the Chinese where it stands for the English, 0 to 1.
    public var toEnglish = 0.0
    /// The share of the places of the English where the Chinese stands for it, 0 to 1.
    public var toChinese = 0.0
    /// The mean probability of the word links in it, 0 to 1.
    public var links = 0.0
    /// How well the dictionary pairs the two as wholes, 0 to 1.
    public var dictionary = 0.0
    /// How well the Chinese is put together from translations of the words, 0 to 1.
    public var composition = 0.0
    /// How much the Chinese sounds like the English, 0 to 1.
    public var sound = 0.0
    /// The names of all parts, in order.
    public static let names = [
      "count", "toEnglish", "toChinese", "links", "dictionary", "composition", "sound",
    ]

    /// The values of all parts, in the order of ``names``.
    public var values: [Double] {
      [
        Double(count), toEnglish, toChinese, links, dictionary, composition, sound,
      ]
    }
  }
}
