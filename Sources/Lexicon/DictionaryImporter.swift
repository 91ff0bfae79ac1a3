internal import CZlib
internal import Platform
internal import Text

/// Turns a Chinese–English dictionary in CC-CEDICT's format into a file that opens at once.
///
/// ```swift
/// let imported = try DictionaryImporter.importFile(atPath: "cedict_1_0_ts_utf-8_mdbg.txt.gz")
/// try imported.write(toPath: "cc-cedict.duiyi-lexicon")
/// ```
public enum DictionaryImporter {
  /// The largest text read, in bytes.
  public static let maximumTextSize = 512 << 20

  /// Imports a file, compressed by gzip or not.
  ///
  /// - Parameters:
  ///   - path: A dictionary in CC-CEDICT's format.
  ///   - name: What to call it; the title line of the file where nil.
  /// - Throws: `LexiconError` where the file cannot be read or holds no entry.
  public static func importFile(
    atPath path: String, name: String? = nil
  ) throws(LexiconError) -> ImportedDictionary {
    try importText(readFile(path), name: name, label: path)
  }

  /// Imports the bytes of a dictionary, compressed by gzip or not.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 text in CC-CEDICT's format, lines ended by LF or CRLF, or the same in gzip.
  ///   - name: What to call it; the title line of the text where nil.
  ///   - label: What error messages call the input.
  /// - Throws: `LexiconError` where the text holds no entry.
  /// - Complexity: O(*n* log *n*) in the number of senses.
  public static func importText(
    _ bytes: [UInt8], name: String? = nil, label: String = "the dictionary"
  ) throws(LexiconError) -> ImportedDictionary {
    let text =
      bytes.starts(with: [0x1F, 0x8B]) ? try inflate(bytes, label: label) : bytes
    guard text.count <= maximumTextSize else {
      throw LexiconError(.tooLarge, "\(label): is larger than \(maximumTextSize >> 20) MB")
    }
    var gathering = Gathering()
    text.withUnsafeBufferPointer { gathering.read($0) }
    guard gathering.builder.entryCount > 0 else {
      let first = gathering.skippedLines.first.map { "; line \($0.line) \($0.reason)" } ?? ""
      throw LexiconError(
        .noEntries, "\(label): holds no entry in CC-CEDICT's format\(first)")
    }
    let title = name ?? gathering.title ?? "dictionary"
    let file = gathering.builder.build(name: title, sourceVersion: gathering.date ?? "")
    guard file.count < Int(UInt32.max) else {
      throw LexiconError(.tooLarge, "\(label): gives a file larger than 4 GB")
    }
    return ImportedDictionary(
      bytes: file, entryCount: gathering.builder.entryCount,
      skippedCount: gathering.skippedCount, skippedLines: gathering.skippedLines)
  }

  private struct Gathering {
    var builder = LexiconBuilder()
    var title: String?
    var date: String?
    var skippedCount = 0
    var skippedLines: [SkippedLine] = []

    mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
      var start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      var number = 0
      while start < text.count {
        var end = start
        while end < text.count, text[end] != 0x0A { end += 1 }
        number += 1
        take(CEDICTParser.parse(UnsafeBufferPointer(rebasing: text[start..<end])), number)
        start = end + 1
      }
    }

    private mutating func take(_ line: CEDICTParser.Line, _ number: Int) {
      switch line {
      case .entry(let entry): builder.add(entry)
      case .comment(let text): takeHeader(text)
      case .blank: break
      case .malformed(let reason):
        skippedCount += 1
        if skippedLines.count < 100 {
          skippedLines.append(SkippedLine(line: number, reason: reason))
        }
      }
    }

    private mutating func takeHeader(_ text: String) {
      if text.hasPrefix("#! date=") {
        date = String(text.dropFirst(8))
      } else if title == nil, text.hasPrefix("# "), text.utf8.count > 2, text.utf8.count < 80 {
        title = String(text.dropFirst(2))
      }
    }
  }

  // MARK: - Input

  private static func readFile(_ path: String) throws(LexiconError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw LexiconError(.inputOutput, "\(path): cannot be opened: \(SystemError.last)")
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw LexiconError(.inputOutput, "\(path): cannot be read: \(SystemError.last)")
      }
      bytes += chunk[..<count]
      guard bytes.count <= maximumTextSize else {
        throw LexiconError(.tooLarge, "\(path): is larger than \(maximumTextSize >> 20) MB")
      }
    }
  }

  /// Inflates gzip, all members of it.
  private static func inflate(_ bytes: [UInt8], label: String) throws(LexiconError) -> [UInt8] {
    var stream = z_stream()
    // 16 asks zlib for gzip framing, 15 for the largest window.
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(&stream, 16 + 15, ZLIB_VERSION, size) == Z_OK else {
      throw LexiconError(.inputOutput, "\(label): zlib cannot start")
    }
    defer { inflateEnd(&stream) }
    var input = bytes
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    guard input.count <= Int(UInt32.max) else {
      throw LexiconError(.tooLarge, "\(label): is larger than 4 GB")
    }
    let status = input.withUnsafeMutableBufferPointer { source -> Int32 in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(source.count)
      while true {
        let (status, count) = chunk.withUnsafeMutableBufferPointer { target -> (Int32, Int) in
          stream.next_out = target.baseAddress
          stream.avail_out = UInt32(target.count)
          let status = CZlib.inflate(&stream, Z_NO_FLUSH)
          return (status, target.count - Int(stream.avail_out))
        }
        output += chunk[..<count]
        if output.count > maximumTextSize { return Z_MEM_ERROR }
        if status == Z_STREAM_END {
          if stream.avail_in == 0 { return Z_OK }
          if inflateReset(&stream) != Z_OK { return Z_DATA_ERROR }
        } else if status != Z_OK {
          return status
        }
      }
    }
    if status == Z_MEM_ERROR {
      throw LexiconError(.tooLarge, "\(label): inflates to more than \(maximumTextSize >> 20) MB")
    }
    guard status == Z_OK else {
      throw LexiconError(.damaged, "\(label): is damaged or cut short (gzip)")
    }
    return output
  }
}
