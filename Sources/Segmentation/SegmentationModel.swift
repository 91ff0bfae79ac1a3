internal import CSegmentationData
internal import ICU

/// Everything that word segmentation knows: ICU's dictionary with our supplement
/// in a double array, the properties of characters and the boundary model.
///
/// Compiling the dictionary takes about half a second; with a cache directory
/// the result is kept there and mapped into memory from then on, and the model
/// opens in some five milliseconds. A cache file made by another version, or damaged, is made anew.
public final class SegmentationModel: @unchecked Sendable {
  // Not changed after `init`, and the memory behind them lives as long as this.
  let entries: UnsafePointer<CharacterTable.Entry>
  let nodes: UnsafePointer<DoubleArray.Node>
  let nodeCount: Int
  let wordCount: Int
  private let storage: CompiledDictionary

  let weights: PackedWeights

  /// Whether ICU's dictionary could be read. Where it could not, words come
  /// from ICU's own break iterator.
  public var hasDictionary: Bool { wordCount > 0 }

  /// Opens the model.
  ///
  /// - Parameter cacheDirectory: where the compiled dictionary is kept between
  ///   runs; nil compiles it in memory. A directory that cannot be written is
  ///   no error.
  public convenience init(cacheDirectory: String? = nil) throws {
    let model = try BoundaryModel(decoding: SegmentationData.boundaryModel)
    try self.init(
      boundaryModel: model, supplement: SegmentationData.supplement,
      cacheDirectory: cacheDirectory)
  }

  /// Opens a model over the dictionary with given weights and supplement, for
  /// training.
  @_spi(Training)
  public init(
    boundaryModel: BoundaryModel, supplement: UnsafeBufferPointer<UInt8>, cacheDirectory: String?
  ) throws {
    storage = try CompiledDictionary.open(
      clusters: boundaryModel.clusters, supplement: supplement, cacheDirectory: cacheDirectory)
    entries = storage.entries
    nodes = storage.nodes
    nodeCount = storage.nodeCount
    wordCount = storage.wordCount
    weights = PackedWeights(boundaryModel, dictionary: storage)
  }

  /// The dictionary's node below another, or below the root for a negative one.
  func child(of node: Int, _ unit: UInt16) -> Int? {
    let code = Int(entries[Int(unit)].code)
    if code == 0 || !hasDictionary { return nil }
    if node < 0 { return code }
    let base = Int(nodes[node].base)
    let child = base + code
    if base == 0 || child >= nodeCount || Int(nodes[child].check) != node { return nil }
    return child
  }
}

/// The data files of this module, compiled into the program.
enum SegmentationData {
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
