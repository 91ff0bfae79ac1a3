internal import ICU
internal import Text

/// The cache file: it holds nothing that cannot be made again, and is read only by
/// the version that wrote it.
///
/// It is checked in full when it has been written; from then on only its header, so
/// that opening it takes no time whatever its size. Its pages are read where the
/// segmenter looks.
extension CompiledModel {
  /// Opens the cache file, or compiles and tries to write it; nothing depends on
  /// success.
  ///
  /// - Parameters:
  ///   - sources: stands for what the model is made from besides ICU's dictionary.
  ///   - compile: makes the model, with what it is made from written into it.
  static func open(
    madeFrom sources: UInt64, cacheDirectory: String?,
    compile: (_ identity: UInt64) throws -> CompiledModel
  ) throws -> CompiledModel {
    var checksum = Checksum()
    checksum.add(Array("\(sources) \(ICULibrary.version)".utf8))
    let identity = checksum.value
    guard let cacheDirectory else { return try compile(identity) }
    let path = "\(cacheDirectory)/segmenter-\(kind.version)-icu\(ICULibrary.version).cache"
    if let cached = opened(path, .ownCache, identity) { return cached }
    let compiled = try compile(identity)
    try? WholeFile.write(compiled.bytes, toPath: path, permissions: 0o600) {
      opened($0, .none, identity) != nil
    }
    return compiled
  }

  private static func opened(
    _ path: String, _ trust: SectionFile.Trust, _ identity: UInt64
  ) -> CompiledModel? {
    guard let file = try? SectionFile(path: path, kind: kind, trust: trust),
      file.identity == identity
    else { return nil }
    return CompiledModel(file)
  }
}
