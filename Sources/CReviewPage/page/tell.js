// What the server says in English, in Chinese where the page is in Chinese. What has no Chinese here is shown as
// it came, marked as English.

import { h } from "./dom.js";
import { language } from "./words.js";

// Single words: rules, severities, kinds of evidence.
const words = {
  term: ["术语", "術語"], forbidden: ["禁用形式", "禁用形式"], deprecated: ["不推荐的形式", "不建議的形式"],
  nesting: ["只译出一部分", "只譯出一部分"], status: ["术语状态", "術語狀態"], number: ["数字", "數字"],
  consistency: ["一致性", "一致性"], untranslated: ["未翻译", "未翻譯"], copied: ["照抄原文", "照抄原文"],
  omitted: ["漏译", "漏譯"], added: ["多译", "多譯"], punctuation: ["标点", "標點"], width: ["全角半角", "全形半形"],
  brackets: ["括号", "括號"], doubled: ["重复", "重複"], script: ["繁简", "繁簡"], region: ["地区用词", "地區用詞"],
  whitespace: ["空格", "空格"], placeholder: ["占位符", "佔位符"], length: ["长度", "長度"], pattern: ["自定规则", "自訂規則"],
  gloss: ["括注", "括注"], identical: ["相同写法", "相同寫法"], termbase: ["术语库", "術語庫"], domain: ["领域词库", "領域詞庫"],
  dictionary: ["词典", "詞典"], composition: ["词语组合", "詞語組合"], transliteration: ["音译", "音譯"],
  quantity: ["数量", "數量"], statistical: ["统计", "統計"],
};

// What was done, and to what; said by a word before it.
const deeds = [
  ["undone", "已撤销", "已復原"], ["accepted", "已采纳", "已採納"], ["rejected", "已拒绝", "已拒絕"],
  ["preferred", "设为首选", "設為首選"], ["admitted", "设为允许", "設為允許"],
  ["deprecated", "设为不推荐", "設為不建議"], ["superseded", "设为已被取代", "設為已被取代"],
  ["forbidden", "设为禁用", "設為禁用"], ["proposed", "设为建议", "設為建議"], ["edited", "已修改", "已修改"],
  ["added(?: as \\w+)?", "已添加", "已新增"], ["removed", "已移除", "已移除"], ["described", "已填写说明", "已填寫說明"],
  ["split", "已拆分", "已拆分"], ["admit", "认可", "認可"], ["forbid", "禁用", "禁用"], ["fix", "改正", "改正"],
  ["ignore", "忽略", "忽略"], ["open again", "重新打开", "重新開啟"],
].flatMap(([word, simplified, traditional]) => [
  [new RegExp(`^${word}: (.+) and (\\d+) more$`, "s"), `${simplified}：~1（另有 $2 项）`, `${traditional}：~1（另有 $2 項）`],
  [new RegExp(`^${word}: (.+)$`, "s"), `${simplified}：~1`, `${traditional}：~1`],
]);

// Sentences, the longer ones first. $1 and so on are what they are about; ~1 is said in Chinese itself.
const sentences = [
  ...deeds,
  [/^removed a term of (.+)$/s, "删除了一个术语：$1", "刪除了一個術語：$1"],
  [/^merged into (.+)$/s, "已合并到：$1", "已合併到：$1"],
  [/^segment (\d+): (.+)$/s, "句段 $1：$2", "句段 $1：$2"],
  [/^(.+): (\d+) segments$/s, "$1：$2 个句段", "$1：$2 個句段"],
  [/^(.+): (\d+) new, (\d+) changed$/s, "$1：新增 $2 条，更改 $3 条", "$1：新增 $2 條，更改 $3 條"],
  [/^(\d+) concepts are new, (\d+) changed, (\d+) were there$/, "新增 $1 条，更改 $2 条，已有 $3 条", "新增 $1 條，更改 $2 條，已有 $3 條"],
  [/^(\d+) findings, (\d+) (?:of them )?new$/, "检查结果 $1 项，其中新增 $2 项", "檢查結果 $1 項，其中新增 $2 項"],
  [/^words of (\d+) segments linked$/, "已为 $1 个句段标出词语对应", "已為 $1 個句段標出詞語對應"],
  [/^(\d+) segments, (\d+) of them set by hand; (\d+) places changed$/, "$1 个句段，其中手动设定 $2 个；更改 $3 处", "$1 個句段，其中手動設定 $2 個；更改 $3 處"],
  [/^aligned anew: (\d+) places changed$/, "重新对齐：更改 $1 处", "重新對齊：更改 $1 處"],
  [/^rejected before, and not proposed again: (.+)$/s, "以前拒绝过、不再建议：$1", "以前拒絕過、不再建議：$1"],
  [/^proposed for what is decided, and left out: (.+)$/s, "已有决定、未采用的建议：$1", "已有決定、未採用的建議：$1"],
  [/^decided otherwise here, which stands: (.+)$/s, "与此处的决定不同，以此处为准：$1", "與此處的決定不同，以此處為準：$1"],
  [/^no dictionary at (.+?), .+ gets CC-CEDICT$/s, "没有词典（$1），对齐会差一些；用 duiyi lexicon fetch 可取得 CC-CEDICT", "沒有詞典（$1），對齊會差一些；用 duiyi lexicon fetch 可取得 CC-CEDICT"],
  [/^the pair is not certain \((\d+) %, by (.+)\)$/, "此对应不确定（$1%，依据：~2）", "此對應不確定（$1%，依據：~2）"],

  [/^(.+) should be (.+), which is not in the translation in (\d+) places$/s, "$1 应译为 $2，有 $3 处译文中没有", "$1 應譯為 $2，有 $3 處譯文中沒有"],
  [/^(.+) should be (.+), which is not in the translation(?: \(omitted\))?$/s, "$1 应译为 $2，译文中没有", "$1 應譯為 $2，譯文中沒有"],
  [/^(.+) should be (.+); (.+) stands for it in (\d+) places(?: \(.+\))?: write .+, or add .+ as admitted$/s, "$1 应译为 $2，有 $4 处译作 $3：请改为 $2，或认可 $3", "$1 應譯為 $2，有 $4 處譯作 $3：請改為 $2，或認可 $3"],
  [/^(.+) should be (.+); (.+) stands for it here(?: \(.+\))?$/s, "$1 应译为 $2，此处译作 $3", "$1 應譯為 $2，此處譯作 $3"],
  [/^(.+) is not to be translated; (.+) stands for it here(?: \(.+\))?$/s, "$1 不应翻译，此处译作 $2", "$1 不應翻譯，此處譯作 $2"],
  [/^(.+) is not to be translated, and is not in the translation \(omitted\)$/s, "$1 不应翻译，译文中没有", "$1 不應翻譯，譯文中沒有"],
  [/^write (.+) with its capitals, not (.+)$/s, "应写作 $1（注意大小写），不是 $2", "應寫作 $1（注意大小寫），不是 $2"],
  [/^(.+) must not be used: write (.+)$/s, "不得使用 $1：请写 $2", "不得使用 $1：請寫 $2"],
  [/^(.+) must not be used; the list has no other form$/s, "不得使用 $1；术语表中没有其他形式", "不得使用 $1；術語表中沒有其他形式"],
  [/^(.+) should no longer be used: write (.+)$/s, "不宜再使用 $1：请写 $2", "不宜再使用 $1：請寫 $2"],
  [/^(.+) should no longer be used; the list has no other form$/s, "不宜再使用 $1；术语表中没有其他形式", "不宜再使用 $1；術語表中沒有其他形式"],
  [/^(.+) says more than (.+): (.+) is only a part of it$/s, "$1 的意思多于 $2：$3 只是其中一部分", "$1 的意思多於 $2：$3 只是其中一部分"],
  [/^(.+) is admitted; (.+) is preferred$/s, "允许使用 $1，首选 $2", "允許使用 $1，首選 $2"],
  [/^(.+) is (.+) in (\d+) % of (\d+) places, here (.+)$/s, "$4 处中有 $3% 把 $1 译作 $2，此处译作 $5", "$4 處中有 $3% 把 $1 譯作 $2，此處譯作 $5"],
  [/^(.+) is (.+) in (\d+) % of (\d+) places, which is not in this translation$/s, "$4 处中有 $3% 把 $1 译作 $2，此处译文没有", "$4 處中有 $3% 把 $1 譯作 $2，此處譯文沒有"],
  [/^(.+) is (.+) and (.+): choose one$/s, "$1 有时译作 $2，有时译作 $3：请选定一种", "$1 有時譯作 $2，有時譯作 $3：請選定一種"],
  [/^“(.+)” is translated otherwise elsewhere, .+ as “(.+)”: choose one translation$/s, "“$1”在别处译作“$2”：请选定一种译法", "「$1」在別處譯作「$2」：請選定一種譯法"],
  [/^The same translation stands for “(.+)”: see which of both it belongs to$/s, "同一译文也用于“$1”：请看它属于哪一句", "同一譯文也用於「$1」：請看它屬於哪一句"],
  [/^(.+) is rendered as (.+): (.+) times too small$/s, "$1 译作 $2：偏小，相差 $3 倍", "$1 譯作 $2：偏小，相差 $3 倍"],
  [/^(.+) is rendered as (.+): (.+) times too large$/s, "$1 译作 $2：偏大，相差 $3 倍", "$1 譯作 $2：偏大，相差 $3 倍"],
  [/^(.+) is rendered as (.+): the sign is lost or another$/s, "$1 译作 $2：正负号丢失或不同", "$1 譯作 $2：正負號遺失或不同"],
  [/^(.+) is rendered as (.+): the number is the same, the unit is not$/s, "$1 译作 $2：数字相同，单位不同", "$1 譯作 $2：數字相同，單位不同"],
  [/^(.+) is rendered as (.+): a word such as about or over is lost or added$/s, "$1 译作 $2：少了或多了“约”“超过”一类的词", "$1 譯作 $2：少了或多了「約」「超過」一類的詞"],
  [/^(.+) is rendered as (.+): one of them leaves out what the other says$/s, "$1 译作 $2：其中一个不完整", "$1 譯作 $2：其中一個不完整"],
  [/^(.+) is rendered as (.+): in another order$/s, "$1 译作 $2：顺序不同", "$1 譯作 $2：順序不同"],
  [/^(.+) is rendered as ([^:]+)$/s, "$1 译作 $2", "$1 譯作 $2"],
  [/^“?(.+?)”? is not in the translation$/s, "译文中没有 $1", "譯文中沒有 $1"],
  [/^“?(.+?)”? is not in the source$/s, "原文中没有 $1", "原文中沒有 $1"],
  [/^The target is empty: translate the source$/, "译文为空：请翻译", "譯文為空：請翻譯"],
  [/^The target has text, the source has none: .+$/, "有译文而无原文：请删除译文或补上原文", "有譯文而無原文：請刪除譯文或補上原文"],
  [/^The target repeats the source: translate it$/, "译文照抄原文：请翻译", "譯文照抄原文：請翻譯"],
  [/^“(.+)” stands (?:untranslated in the target|in the English target): translate it$/s, "译文中的“$1”没有翻译", "譯文中的「$1」沒有翻譯"],
  [/^“(.+)” stands twice in a row: remove one$/s, "“$1”连续出现两次：请删去一个", "「$1」連續出現兩次：請刪去一個"],
  [/^(.+) stands beside Chinese characters: write (.+)$/s, "汉字旁用了 $1：请写 $2", "漢字旁用了 $1：請寫 $2"],
  [/^(.+) stands in English: write (.+)$/s, "英文中用了 $1：请写 $2", "英文中用了 $1：請寫 $2"],
  [/^(.+) is no ellipsis: write (.+)$/s, "$1 不是省略号：请写 $2", "$1 不是省略號：請寫 $2"],
  [/^(.+) has no counterpart in the target: add it, or remove this one$/s, "$1 没有配对：请补上，或删去此处", "$1 沒有配對：請補上，或刪去此處"],
  [/^The target is much shorter than others for such a source: see what is missing$/, "译文比同类句子短得多：请看是否漏译", "譯文比同類句子短得多：請看是否漏譯"],
  [/^The target is much longer than others for such a source: see what was added$/, "译文比同类句子长得多：请看是否多译", "譯文比同類句子長得多：請看是否多譯"],
];

// The text in the language of the page; undefined where it has no Chinese.
function inChinese(text) {
  const column = language() === "zh-Hant" ? 1 : 0;
  if (words[text]) return words[text][column];
  // Several things that were done at once.
  const parts = text.split("; ");
  if (parts.length > 1 && parts.every((part) => deeds.some(([pattern]) => pattern.test(part)))) {
    return parts.map(inChinese).join("；");
  }
  for (const [pattern, ...templates] of sentences) {
    const found = pattern.exec(text);
    if (found) {
      return templates[column].replace(/([$~])(\d)/g, (_, sign, number) =>
        sign === "$" ? found[number] ?? "" : wordOrSentence(found[number] ?? ""));
    }
  }
  return undefined;
}

const wordOrSentence = (text) => inChinese(text) ?? text.split(", ").map((part) => inChinese(part) ?? part).join("、");

export const told = (text) => (language() === "en" ? text : inChinese(text) ?? text);

// The same as an element, marked as English where it stays so.
export function tell(text) {
  if (language() === "en") return text;
  const chinese = inChinese(text);
  if (chinese !== undefined || /\p{Script=Han}/u.test(text)) return chinese ?? text;
  return h("span", { lang: "en" }, text);
}
