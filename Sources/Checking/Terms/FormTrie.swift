internal import Segmentation

/// A set of folded forms, each with a number, all of which that begin at a place in a text are
/// found in one walk.
struct FormTrie: Sendable {
  private let array: DoubleArray
  /// The number of forms.
  let count: Int

  /// Makes a trie of forms, which are numbered in their order.
  ///
  /// - Parameter forms: Sorted by their bytes, without repeats and without empty ones.
  init(_ forms: [[UInt8]]) {
    var keys: [UInt16] = []
    keys.reserveCapacity(forms.reduce(0) { $0 + $1.count })
    var starts: [Int32] = [0]
    starts.reserveCapacity(forms.count + 1)
    for form in forms {
      // Code 0 stands for nothing in a double array.
      for byte in form { keys.append(UInt16(byte) + 1) }
      starts.append(Int32(clamping: keys.count))
    }
    count = forms.count
    array = DoubleArray(keys: keys, starts: starts, codeCount: 257)
  }

  /// Calls `body` with the number and the length of each form that begins at a place, the shortest
  /// first.
  func forEachForm(
    in text: [UInt8], at place: Int, _ body: (_ form: Int, _ length: Int) -> Void
  ) {
    if count == 0 { return }
    array.nodes.withUnsafeBufferPointer { nodes in
      var node = Int(text[place]) + 1
      guard node < nodes.count, nodes[node].check == -2 else { return }
      var next = place + 1
      while true {
        let value = nodes[node].value
        if value != 0 { body(Int(value) - 1, next - place) }
        guard next < text.count else { return }
        let child = Int(nodes[node].base) + Int(text[next]) + 1
        guard child > 0, child < nodes.count, nodes[child].check == Int32(node) else { return }
        node = child
        next += 1
      }
    }
  }

  /// The number of a form, or nil where it is not among them.
  func number(of form: [UInt8]) -> Int? {
    guard !form.isEmpty else { return nil }
    var found: Int?
    forEachForm(in: form, at: 0) { number, length in if length == form.count { found = number } }
    return found
  }
}
