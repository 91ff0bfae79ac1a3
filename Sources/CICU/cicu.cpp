#include "cicu.h"

#include <cstring>
#include <new>
#include <string>

#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/regex.h>
#include <unicode/translit.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/ucharstrie.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/ucol.h>
#include <unicode/ucsdet.h>
#include <unicode/udata.h>
#include <unicode/uiter.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/utext.h>
#include <unicode/utypes.h>
#include <unicode/uversion.h>

namespace {

// Copies a result out under the sizing rule of the header.
int32_t deliver(const char *bytes, size_t length, char *out, int32_t capacity,
                int32_t *status) {
  if (length > INT32_MAX) {
    *status = U_INDEX_OUTOFBOUNDS_ERROR;
    return 0;
  }
  if (out != nullptr && capacity > 0) {
    memcpy(out, bytes, length < size_t(capacity) ? length : size_t(capacity));
  }
  return int32_t(length);
}

int32_t deliver(const std::string &result, char *out, int32_t capacity, int32_t *status) {
  return deliver(result.data(), result.size(), out, capacity, status);
}

}  // namespace

struct cicu_breaker {
  UBreakIterator *iterator;
  UText text;
};

extern "C" {

void cicu_versions(uint8_t icu[4], uint8_t unicode[4]) {
  u_getVersion(icu);
  u_getUnicodeVersion(unicode);
}

const char *cicu_error_name(int32_t status) { return u_errorName(UErrorCode(status)); }

cicu_breaker *cicu_breaker_open(int32_t kind, const char *locale, int32_t *status) {
  static const UBreakIteratorType types[] = {UBRK_CHARACTER, UBRK_WORD, UBRK_LINE,
                                             UBRK_SENTENCE};
  UErrorCode code = U_ZERO_ERROR;
  if (kind < 0 || kind > 3) {
    *status = U_ILLEGAL_ARGUMENT_ERROR;
    return nullptr;
  }
  UBreakIterator *iterator = ubrk_open(types[kind], locale, nullptr, 0, &code);
  if (U_FAILURE(code)) {
    *status = code;
    return nullptr;
  }
  *status = U_ZERO_ERROR;
  return new cicu_breaker{iterator, UTEXT_INITIALIZER};
}

cicu_breaker *cicu_breaker_clone(const cicu_breaker *breaker, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  // ubrk_clone came in ICU 69, which is below the oldest version supported.
  UBreakIterator *iterator = ubrk_clone(breaker->iterator, &code);
  *status = code;
  if (U_FAILURE(code)) return nullptr;
  return new cicu_breaker{iterator, UTEXT_INITIALIZER};
}

void cicu_breaker_close(cicu_breaker *breaker) {
  if (breaker == nullptr) return;
  ubrk_close(breaker->iterator);
  utext_close(&breaker->text);
  delete breaker;
}

void cicu_breaker_set_text(cicu_breaker *breaker, const char *utf8, int64_t length,
                           int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  utext_openUTF8(&breaker->text, utf8, length, &code);
  ubrk_setUText(breaker->iterator, &breaker->text, &code);
  if (U_SUCCESS(code)) ubrk_first(breaker->iterator);
  *status = U_FAILURE(code) ? code : U_ZERO_ERROR;
}

int32_t cicu_breaker_next(cicu_breaker *breaker, int32_t *boundaries, int32_t *rule_status,
                          int32_t capacity) {
  int32_t count = 0;
  while (count < capacity) {
    int32_t boundary = ubrk_next(breaker->iterator);
    if (boundary == UBRK_DONE) break;
    boundaries[count] = boundary;
    rule_status[count] = ubrk_getRuleStatus(breaker->iterator);
    count += 1;
  }
  return count;
}

int32_t cicu_normalize(int32_t form, const char *utf8, int32_t length, char *out,
                       int32_t capacity, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  const icu::Normalizer2 *normalizer = nullptr;
  switch (form) {
    case 0: normalizer = icu::Normalizer2::getNFCInstance(code); break;
    case 1: normalizer = icu::Normalizer2::getNFDInstance(code); break;
    case 2: normalizer = icu::Normalizer2::getNFKCInstance(code); break;
    case 3: normalizer = icu::Normalizer2::getNFKCCasefoldInstance(code); break;
    default: code = U_ILLEGAL_ARGUMENT_ERROR;
  }
  if (U_FAILURE(code)) {
    *status = code;
    return 0;
  }
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  normalizer->normalizeUTF8(0, icu::StringPiece(utf8, length), sink, nullptr, code);
  *status = U_FAILURE(code) ? code : U_ZERO_ERROR;
  if (U_FAILURE(code)) return 0;
  return deliver(result, out, capacity, status);
}

cicu_transliterator *cicu_transliterator_open(const char *identifier, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  icu::Transliterator *transliterator = icu::Transliterator::createInstance(
      icu::UnicodeString::fromUTF8(identifier), UTRANS_FORWARD, code);
  *status = U_FAILURE(code) ? code : U_ZERO_ERROR;
  if (U_FAILURE(code)) return nullptr;
  return reinterpret_cast<cicu_transliterator *>(transliterator);
}

void cicu_transliterator_close(cicu_transliterator *transliterator) {
  delete reinterpret_cast<icu::Transliterator *>(transliterator);
}

int32_t cicu_transliterate(const cicu_transliterator *transliterator, const char *utf8,
                           int32_t length, char *out, int32_t capacity, int32_t *status) {
  *status = U_ZERO_ERROR;
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(icu::StringPiece(utf8, length));
  reinterpret_cast<const icu::Transliterator *>(transliterator)->transliterate(text);
  std::string result;
  text.toUTF8String(result);
  return deliver(result, out, capacity, status);
}

cicu_pattern *cicu_pattern_open(const char *utf8, int32_t length, int32_t *line, int32_t *offset,
                                int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UParseError place = {0, 0, {0}, {0}};
  icu::RegexPattern *pattern = icu::RegexPattern::compile(
      icu::UnicodeString::fromUTF8(icu::StringPiece(utf8, length)), place, code);
  *status = U_FAILURE(code) ? code : U_ZERO_ERROR;
  if (U_FAILURE(code)) {
    delete pattern;
    *line = place.line;
    *offset = place.offset;
    return nullptr;
  }
  return reinterpret_cast<cicu_pattern *>(pattern);
}

void cicu_pattern_close(cicu_pattern *pattern) {
  delete reinterpret_cast<icu::RegexPattern *>(pattern);
}

int32_t cicu_pattern_find(const cicu_pattern *pattern, const char *utf8, int64_t length,
                          int32_t steps, int32_t stack, int64_t *bounds, int32_t capacity,
                          int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  int32_t count = 0;
  UText text = UTEXT_INITIALIZER;
  utext_openUTF8(&text, utf8, length, &code);
  icu::RegexMatcher *matcher =
      U_SUCCESS(code) ? reinterpret_cast<const icu::RegexPattern *>(pattern)->matcher(code)
                      : nullptr;
  if (U_SUCCESS(code)) {
    matcher->setTimeLimit(steps, code);
    matcher->setStackLimit(stack, code);
    matcher->reset(&text);
    while (U_SUCCESS(code) && count < capacity && matcher->find(code)) {
      bounds[2 * count] = matcher->start64(code);
      bounds[2 * count + 1] = matcher->end64(code);
      count += 1;
    }
  }
  delete matcher;
  utext_close(&text);
  *status = U_FAILURE(code) ? code : U_ZERO_ERROR;
  return U_FAILURE(code) ? 0 : count;
}

int32_t cicu_display_name(const char *locale, const char *display_locale, char *out,
                          int32_t capacity, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UChar name[256];
  int32_t length = uloc_getDisplayName(locale, display_locale, name, 256, &code);
  if (U_FAILURE(code)) {
    *status = code;
    return 0;
  }
  *status = U_ZERO_ERROR;
  std::string result;
  icu::UnicodeString(name, length).toUTF8String(result);
  return deliver(result, out, capacity, status);
}

cicu_collator *cicu_collator_open(const char *locale, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UCollator *collator = ucol_open(locale, &code);
  *status = U_FAILURE(code) ? code : U_ZERO_ERROR;
  if (U_FAILURE(code)) return nullptr;
  return reinterpret_cast<cicu_collator *>(collator);
}

void cicu_collator_close(cicu_collator *collator) {
  ucol_close(reinterpret_cast<UCollator *>(collator));
}

void cicu_collator_configure(cicu_collator *collator, int32_t strength, int32_t numeric,
                             int32_t *status) {
  static const UColAttributeValue strengths[] = {UCOL_PRIMARY, UCOL_SECONDARY, UCOL_TERTIARY};
  UErrorCode code = U_ZERO_ERROR;
  if (strength < 0 || strength > 2) code = U_ILLEGAL_ARGUMENT_ERROR;
  UCollator *handle = reinterpret_cast<UCollator *>(collator);
  if (U_SUCCESS(code)) {
    ucol_setAttribute(handle, UCOL_STRENGTH, strengths[strength], &code);
    ucol_setAttribute(handle, UCOL_NUMERIC_COLLATION, numeric ? UCOL_ON : UCOL_OFF, &code);
  }
  *status = U_FAILURE(code) ? code : U_ZERO_ERROR;
}

int32_t cicu_collator_compare(const cicu_collator *collator, const char *left,
                              int32_t left_length, const char *right, int32_t right_length,
                              int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UCollationResult order =
      ucol_strcollUTF8(reinterpret_cast<const UCollator *>(collator), left, left_length, right,
                       right_length, &code);
  *status = U_FAILURE(code) ? code : U_ZERO_ERROR;
  return int32_t(order);
}

int32_t cicu_collator_sort_key(const cicu_collator *collator, const char *utf8,
                               int32_t length, uint8_t *out, int32_t capacity,
                               int32_t *status) {
  *status = U_ZERO_ERROR;
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(icu::StringPiece(utf8, length));
  int32_t size = ucol_getSortKey(reinterpret_cast<const UCollator *>(collator),
                                 text.getBuffer(), text.length(), out, capacity);
  if (size == 0) {
    *status = U_INTERNAL_PROGRAM_ERROR;
    return 0;
  }
  return size - 1;
}

int32_t cicu_script(uint32_t scalar) {
  UErrorCode code = U_ZERO_ERROR;
  UScriptCode script = uscript_getScript(UChar32(scalar), &code);
  return U_FAILURE(code) ? int32_t(USCRIPT_UNKNOWN) : int32_t(script);
}

const char *cicu_script_short_name(int32_t script) {
  const char *name = uscript_getShortName(UScriptCode(script));
  return name == nullptr ? "Zzzz" : name;
}

int32_t cicu_general_category(uint32_t scalar) { return u_charType(UChar32(scalar)); }

uint32_t cicu_fold_case(uint32_t scalar) {
  return uint32_t(u_foldCase(UChar32(scalar), U_FOLD_CASE_DEFAULT));
}

int32_t cicu_digit_value(uint32_t scalar) { return u_charDigitValue(UChar32(scalar)); }

}  // extern "C"

struct cicu_converter {
  UConverter *from;
  UConverter *to;
  UChar pivot[4096];
  UChar *pivot_source;
  UChar *pivot_target;
};

extern "C" {

cicu_converter *cicu_converter_open(const char *encoding, const char *output, int32_t strict,
                                    int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UConverter *from = ucnv_open(encoding, &code);
  UConverter *to = ucnv_open(output, &code);
  if (U_SUCCESS(code)) {
    ucnv_setFromUCallBack(to, UCNV_FROM_U_CALLBACK_ESCAPE, UCNV_ESCAPE_XML_DEC, nullptr, nullptr,
                          &code);
  }
  if (U_SUCCESS(code) && strict) {
    ucnv_setToUCallBack(from, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &code);
  }
  if (U_FAILURE(code)) {
    ucnv_close(from);
    ucnv_close(to);
    *status = code;
    return nullptr;
  }
  *status = U_ZERO_ERROR;
  cicu_converter *converter = new cicu_converter;
  converter->from = from;
  converter->to = to;
  converter->pivot_source = converter->pivot;
  converter->pivot_target = converter->pivot;
  return converter;
}

void cicu_converter_close(cicu_converter *converter) {
  if (converter == nullptr) return;
  ucnv_close(converter->from);
  ucnv_close(converter->to);
  delete converter;
}

void cicu_converter_convert(cicu_converter *converter, const char *input, int64_t input_length,
                            int64_t *consumed, char *out, int64_t capacity, int64_t *written,
                            int32_t flush, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  const char *source = input;
  char *target = out;
  ucnv_convertEx(converter->to, converter->from, &target, out + capacity, &source,
                 input + input_length, converter->pivot, &converter->pivot_source,
                 &converter->pivot_target, converter->pivot + 4096, false, flush != 0, &code);
  *consumed = source - input;
  *written = target - out;
  *status = U_FAILURE(code) ? code : U_ZERO_ERROR;
}

const char *cicu_encoding_canonical_name(const char *encoding) {
  UErrorCode code = U_ZERO_ERROR;
  const char *name = ucnv_getCanonicalName(encoding, "IANA", &code);
  if (U_FAILURE(code) || name == nullptr) {
    code = U_ZERO_ERROR;
    name = ucnv_getAlias(encoding, 0, &code);
  }
  return U_FAILURE(code) ? nullptr : name;
}

void cicu_detect_encoding(const char *bytes, int32_t length, char *name, int32_t capacity,
                          int32_t *confidence, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  if (capacity > 0) name[0] = 0;
  *confidence = 0;
  UCharsetDetector *detector = ucsdet_open(&code);
  ucsdet_setText(detector, bytes, length, &code);
  const UCharsetMatch *match = U_SUCCESS(code) ? ucsdet_detect(detector, &code) : nullptr;
  if (U_SUCCESS(code) && match != nullptr) {
    const char *found = ucsdet_getName(match, &code);
    if (U_SUCCESS(code) && capacity > 0) {
      strncpy(name, found, size_t(capacity) - 1);
      name[capacity - 1] = 0;
      *confidence = ucsdet_getConfidence(match, &code);
    }
  }
  ucsdet_close(detector);
  *status = U_FAILURE(code) ? code : U_ZERO_ERROR;
}

// The dictionary is an ICU data item "cjdict.dict" in the tree "brkitr". It
// opens with eight 32-bit indexes: [0] the trie's offset, [3] the total size,
// [4] the trie's type in its low three bits, where 1 means UCharsTrie.
int32_t cicu_dictionary_visit(cicu_dictionary_visitor visitor, void *context, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UDataMemory *data = udata_open(U_ICUDATA_NAME "-brkitr", "dict", "cjdict", &code);
  if (U_FAILURE(code)) {
    *status = code;
    return 0;
  }
  const int32_t *indexes = static_cast<const int32_t *>(udata_getMemory(data));
  if ((indexes[4] & 7) != 1 || indexes[0] < 32 || indexes[0] >= indexes[3]) {
    udata_close(data);
    *status = U_INVALID_FORMAT_ERROR;
    return 0;
  }
  int32_t count = 0;
  {
    const char16_t *trie = reinterpret_cast<const char16_t *>(
        reinterpret_cast<const char *>(indexes) + indexes[0]);
    icu::UCharsTrie::Iterator words(trie, 0, code);
    while (U_SUCCESS(code) && words.next(code)) {
      const icu::UnicodeString &word = words.getString();
      count += 1;
      if (visitor(context, reinterpret_cast<const uint16_t *>(word.getBuffer()), word.length(),
                  words.getValue()) != 0) {
        break;
      }
    }
  }
  udata_close(data);
  *status = U_FAILURE(code) ? code : U_ZERO_ERROR;
  return count;
}

}  // extern "C"
