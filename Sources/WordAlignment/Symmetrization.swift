/// How the links of both directions become one set of links.
///
/// Intersection, union and the growing heuristics are those of Och and Ney (*A Systematic
/// Comparison of Various Statistical Alignment Models*, 2003) and Koehn, Och and Marcu
/// (*Statistical Phrase-Based Translation*, 2003), over the links that each direction thinks more
/// likely than not or best for a word. `posterior` takes the links whose probability in both
/// directions together exceeds a threshold (Liang, Taskar and Klein, *Alignment by Agreement*,
/// 2006).
public enum Symmetrization: Sendable, Hashable {
  /// Links of both directions.
  case intersect
  /// Links of either direction.
  case union
  /// The intersection and links of the union that touch it.
  case growDiag
  /// `growDiag` and links of the union of which one word has no link yet.
  case growDiagFinal
  /// `growDiag` and links of the union of which neither word has a link yet.
  case growDiagFinalAnd
  /// Links whose joint posterior probability is at least the threshold, 0 to 1.
  case posterior(threshold: Float)
  /// Links that a classifier fitted to links drawn by people finds at least so probable, 0 to 1,
  /// from both directions' posteriors, the dictionary and the links around; for models without a
  /// classifier, the best of the other ways.
  case fitted(threshold: Float)

  /// The way that did best on development text among those that were not fitted to it.
  public static let unsupervised = Symmetrization.growDiagFinalAnd
}
