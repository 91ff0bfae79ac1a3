public import Bitext

/// What a model knows of each word of a pair: whether it has a counterpart, and how surely words of
/// its kind have one.
public struct PairEvidence: Sendable {
  /// What kind of word one is.
  public enum Kind: UInt8, Sendable {
    /// A word with a meaning of its own, a number among them.
    case content
    /// A word of grammar, such as the or 的.
    case function
    /// A mark.
    case mark
  }

  /// A word.
  public struct Word: Sendable {
    /// How probable it is that it is linked to something.
    public var counterpart: Float = 0
    /// The probability of the likeliest rendering that the other side has of it, wherever that
    /// stands.
    public var rendering: Float = 0
    /// How often such a word has a counterpart, 0 to 1.
    public var expected: Float
    /// The natural logarithm of 1 and how often the model has seen it.
    public var frequency: Float
    /// The kind of word.
    public var kind: Kind
  }

  /// The words of the source, in order.
  public var source: [Word]
  /// The words of the target, in order.
  public var target: [Word]
  /// The links that this rests on.
  public var links: [WordLink]

  /// Both sides by their languages.
  package func sides(_ direction: Direction) -> Sides<[Word]> {
    Sides(source: source, target: target, direction)
  }
}

extension PairEvidence.Word {
  /// A word of a fact, of which no counterpart is known yet.
  init(_ fact: WordFacts.Fact, _ classes: WordClasses) {
    expected = 1 - min(1, max(0, fact.nullShare))
    frequency = fact.frequency
    kind = classes.kind(ofClass: fact.wordClass)
  }

  /// What the word weighs where text without counterpart is looked for: how often one like it has a
  /// counterpart, and little for words of grammar.
  package var weight: Float {
    switch kind {
    case .content: max(0.25, expected)
    case .function: 0.25 * expected
    case .mark: 0
    }
  }

  /// How far the word speaks for text that lacks a counterpart: less than 0 where it speaks against
  /// it.
  package var lack: Float { weight * (Self.even - counterpart) }
  /// A word with this probability of a counterpart speaks neither for a lack nor against it.
  private static let even: Float = 0.4

  /// Takes a link into account.
  mutating func add(_ link: Float) { counterpart = 1 - (1 - counterpart) * (1 - link) }
}

extension PairEvidence {
  /// What words weigh together, and how much of it has a counterpart.
  package struct Sum: Sendable {
    /// What they weigh: about how many words with a meaning of their own there are.
    package private(set) var weight: Float = 0
    /// How much of that has a counterpart.
    package private(set) var covered: Float = 0
    /// How much of it the other side could render, wherever that stands.
    package private(set) var rendered: Float = 0
    /// How much of it is words that the model has seen.
    package private(set) var known: Float = 0
    /// The most that one word adds to ``covered``.
    package private(set) var best: Float = 0

    /// Adds up words.
    package init(_ words: ArraySlice<Word>) {
      for word in words {
        let own = word.weight
        weight += own
        covered += own * word.counterpart
        rendered += own * min(1, word.rendering * 4)
        if word.frequency > 0.7 { known += own }
        best = max(best, own * word.counterpart)
      }
    }
  }
}

extension WordLinker {
  /// What is known of the words of all pairs that wait, which are removed.
  ///
  /// Links are judged as those of training text are, whatever the text, as what rests on them was
  /// fitted to these; improbable ones count for as much as they are worth.
  public mutating func takeEvidence() -> [PairEvidence] {
    let worker = worker(for: 0..<bitext.count).judgingAsTrained()
    let evidence = worker.inParts(0..<bitext.count) { pairs in
      let workspace = PairWorkspace(leastProbability: worker.model.options.leastProbability)
      var features = LinkFeatures()
      var scratch = CellPriors.Scratch()
      return pairs.map { worker.evidence($0, workspace, &features, &scratch) }
    }
    removePairs()
    return evidence
  }
}

extension LinkWorker {
  /// What is known of the words of a pair.
  func evidence(
    _ pair: Int, _ workspace: PairWorkspace, _ features: inout LinkFeatures,
    _ scratch: inout CellPriors.Scratch
  ) -> PairEvidence {
    let (left, right) = (chinese.range(pair), english.range(pair))
    var first = chinese.words[left].map {
      PairEvidence.Word(words.chineseFacts[Int($0)], .chinese)
    }
    var second = english.words[right].map {
      PairEvidence.Word(words.englishFacts[Int($0)], .english)
    }
    let links = links(pair, workspace, &features, &scratch, least: PairEvidence.leastLink) {
      rows, columns in
      workspace.forEachRendering { row, column, probability in
        let (row, column) = (rows + row, columns + column)
        first[row].rendering = max(first[row].rendering, probability)
        second[column].rendering = max(second[column].rendering, probability)
      }
    }
    for link in links {
      let places = link.sides(model.options.direction)
      first[Int(places.chinese)].add(link.probability)
      second[Int(places.english)].add(link.probability)
    }
    let sides = Sides(chinese: first, english: second)
    let least =
      if case .fitted(let threshold) = model.options.symmetrization { threshold } else {
        Float(0)
      }
    return PairEvidence(
      source: sides.source(model.options.direction),
      target: sides.target(model.options.direction),
      links: links.filter { $0.probability >= least })
  }
}

extension PairEvidence {
  /// Less probable links say nothing of their words.
  static let leastLink: Float = 0.02
}
