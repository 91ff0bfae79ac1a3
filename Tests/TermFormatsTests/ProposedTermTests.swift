import Terminology
import TestSupport
import Testing

@testable import TermFormats
@testable import TextIO

/// What was mined is a proposal, whoever wrote it down.
@Suite struct ProposedTermTests {
  private func statuses(_ text: String, _ format: TermbaseFormat) throws -> [Term.Status?] {
    try TermListReader.read(TextFile(name: "g", text: text), format: format)
      .concepts.flatMap(\.terms).map(\.status)
  }

  private func tbx(_ note: String, _ first: String, _ second: String, proposed: Bool) -> String {
    let mark = proposed ? "<note>status: proposed</note>" : ""
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <tbx style="dca" type="TBX-Basic" xml:lang="zh" xmlns="urn:iso:std:iso:30042:ed-2">
      <text><body><conceptEntry id="c1"><note>\(note)</note><langSec xml:lang="zh"><termSec>
      <term>资本支出</term><termNote type="administrativeStatus">\(first)</termNote>\(mark)</termSec>
      </langSec><langSec xml:lang="en"><termSec><term>CapEx</term>
      <termNote type="administrativeStatus">\(second)</termNote>\(mark)</termSec></langSec>
      </conceptEntry></body></text></tbx>
      """
  }
  private let evidence = "evidence: gloss; confidence: 0.97; frequency: 1; first: g.txt:1:1"
  private let preferred = "preferredTerm-admn-sts"

  @Test func `what an earlier version stamped preferred is a proposal`() throws {
    #expect(
      try statuses(tbx(evidence, preferred, preferred, proposed: false), .tbx)
        == [.proposed, .proposed])
    #expect(
      try statuses(tbx("ours", preferred, preferred, proposed: false), .tbx)
        == [.preferred, .preferred])
    let table = "id,source,target,frequency,evidence,confidence\nc1,资本支出,CapEx,1,gloss,0.97\n"
    #expect(try statuses(table, .csv) == [.proposed, .proposed])
  }

  @Test func `what a person decided on a proposal is a decision`() throws {
    #expect(
      try statuses(tbx(evidence, preferred, preferred, proposed: true), .tbx)
        == [.preferred, .preferred])
    #expect(
      try statuses(tbx(evidence, "admittedTerm-admn-sts", preferred, proposed: true), .tbx)
        == [.proposed, .preferred])
  }

  @Test(arguments: ["proposed", "candidate", "候选", "待审"])
  func `a table may call a term proposed`(word: String) throws {
    #expect(try statuses("zh,en,en status\n资本支出,CapEx,\(word)\n", .csv).last == .proposed)
  }
}
