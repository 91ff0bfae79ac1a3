/// Why a store cannot do what was asked.
public struct StoreError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of reason it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// There is no such file.
    case noFile
    /// The file is no store.
    case notAStore
    /// A newer program has written the store.
    case newer
    /// The file is damaged.
    case damaged
    /// Another program holds the store for too long.
    case busy
    /// The disk is full.
    case full
    /// The store, or its folder, cannot be written.
    case readOnly
    /// There is no such concept, term, event, document or finding.
    case notFound
    /// Somebody else changed it since it was read.
    case conflict
    /// What was asked cannot be stored, or makes no sense.
    case invalid
    /// SQLite failed in another way.
    case failed
  }

  /// What kind of reason it is.
  public var kind: Kind
  /// What happened, in plain words.
  public var message: String
  /// What the person can do about it.
  public var hint: String?
  /// The concept that changed, for a conflict.
  public var concept: Int64?

  /// Makes an error.
  public init(_ kind: Kind, _ message: String, hint: String? = nil, concept: Int64? = nil) {
    self.kind = kind
    self.message = message
    self.hint = hint
    self.concept = concept
  }

  /// The message and, in brackets, the hint.
  public var description: String { hint.map { "\(message) (\($0))" } ?? message }
}
