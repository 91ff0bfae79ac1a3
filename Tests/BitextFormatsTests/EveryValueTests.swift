import Bitext
import TestSupport
import Testing
import TextIO

@testable import BitextFormats

/// Whether each value of a document, in every place that its format has, is in what is made of it or
/// is counted among what was lost.
@Suite struct EveryValueTests {
  private let files: UnitFiles

  init() throws { files = try UnitFiles() }

  /// Documents in which each value that is free is a mark of its own, such as `m12x`. What is counted
  /// as one, such as a tool's own element, has one mark.
  enum Document: String, CaseIterable {
    case xliff, xliff2, tmx, po

    var format: SegmentPairFormat {
      switch self {
      case .xliff: .xliff
      case .xliff2: .xliff2
      case .tmx: .tmx
      case .po: .po
      }
    }

    /// The text, each `%` of which is to become a mark.
    var pattern: String {
      switch self {
      case .xliff:
        """
        <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:q="urn:q">
        <file original="%" source-language="en" target-language="zh-CN" datatype="x-%"
          product-name="%" product-version="%" build-num="%" category="%" tool-id="%" q:own="%">
        <header><tool tool-id="t" tool-name="T"/><phase-group><phase phase-name="%" process-name="p"/></phase-group><note from="pm">%</note><q:settings own="1">%</q:settings></header>
        <body><group id="%" resname="%" restype="x-%" q:own="%"><note from="pm" priority="2">%</note>
        <context-group purpose="location"><context context-type="sourcefile">%</context></context-group>
        <trans-unit id="%" resname="%" restype="x-%" extradata="%" help-id="%" q:own="%"
          phase-name="%">
        <source xml:lang="en">% <g id="1" ctype="x-%">%</g> <x id="2" equiv-text="%"/><ph id="3">%</ph></source>
        <target state="x-%" state-qualifier="x-%" phase-name="%" q:own="%">% <g id="1">%</g></target>
        <context-group name="%" purpose="information"><context context-type="x-%">%</context>
        </context-group><count-group name="c"><count count-type="x-%">1</count></count-group>
        <prop-group name="p"><prop prop-type="p">%</prop></prop-group><note from="pm" annotates="target">%</note>
        <alt-trans match-quality="1" origin="o"><source>s</source><target>%</target></alt-trans>
        <q:more own="1">%</q:more></trans-unit></group>
        <trans-unit id="%"><source>m81x m80x</source><seg-source><mrk mtype="seg" mid="m82x">m81x</mrk> %
        <mrk mtype="seg" mid="m83x">m80x</mrk></seg-source><target><mrk mtype="seg" mid="m82x">%</mrk>
        <mrk mtype="seg" mid="m83x">%</mrk></target></trans-unit>
        <bin-unit id="b" mime-type="%"><bin-source><external-file href="%"/></bin-source></bin-unit>
        </body></file>
        <file original="%" source-language="en" target-language="zh-SG" datatype="plaintext"><body>
        <trans-unit id="%"><source>%</source><target>%</target></trans-unit></body></file></xliff>
        """
      case .xliff2:
        """
        <xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="zh-CN"
          xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"
          xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0" xmlns:q="urn:q">
        <file id="%" original="%" q:own="%"><skeleton href="%"/>
        <mda:metadata><mda:metaGroup category="c"><mda:meta type="t">%</mda:meta></mda:metaGroup></mda:metadata>
        <notes><note id="%" category="pm" priority="3">%</note></notes>
        <group id="%" name="%" type="q:%" q:own="%"><notes><note>%</note></notes>
        <unit id="%" name="%" type="q:%" q:own="%">
        <mtc:matches><mtc:match ref="#1" id="m"><source>s</source><target>%</target></mtc:match></mtc:matches>
        <gls:glossary><gls:glossEntry><gls:term>t</gls:term><gls:translation>%</gls:translation>
        </gls:glossEntry></gls:glossary>
        <notes><note category="pm" appliesTo="source">%</note></notes>
        <originalData><data id="d40">%</data></originalData>
        <segment id="%" state="final" subState="q:%"><source>% <pc id="1" type="fmt" subType="q:%">%</pc>
        <ph id="2" dataRef="d40" disp="%" equiv="%"/></source><target>%</target></segment>
        <ignorable><source>%</source></ignorable>
        <segment id="%"><source>%<mrk id="m1" type="term" ref="%" value="%">%</mrk></source></segment>
        </unit></group></file>
        <file id="%" original="%"><unit id="%"><segment><source>%</source></segment></unit></file></xliff>
        """
      case .tmx:
        """
        <tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t"
          adminlang="en" srclang="en" datatype="xml" creationid="%" changeid="%">
        <note>%</note><prop type="p">%</prop></header><body>
        <tu tuid="%" datatype="%" usagecount="%" changeid="%" o-tmf="%"><note>%</note>
        <prop type="x-own">%</prop>
        <tuv xml:lang="en" creationid="%" changeid="%"><note>%</note><prop type="x-own">%</prop>
        <seg>% <bpt i="1" type="%">%</bpt>%<ept i="1">%</ept> <ph x="2" type="%" assoc="p">%</ph></seg></tuv>
        <tuv xml:lang="zh-CN" usagecount="%"><prop type="x-own">%</prop><seg>% <hi type="%">%</hi></seg></tuv>
        <tuv xml:lang="fr"><seg>%</seg></tuv></tu>
        <tu tuid="%"><tuv xml:lang="en"><seg>%</seg></tuv><tuv xml:lang="zh-CN"><seg>%</seg></tuv></tu>
        </body></tmx>
        """
      case .po:
        """
        # %
        msgid ""
        msgstr ""
        "Project-Id-Version: %\\n"
        "Language: zh_CN\\n"
        "Content-Type: text/plain; charset=UTF-8\\n"
        "Plural-Forms: nplurals=2; plural=(n != 1);\\n"
        "X-Own: %\\n"

        # %
        #. %
        #: %.c:1
        #, fuzzy, %
        #| msgctxt "%"
        #| msgid "%"
        msgctxt "%"
        msgid "%"
        msgstr "%"

        msgid "%"
        msgid_plural "%"
        msgstr[0] "%"
        msgstr[1] "%"

        #~ msgid "%"
        #~ msgstr "%"
        """
      }
    }

    var text: String {
      var next = 100
      return pattern.reduce(into: "") { text, character in
        if character == "%" {
          text += "m\(next)x"
          next += 1
        } else {
          text.append(character)
        }
      }
    }
  }

  private static func marks(of text: String) -> Set<Substring> {
    Set(text.matches(of: /m\d+x/).map(\.output))
  }

  @Test(
    arguments: Document.allCases, SegmentPairFormat.allCases.filter { $0 != .moses && $0 != .xlsx })
  func `each value of a document is in what is made of it, or is counted`(
    document: Document, format: SegmentPairFormat
  ) throws {
    let reader = try files.reader(
      Array(document.text.utf8), document.format, source: "en", target: "zh")
    let units = try UnitFiles.all(reader)
    var options = UnitWritingOptions(sourceLanguage: "en", targetLanguage: "zh-CN")
    options.hasSizeLimits = document.format == .xliff || document.format == .xliff2
    if format == .po { options.header = reader.header }
    let (text, written) = try files.written(units, format, options)
    var losses = reader.losses.adding(written)
    if options.header == nil { losses.add(.headerFields, reader.headerFieldCount) }
    let missing = Self.marks(of: document.text).subtracting(Self.marks(of: text))
    let counted = ConversionLosses.Kind.allCases.reduce(0) { $0 + losses[$1] }
    #expect(missing.count <= counted, "\(missing.sorted()) are gone, and counted are \(losses)")
  }

  @Test(arguments: Document.allCases.filter { $0 != .po })
  func `a document that is written again in its own format has each of its values`(
    document: Document
  ) throws {
    let bytes = Array(document.text.utf8)
    #expect(try files.rewrite(bytes, document.format) == bytes)
  }
}
