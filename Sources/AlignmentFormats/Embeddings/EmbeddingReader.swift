public import SentenceAlignment
public import TextIO

/// Reads the vectors of a document's sentences: NumPy's `.npy` of versions 1 to 3 with float32 or
/// float16 in little-endian and C order, or float32 one after another without a header.
public struct EmbeddingReader {
  /// The file.
  public var path: String
  /// The length of each vector, which files without a header must be given.
  public var dimension: Int?
  /// The number of sentences, so of vectors, and the name of the document they are in.
  public var sentences: Int
  /// The name of the document, for messages.
  public var document: String

  /// Describes what is to be read; nothing is opened yet.
  public init(path: String, dimension: Int?, sentences: Int, document: String) {
    self.path = path
    self.dimension = dimension
    self.sentences = sentences
    self.document = document
  }

  /// Reads the vectors.
  ///
  /// - Throws: `InputError` for a file that cannot be read or understood, that has another number
  ///   of vectors or numbers than it should, or numbers that are not finite.
  /// - Complexity: linear; memory of the vectors alone, and nothing is set aside for them before
  ///   the header has proved right.
  public func read() throws(InputError) -> SentenceEmbeddings {
    var file = try ByteStream(path: path)
    let header = try file.starts(with: NumPyHeader.magic) ? numPy(&file) : raw(&file)
    let (values, overflows) = header.rows.multipliedReportingOverflow(by: header.columns)
    if overflows { throw error("the array is larger than any file") }
    let numbers = try file.floats(values, width: header.width, columns: header.columns)
    guard let embeddings = SentenceEmbeddings(dimension: header.columns, values: numbers) else {
      throw error("the vectors cannot be used")
    }
    return embeddings
  }

  private func numPy(_ file: inout ByteStream) throws(InputError) -> NumPyHeader {
    let version = try file.take(8)[6]
    guard (1...3).contains(version) else { throw error("version \(version) of .npy is not known") }
    let length = try file.take(version == 1 ? 2 : 4).reversed().reduce(0) { $0 << 8 | Int($1) }
    guard length <= NumPyHeader.longest else { throw error("the header is \(length) bytes long") }
    let header: NumPyHeader
    do {
      header = try NumPyHeader(dictionary: try file.take(length))
    } catch let refusal as NumPyHeader.Refusal {
      throw error(refusal.message, hint: refusal.hint)
    } catch let problem as InputError {
      throw problem
    } catch {
      throw self.error("the header cannot be read")
    }
    try check(rows: header.rows)
    if let dimension, dimension != header.columns {
      throw error(
        "the vectors have \(header.columns) numbers, not \(dimension)",
        hint: "--embedding-dimension is not needed for .npy")
    }
    guard let count = header.byteCount else { throw error("the array is larger than any file") }
    if let size = file.remaining, size != count {
      throw error(
        size < count
          ? "the file is cut off: \(count) bytes of numbers are announced, \(size) there"
          : "\(size - count) bytes too many follow the numbers")
    }
    return header
  }

  private func raw(_ file: inout ByteStream) throws(InputError) -> NumPyHeader {
    guard let dimension, dimension > 0 else {
      throw error(
        "this is no .npy file", hint: "for float32 without a header, add --embedding-dimension")
    }
    var header = NumPyHeader(rows: sentences, columns: dimension)
    if let size = file.remaining {
      guard size.isMultiple(of: 4), (size / 4).isMultiple(of: dimension) else {
        throw error("\(size) bytes are not vectors of \(dimension) float32 each")
      }
      header.rows = size / 4 / dimension
      try check(rows: header.rows)
    }
    return header
  }

  private func check(rows: Int) throws(InputError) {
    if rows != sentences {
      throw error(
        "\(rows) vectors, but \(document) has \(sentences) sentences",
        hint: "a vector for each sentence is wanted; --segmented makes each line one")
    }
  }

  private func error(_ message: String, hint: String? = nil) -> InputError {
    InputError(file: path, message: message, hint: hint)
  }
}

extension NumPyHeader {
  /// Float32 without a header.
  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }
}
