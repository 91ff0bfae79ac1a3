internal import Bitext
package import TermAlignment
package import TextIO

/// Writes a file of counts, whose records come in the order of their places.
///
/// | tag | record |
/// |---|---|
/// | 1 | Chinese phrase: what its key is more than that of the one before, count |
/// | 2 | pair of the phrase before: key of the English in 8 bytes, Chinese words, sums, weak tokens, Chinese forms, English forms, examples |
/// | 3 | English phrase: as a Chinese one |
/// | 4 | word in small letters: what its key is more |
/// | 5 | name: Chinese, English, count |
/// | 6 | unit: what its key is more, Chinese, English |
/// | 0 | the end, and a checksum (CRC-32) in 8 bytes |
package final class CountsWriter {
  private let output: PackedOutput
  private var section: UInt8 = 0
  private var last: UInt64 = 0
  /// How many pairs of phrases were written.
  package private(set) var pairCount = 0

  /// Begins a file.
  package init(_ sink: OutputSink, _ header: CountsHeader) throws(OutputError) {
    output = PackedOutput(sink)
    try header.write(to: output)
  }

  /// Writes all records of counts.
  package func write(_ counts: TermCounts) throws(OutputError) {
    try counts.forEachRecord { (record) throws(OutputError) in try write(record) }
  }

  /// Writes a record.
  package func write(_ record: CountsRecord) throws(OutputError) {
    switch record {
    case .chinese(let key, let count):
      try begin(1, key)
      try output.append(count)
    case .pair(let key, let pair): try write(key, pair)
    case .english(let key, let count):
      try begin(3, key)
      try output.append(count)
    case .small(let key): try begin(4, key)
    case .name(let name, let count):
      try output.append(byte: 5)
      try output.append(name.chinese.text)
      try output.append(name.english.text)
      try output.append(count)
    case .unit(let key, let text):
      try begin(6, key)
      try output.append(text.chinese)
      try output.append(text.english)
    }
  }

  /// Ends the file.
  package func end() throws(OutputError) {
    try output.append(byte: 0)
    try output.end()
  }

  private func begin(_ tag: UInt8, _ key: UInt64) throws(OutputError) {
    try output.append(byte: tag)
    if tag != section { (section, last) = (tag, 0) }
    // A difference may need all 64 bits.
    let step = key &- last
    try output.append(Int(truncatingIfNeeded: step >> 1))
    try output.append(byte: UInt8(truncatingIfNeeded: step & 1))
    last = key
  }

  private func write(_ key: TermCounts.PairKey, _ pair: CountedPair) throws(OutputError) {
    pairCount += 1
    try output.append(byte: 2)
    try output.append(long: key.english)
    try output.append(pair.words.count)
    for word in pair.words { try output.append(word) }
    for sum in pair.sums { try output.append(sum) }
    try output.append(pair.weak)
    for forms in [pair.chineseForms, pair.englishForms] {
      try output.append(forms.count)
      for form in forms.keys.sorted() {
        try output.append(form.text)
        try output.append(forms[form] ?? 0)
      }
    }
    try output.append(pair.examples.count)
    for example in pair.examples {
      try output.append(long: example.unit)
      for range in [example.chinese, example.english] {
        try output.append(range.lowerBound)
        try output.append(range.count)
      }
    }
  }
}
