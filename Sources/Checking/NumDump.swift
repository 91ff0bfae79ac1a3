public import Bitext
public import Terminology
@_spi(Fitting)
public enum NumDump {
  public static func findings(_ units: [TranslationUnit], _ s: Language, _ t: Language) -> [Finding] {
    let check = NumberCheck()
    return units.enumerated().flatMap { check.findings(in: CheckedUnit(index: $0, unit: $1, source: s, target: t)) }
  }
}
