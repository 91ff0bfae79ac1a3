internal import Segmentation
internal import Text

/// A set of folded forms, each with a number, all of which that begin at a place in a text are
/// found in one walk.
///
/// The double array holds of each form only what tells it from its neighbours, as a form has few
/// that share more than its beginning; the rest is compared with the form itself (the minimal
/// prefixes of Aoe 1989, "An efficient digital search algorithm by using a double-array
/// structure").
struct FormTrie: @unchecked Sendable {
  private let nodes: UnsafeBufferPointer<DoubleArray.Node>
  private let keys: UnsafeBufferPointer<UInt8>
  private let starts: UnsafeBufferPointer<UInt32>

  /// A trie over memory that outlives it.
  ///
  /// - Parameters:
  ///   - nodes: What ``nodes(keys:starts:)`` made.
  ///   - keys: The forms, end to end.
  ///   - starts: Where each begins, with one more for the end, in ascending order.
  init(
    nodes: UnsafeBufferPointer<DoubleArray.Node>, keys: UnsafeBufferPointer<UInt8>,
    starts: UnsafeBufferPointer<UInt32>
  ) {
    self.nodes = nodes
    self.keys = keys
    self.starts = starts
  }

  /// Calls `body` with the number and the length of each form that begins at a place, the shortest
  /// first.
  func forEachForm(
    in text: [UInt8], at place: Int, _ body: (_ form: Int, _ length: Int) -> Void
  ) {
    var node = Int(text[place]) + 1
    guard node < nodes.count, nodes[node].check == -2 else { return }
    var next = place + 1
    while true {
      let value = Int(nodes[node].value)
      if value != 0, value < starts.count, hasRest(of: value - 1, text, from: place, next) {
        body(value - 1, Int(starts[value] - starts[value - 1]))
      }
      guard next < text.count else { return }
      let child = Int(nodes[node].base) + Int(text[next]) + 1
      guard child > 0, child < nodes.count, nodes[child].check == Int32(node) else { return }
      node = child
      next += 1
    }
  }

  /// Whether a form whose beginning is in the text goes on there.
  private func hasRest(of form: Int, _ text: [UInt8], from place: Int, _ next: Int) -> Bool {
    let (start, end) = (Int(starts[form]), Int(starts[form + 1]))
    var key = start + (next - place)
    guard key <= end, next + (end - key) <= text.count else { return false }
    var next = next
    while key < end {
      if keys[key] != text[next] { return false }
      key += 1
      next += 1
    }
    return true
  }

  /// Calls `body` with each form.
  func forEachForm(_ body: (_ number: Int, _ form: Slice<UnsafeBufferPointer<UInt8>>) -> Void) {
    for number in 0..<max(0, starts.count - 1) {
      body(number, keys[Int(starts[number])..<Int(starts[number + 1])])
    }
  }

  /// The nodes of a trie.
  ///
  /// - Parameters:
  ///   - keys: The forms, end to end, sorted by their bytes, without repeats and empty ones.
  ///   - starts: Where each begins, with one more for the end.
  static func nodes(keys: [UInt8], starts: [UInt32]) -> [DoubleArray.Node] {
    if starts.count < 2 { return [] }
    var prefixes: [UInt16] = []
    prefixes.reserveCapacity(keys.count)
    var prefixStarts: [Int32] = [0]
    prefixStarts.reserveCapacity(starts.count)
    var sharedBefore = 0
    for form in 0..<starts.count - 1 {
      let (start, end) = (Int(starts[form]), Int(starts[form + 1]))
      var sharedAfter = 0
      if form + 2 < starts.count {
        let most = min(end - start, Int(starts[form + 2]) - end)
        while sharedAfter < most, keys[start + sharedAfter] == keys[end + sharedAfter] {
          sharedAfter += 1
        }
      }
      let length = min(end - start, max(sharedBefore, sharedAfter) + 1)
      // Code 0 stands for nothing in a double array.
      for place in start..<start + length { prefixes.append(UInt16(keys[place]) + 1) }
      prefixStarts.append(Int32(truncatingIfNeeded: prefixes.count))
      sharedBefore = sharedAfter
    }
    return DoubleArray(keys: prefixes, starts: prefixStarts, codeCount: 257, mostSteps: 256)
      .nodes
  }
}
