/// The places of known parts of terms in a text, by where they begin, where they end and which
/// part stands there.
///
/// - Complexity: O(*n*) in the text and the places.
struct PartPlaces {
  /// A place of a part.
  struct Place {
    var start: Int32
    var end: Int32
    var part: Int32
  }

  /// By start.
  let places: [Place]
  private let byStart: [Int32]
  private let byEnd: [Int32]
  private let endOrder: [Int32]
  private let byPart: [Int32]
  private let partOrder: [Int32]

  init(of parts: [[UInt8]], in text: [UInt8]) {
    var index = PatternIndex()
    for part in parts { _ = index.add(part) }
    var places: [Place] = []
    index.forEachMatch(in: text) { part, place in
      places.append(
        Place(start: Int32(place), end: Int32(place + parts[part].count), part: Int32(part)))
    }
    self.places = places
    byStart = Self.firsts(places.map(\.start), count: text.count + 2).firsts
    (byEnd, endOrder) = Self.firsts(places.map(\.end), count: text.count + 2)
    (byPart, partOrder) = Self.firsts(places.map(\.part), count: parts.count + 1)
  }

  /// Where the items of each key begin when they are ordered by key, and that order.
  private static func firsts(_ keys: [Int32], count: Int) -> (firsts: [Int32], order: [Int32]) {
    var firsts = [Int32](repeating: 0, count: count + 1)
    for key in keys { firsts[Int(key) + 1] += 1 }
    for key in 0..<count { firsts[key + 1] += firsts[key] }
    var next = firsts
    var order = [Int32](repeating: 0, count: keys.count)
    for (item, key) in keys.enumerated() {
      order[Int(next[Int(key)])] = Int32(item)
      next[Int(key)] += 1
    }
    return (firsts, order)
  }

  /// The places that begin at a byte.
  func starting(at byte: Int) -> ArraySlice<Place> {
    places[Int(byStart[byte])..<Int(byStart[byte + 1])]
  }

  /// The places that end at a byte.
  func ending(at byte: Int) -> some Sequence<Place> {
    endOrder[Int(byEnd[byte])..<Int(byEnd[byte + 1])].lazy.map { places[Int($0)] }
  }

  /// The places of a part.
  func places(of part: Int) -> some Sequence<Place> {
    partOrder[Int(byPart[part])..<Int(byPart[part + 1])].lazy.map { places[Int($0)] }
  }
}
