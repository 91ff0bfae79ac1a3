package import TextIO

/// Adds up files of counts: gives the records of all in order, each place once.
///
/// - Complexity: *n* log *k* for *n* records of *k* files, and memory of a record of each.
package struct CountsMerger {
  /// What the sum says of itself.
  package private(set) var header: CountsHeader
  private var readers: [CountsReader]
  /// A heap of the next records, the least place first; of one place, that of the first file.
  private var heap: [(record: CountsRecord, place: CountsRecord.Place, file: Int)] = []

  /// So many files are open at most.
  package static let mostFiles = 64

  /// Opens files.
  ///
  /// - Throws: `InputError` where one cannot be read, or was counted otherwise than the first.
  package init(_ paths: [String]) throws(InputError) {
    readers = []
    var total: CountsHeader?
    for path in paths {
      let reader = try CountsReader(path: path)
      if var sum = total {
        if let difference = CountsHeader.difference(reader.header.origin, sum.origin) {
          throw InputError(
            file: path, message: "cannot be added to \(paths[0]): \(difference)",
            hint: "count all pieces with the same model, dictionary and version")
        }
        let (count, isTooLarge) = sum.unitCount.addingReportingOverflow(reader.header.unitCount)
        sum.unitCount = isTooLarge ? Int.max : count
        total = sum
      } else {
        total = reader.header
      }
      readers.append(reader)
    }
    guard let total else { throw InputError(file: "counts", message: "there is no file") }
    header = total
    for file in readers.indices { try push(from: file) }
  }

  /// The next record, or nil when there are no more.
  package mutating func next() throws(InputError) -> CountsRecord? {
    guard let first = heap.first else { return nil }
    var record = first.record
    try replaceFirst()
    while let same = heap.first, same.place == first.place {
      record.add(same.record)
      try replaceFirst()
    }
    return record
  }

  private mutating func push(from file: Int) throws(InputError) {
    guard let record = try readers[file].next() else { return }
    heap.append((record, record.place, file))
    var child = heap.count - 1
    while child > 0, isBefore(child, (child - 1) / 2) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  private mutating func replaceFirst() throws(InputError) {
    let file = heap[0].file
    if let record = try readers[file].next() {
      heap[0] = (record, record.place, file)
    } else {
      heap.swapAt(0, heap.count - 1)
      heap.removeLast()
    }
    var parent = 0
    while true {
      var least = parent
      for child in 2 * parent + 1...2 * parent + 2
      where child < heap.count && isBefore(child, least) {
        least = child
      }
      if least == parent { return }
      heap.swapAt(parent, least)
      parent = least
    }
  }

  private func isBefore(_ one: Int, _ other: Int) -> Bool {
    if heap[one].place == heap[other].place { return heap[one].file < heap[other].file }
    return heap[one].place < heap[other].place
  }
}
