/// A field of which Duiyi brings a termbase of its own, written for it and free of rights (CC0).
///
/// The tables stand in `Corpora/domains` and are compiled into the program.
public enum Domain: String, Sendable, Hashable, CaseIterable {
  /// Financial reporting and earnings calls.
  case finance
  /// Banking and markets.
  case banking
  /// Cloud computing and software.
  case cloud
  /// Artificial intelligence.
  case artificialIntelligence = "ai"
  /// Semiconductors and hardware.
  case hardware
  /// Electronic commerce, retail and logistics.
  case commerce
  /// Advertising and media.
  case media
  /// Law and contracts.
  case law
  /// Medicine and public health.
  case medicine
  /// Manufacturing, energy and cars.
  case industry

  /// The number of its table.
  var number: Int32 { Int32(Domain.allCases.firstIndex(of: self) ?? 0) }
}

/// Which of the termbases are used.
public enum DomainChoice: Sendable, Hashable {
  /// Those of the fields that a text speaks of.
  case spoken
  /// These, whatever the text speaks of; none where the list is empty.
  case named([Domain])

  /// No termbase.
  public static let none = DomainChoice.named([])
}
