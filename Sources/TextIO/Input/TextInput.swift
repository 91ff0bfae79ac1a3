/// A text to be read from a file or from standard input.
///
/// ```swift
/// let file = try TextInput("report.txt").load()
/// let place = file.position(of: 120)  // its line and column, from 1
/// ```
public struct TextInput: Sendable, Hashable {
  /// The path, or `-` for standard input.
  public let path: String
  /// How bytes become text.
  public let options: TextOptions

  /// Describes an input; nothing is opened yet.
  public init(_ path: String, options: TextOptions = TextOptions()) {
    self.path = path
    self.options = options
  }

  /// The most bytes of a text that is held whole; a small file may have much compressed in it.
  private static let longest = 1 << 30

  /// The name for messages: the path, or `<stdin>`.
  public var name: String { path == "-" ? "<stdin>" : path }

  /// Whether it can be read a second time, as an ordinary file can and a pipe cannot.
  package var isRereadable: Bool {
    path != "-" && FileIdentity(path: path)?.isRegularFile == true
  }

  /// Whether it is an ordinary file of no bytes.
  package var isEmptyFile: Bool {
    // What is read once must not be opened to look at it.
    guard isRereadable, let file = try? SystemFile.forReading(path) else { return false }
    return file.size == 0
  }

  /// Reads the whole text.
  ///
  /// - Throws: ``InputError`` for a file that cannot be read, for ill-formed text and
  ///   for NUL, with the place of the first.
  /// - Complexity: linear in the size of the file, which is held in memory once.
  public func load() throws(InputError) -> TextFile { try load(declaredEncoding: nil) }

  /// Reads the whole text, which may declare its encoding in its first bytes.
  package func load(
    declaredEncoding: ((ArraySlice<UInt8>) -> String?)?
  ) throws(InputError) -> TextFile {
    let source = try UTF8Source(
      path: path, options: options, declaredEncoding: declaredEncoding)
    var bytes: [UInt8] = []
    // Trusting a size without bound would let a sparse file exhaust the memory.
    bytes.reserveCapacity(min(source.expectedSize + 1, 1 << 30))
    while try source.append(to: &bytes) {
      if bytes.count > Self.longest {
        throw InputError(file: name, message: "longer than 1 GB, too long to be held in memory")
      }
    }
    return TextFile(name: name, validated: bytes, baseOffset: source.baseOffset)
  }

  /// Reads the whole text, with the encoding other than UTF-8 in which it is stored and whether a
  /// byte order mark stands before it.
  package func loadWithEncoding(
    declaredEncoding: ((ArraySlice<UInt8>) -> String?)? = nil
  ) throws(InputError) -> (file: TextFile, encoding: String?, hasMark: Bool) {
    let source = try UTF8Source(path: path, options: options, declaredEncoding: declaredEncoding)
    var bytes: [UInt8] = []
    while try source.append(to: &bytes) {}
    return (
      TextFile(name: name, validated: bytes, baseOffset: source.baseOffset), source.encoding,
      source.hasMark
    )
  }

  /// The bytes of the file as they are stored.
  package func storedBytes() throws(InputError) -> [UInt8] {
    do throws(SystemFile.Failure) {
      let file = try SystemFile.forReading(path)
      var (bytes, buffer): ([UInt8], [UInt8]) = ([], [UInt8](repeating: 0, count: 1 << 16))
      while true {
        let count = try file.read(into: &buffer, at: 0)
        if count == 0 { return bytes }
        bytes += buffer[..<count]
      }
    } catch {
      throw InputError(file: name, message: error.message)
    }
  }

  /// Opens the text for reading in blocks of about `size` bytes, at least 16.
  ///
  /// - Parameter declaredEncoding: Finds the encoding that the text declares in its first 64 KB.
  /// - Throws: ``InputError`` when the file cannot be opened; what is wrong inside
  ///   is thrown by ``TextBlocks/next()``.
  package func blocks(
    of size: Int = TextBlock.usualSize, declaredEncoding: ((ArraySlice<UInt8>) -> String?)? = nil
  ) throws(InputError) -> TextBlocks {
    let source = try UTF8Source(
      path: path, options: options, declaredEncoding: declaredEncoding, declarationReach: 1 << 16,
      checksUTF8: !options.checksLines)
    return TextBlocks(source, size: size)
  }
}
