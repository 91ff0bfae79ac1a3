/// Words and their links as texts in columns: `0-3 3-9`.
enum LinkText {
  static func text(_ ranges: [Range<Int>]) -> String {
    ranges.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: " ")
  }

  static func text(_ links: [StoredLinks.Link]) -> String {
    links.map { "\($0.source)-\($0.target)" }.joined(separator: " ")
  }

  static func pairs(_ text: String) -> [(Int, Int)] {
    text.split(separator: " ").compactMap { pair in
      let numbers = pair.split(separator: "-").compactMap { Int($0) }
      return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
    }
  }
}

extension SegmentLinkRow {
  init(_ segment: Int64, _ links: StoredLinks) {
    segmentID = segment
    source = LinkText.text(links.source)
    target = LinkText.text(links.target)
    self.links = LinkText.text(links.links)
  }

  var stored: StoredLinks {
    func ranges(_ text: String) -> [Range<Int>] {
      LinkText.pairs(text).map { $0.0..<max($0.0, $0.1) }
    }
    var stored = StoredLinks(
      source: ranges(source), target: ranges(target),
      links: LinkText.pairs(links).map { StoredLinks.Link(source: $0.0, target: $0.1) })
    stored.isFixed = isFixed
    stored.version = version
    return stored
  }
}
