import Foundation
import TestSupport
import Testing
import Text

@testable @_spi(Training) import Segmentation

@Suite struct DictionaryTests {
  @Test(arguments: 0..<40)
  func `every word put in is found and no other`(seed: UInt64) {
    var generator = SeededGenerator(seed)
    let codeCount = Int.random(in: 2...60, using: &generator)
    func word() -> [UInt16] {
      (0..<Int.random(in: 1...6, using: &generator)).map { _ in
        UInt16(Int.random(in: 1..<codeCount, using: &generator))
      }
    }
    let words = Set((0..<Int.random(in: 0...400, using: &generator)).map { _ in word() })
    let sorted = words.sorted { $0.lexicographicallyPrecedes($1) }
    var starts: [Int32] = [0]
    for word in sorted { starts.append(starts[starts.count - 1] + Int32(word.count)) }
    let array = DoubleArray(
      keys: Array(sorted.joined()), starts: starts, codeCount: codeCount)
    for (index, word) in sorted.enumerated() {
      #expect(value(of: word, in: array) == UInt32(index + 1))
    }
    for _ in 0..<400 {
      let word = word()
      #expect((value(of: word, in: array) != 0) == words.contains(word))
    }
  }

  private func value(of word: [UInt16], in array: DoubleArray) -> UInt32 {
    var node = Int(word[0])
    for code in word.dropFirst() {
      let child = Int(array.nodes[node].base) + Int(code)
      if array.nodes[node].base == 0 || child >= array.nodes.count { return 0 }
      if Int(array.nodes[child].check) != node { return 0 }
      node = child
    }
    return array.nodes[node].value
  }

  // MARK: The cache file

  private func cacheFile(in folder: URL) throws -> URL {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.count == 1)
    return folder.appending(path: try #require(names.first))
  }

  private func expectWorks(_ folder: URL) throws {
    var segmenter = Segmenter(model: try SegmentationModel(cacheDirectory: folder.path))
    #expect(segmenter.tokens(in: "我们继续投资").count == 3)
  }

  @Test func `a cache file is made once and used again`() throws {
    try Scratch.with { root in
      let folder = root.appending(path: "not/yet/there")
      try expectWorks(folder)
      let file = try cacheFile(in: folder)
      let bytes = try Data(contentsOf: file)
      try expectWorks(folder)
      #expect(try Data(contentsOf: file) == bytes)
    }
  }

  @Test func `a cache file whose header is wrong is made anew`() throws {
    try Scratch.with { folder in
      try expectWorks(folder)
      let file = try cacheFile(in: folder)
      let good = try Data(contentsOf: file)
      func changed(_ places: Range<Int>) -> Data {
        var bytes = good
        for place in places { bytes[place] ^= 0xFF }
        return bytes
      }
      let bad = [
        Data(), good.prefix(good.count / 2), good + Data([0]), Data("no cache".utf8),
        changed(8..<9), changed(12..<16), changed(16..<24), changed(32..<40), changed(40..<44),
        changed(48..<56), changed(56..<64), changed(64..<68),
      ]
      for content in bad {
        try content.write(to: file)
        try expectWorks(folder)
        #expect(try Data(contentsOf: file) == good)
      }
    }
  }

  @Test func `a directory that cannot be written is no error`() throws {
    try expectWorks(URL(fileURLWithPath: "/proc/no/such/place"))
    try Scratch.with { folder in
      // A file stands where the directory should be.
      let file = folder.appending(path: "file")
      try Data("x".utf8).write(to: file)
      try expectWorks(file)
      #expect(try Data(contentsOf: file) == Data("x".utf8))
    }
  }

  @Test func `several may open the cache at once`() async throws {
    let scratch = try Scratch()
    let folder = scratch.url.appending(path: "cache")
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<3 {
        group.addTask {
          var segmenter = Segmenter(model: try SegmentationModel(cacheDirectory: folder.path))
          return segmenter.tokens(in: "我们继续投资").count
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts == [3, 3, 3])
    _ = try cacheFile(in: folder)
  }

  // MARK: The model's file

  @Test func `a model reads back as it was written`() throws {
    let model = try BoundaryModel(decoding: SegmentationData.boundaryModel)
    #expect(model.encoded() == Array(SegmentationData.boundaryModel))
  }

  @Test func `a malformed model is an error`() throws {
    let good = Array(SegmentationData.boundaryModel)
    var generator = SeededGenerator(5)
    for _ in 0..<5 {
      let cut = Int.random(in: 0..<good.count, using: &generator)
      #expect(throws: BoundaryModel.Malformed.self) {
        try good[..<cut].withUnsafeBufferPointer { try BoundaryModel(decoding: $0) }
      }
    }
    for _ in 0..<5 {
      var bad = good
      for _ in 0..<4 { bad[Int.random(in: 0..<bad.count, using: &generator)] = 0xFF }
      _ = bad.withUnsafeBufferPointer { try? BoundaryModel(decoding: $0) }
    }
  }
}
