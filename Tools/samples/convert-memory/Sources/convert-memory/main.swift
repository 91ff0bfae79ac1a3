// convert-memory MEMORY.tmx OUTPUT.jsonl: a translation memory as lines of JSON.
import Bitext
import BitextFormats
import TextIO

let paths = Array(CommandLine.arguments.dropFirst())
guard paths.count == 2 else { fatalError("convert-memory MEMORY.tmx OUTPUT.jsonl") }
let reader = try TranslationUnitReader([TextInput(paths[0])], format: .tmx)
let sink = try OutputSink(path: paths[1])
let writer = try TranslationUnitWriter([sink], format: .jsonl)
var unit = TranslationUnit()
while try reader.next(into: &unit) { try writer.write(unit) }
try writer.finish()
try sink.commit()
