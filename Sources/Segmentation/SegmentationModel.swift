internal import CSegmentationData
internal import ICU
internal import Text

/// Everything that word segmentation knows: ICU's dictionary with our supplement
/// in a double array, the properties of characters and the boundary model.
///
/// Compiling the dictionary takes about half a second; with a cache directory
/// the result is kept there and mapped into memory from then on, and the model
/// opens in far less than a millisecond. A cache file made by another version, of
/// other data or cut short is made anew.
public final class SegmentationModel: Sendable {
  let compiled: CompiledModel

  /// What is known of each character of the Basic Multilingual Plane.
  var entries: UnsafeBufferPointer<CharacterTable.Entry> { compiled.entries }

  /// Whether ICU's dictionary could be read. Where it could not, words come
  /// from ICU's own break iterator.
  public var hasDictionary: Bool { compiled.wordCount > 0 }

  /// Opens the model.
  ///
  /// - Parameter cacheDirectory: where the compiled model is kept between runs;
  ///   nil compiles it in memory. A directory that cannot be written is no error.
  public init(cacheDirectory: String? = nil) throws {
    let supplement = SegmentationData.supplement
    let model = SegmentationData.boundaryModel
    compiled = try CompiledModel.open(
      madeFrom: SegmentationData.identity, cacheDirectory: cacheDirectory
    ) { identity in
      try CompiledModel.compile(
        BoundaryModel(decoding: model), supplement: supplement, identity: identity)
    }
  }

  /// Opens a model over the dictionary with given weights and supplement, for
  /// training.
  @_spi(Training)
  public init(boundaryModel: BoundaryModel, supplement: UnsafeBufferPointer<UInt8>) throws {
    compiled = try CompiledModel.compile(boundaryModel, supplement: supplement)
  }

  /// A model over what was compiled before.
  init(_ compiled: CompiledModel) { self.compiled = compiled }

  /// The dictionary's node below another, or below the root for a negative one.
  func child(of node: Int, _ unit: UInt16) -> Int? {
    hasDictionary ? compiled.child(of: node, code: entries[Int(unit)].code) : nil
  }

  /// Whether a word of the dictionary ends at a node.
  func isWord(_ node: Int) -> Bool { compiled.nodes[node].isWord }
}

/// The data files of this module, compiled into the program.
enum SegmentationData {
  /// Stands for both files: ``checksum()``, written down so that no run has to read
  /// them. A test compares the two and says what to write here.
  static let identity: UInt64 = 0x04F4_B31F_3B0B_4632

  /// The checksum of both files.
  static func checksum() -> UInt64 {
    var checksum = Checksum()
    checksum.add(boundaryModel)
    checksum.add(supplement)
    return checksum.value
  }

  static var boundaryModel: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: duiyi_boundary_model(), count: duiyi_boundary_model_size())
  }

  static var supplement: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: duiyi_supplement(), count: duiyi_supplement_size())
  }
}

extension SegmentationModel {
  /// UTF-8 with Traditional characters as their Simplified forms and every other
  /// byte as it was, so that each offset keeps its meaning.
  ///
  /// A character whose simple form takes another number of bytes stays.
  ///
  /// - Complexity: O(*n*).
  public func simplified(_ utf8: [UInt8]) -> [UInt8] {
    var result = utf8
    utf8.withUnsafeBufferPointer { bytes in
      var position = 0
      while position < bytes.count {
        let (value, length) = UTF8Scalar.decode(bytes, at: position)
        if length == 3 && value < 0x10000 {
          let folded = UInt32(entries[Int(value)].folded)
          if folded != value && folded >= 0x800 {
            result[position] = UInt8(truncatingIfNeeded: 0xE0 | folded >> 12)
            result[position + 1] = UInt8(truncatingIfNeeded: 0x80 | folded >> 6 & 63)
            result[position + 2] = UInt8(truncatingIfNeeded: 0x80 | folded & 63)
          }
        }
        position += length
      }
    }
    return result
  }
}

extension SegmentationModel {
  /// How rare a word is in Chinese at large: about −10 times the natural logarithm of its share of
  /// all words, 0 to 255; nil for what the dictionary does not list as a word.
  ///
  /// - Complexity: linear in the length of the word.
  public func cost(ofWord word: String) -> Int? {
    guard hasDictionary else { return nil }
    var node = -1
    for unit in word.utf16 {
      guard let child = child(of: node, unit) else { return nil }
      node = child
    }
    guard node >= 0, isWord(node) else { return nil }
    return Int(compiled.nodes[node].cost)
  }
}
