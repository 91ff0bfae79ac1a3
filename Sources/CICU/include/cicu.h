// Plain C face of the system's ICU.
//
// ICU renames its C symbols by version through macros that Swift cannot
// import, and its headers clash with the copy inside Foundation. This header
// therefore includes none of them: handles are opaque pointers, status codes
// are ICU's UErrorCode as int32_t, and all text is UTF-8.
#ifndef DUIYI_CICU_H
#define DUIYI_CICU_H

#include <stdint.h>

#if defined(__cplusplus)
extern "C" {
#endif

// MARK: Library

/// Writes ICU's version (four numbers) and Unicode's version (four numbers).
void cicu_versions(uint8_t icu[4], uint8_t unicode[4]);

/// ICU's own name for a status code, such as "U_ILLEGAL_ARGUMENT_ERROR".
const char *cicu_error_name(int32_t status);

// MARK: Boundaries

typedef struct cicu_breaker cicu_breaker;

/// kind: 0 grapheme cluster, 1 word, 2 line, 3 sentence.
cicu_breaker *cicu_breaker_open(int32_t kind, const char *locale, int32_t *status);
cicu_breaker *cicu_breaker_clone(const cicu_breaker *breaker, int32_t *status);
void cicu_breaker_close(cicu_breaker *breaker);

/// Sets the text, which must outlive the iteration. Ill-formed bytes count as U+FFFD.
void cicu_breaker_set_text(cicu_breaker *breaker, const char *utf8, int64_t length,
                           int32_t *status);

/// Writes up to `capacity` further boundaries, as byte offsets, with the rule
/// status of the piece that ends there. Returns how many it wrote.
int32_t cicu_breaker_next(cicu_breaker *breaker, int32_t *boundaries, int32_t *rule_status,
                          int32_t capacity);

// MARK: Text to text
//
// Each function writes at most `capacity` bytes and returns the length of the
// whole result, so a caller that gets more than `capacity` calls again.

/// form: 0 NFC, 1 NFD, 2 NFKC, 3 NFKC with case folding.
int32_t cicu_normalize(int32_t form, const char *utf8, int32_t length, char *out,
                       int32_t capacity, int32_t *status);

typedef struct cicu_transliterator cicu_transliterator;
cicu_transliterator *cicu_transliterator_open(const char *identifier, int32_t *status);
void cicu_transliterator_close(cicu_transliterator *transliterator);
int32_t cicu_transliterate(const cicu_transliterator *transliterator, const char *utf8,
                           int32_t length, char *out, int32_t capacity, int32_t *status);

/// The name of a locale or language as written in another locale.
int32_t cicu_display_name(const char *locale, const char *display_locale, char *out,
                          int32_t capacity, int32_t *status);

// MARK: Regular expressions

typedef struct cicu_pattern cicu_pattern;

/// Compiles a pattern, which is safe to share. Where it is wrong, the line from 1 on and how many
/// UTF-16 units stand before the mistake in it.
cicu_pattern *cicu_pattern_open(const char *utf8, int32_t length, int32_t *line, int32_t *offset,
                                int32_t *status);
void cicu_pattern_close(cicu_pattern *pattern);

/// Writes the start and the end, as byte offsets, of up to `capacity` matches; returns how many.
/// `steps` limits what all of them take, in ten thousands of places to come back to, and `stack`
/// the bytes in which these are kept.
int32_t cicu_pattern_find(const cicu_pattern *pattern, const char *utf8, int64_t length,
                          int32_t steps, int32_t stack, int64_t *bounds, int32_t capacity,
                          int32_t *status);

// MARK: Collation

typedef struct cicu_collator cicu_collator;
cicu_collator *cicu_collator_open(const char *locale, int32_t *status);
void cicu_collator_close(cicu_collator *collator);

/// strength: 0 primary, 1 secondary, 2 tertiary; numeric: digits sort by value.
void cicu_collator_configure(cicu_collator *collator, int32_t strength, int32_t numeric,
                             int32_t *status);

/// Returns -1, 0 or 1.
int32_t cicu_collator_compare(const cicu_collator *collator, const char *left,
                              int32_t left_length, const char *right, int32_t right_length,
                              int32_t *status);

/// Sort key without its final zero byte; the same sizing rule as above.
int32_t cicu_collator_sort_key(const cicu_collator *collator, const char *utf8,
                               int32_t length, uint8_t *out, int32_t capacity,
                               int32_t *status);

// MARK: Characters

/// ICU's script code (UScriptCode) of a scalar.
int32_t cicu_script(uint32_t scalar);
/// The four-letter ISO 15924 name of a script code; never null.
const char *cicu_script_short_name(int32_t script);
/// Unicode general category (UCharCategory).
int32_t cicu_general_category(uint32_t scalar);
/// Simple case folding and the numeric value of a decimal digit (or -1).
uint32_t cicu_fold_case(uint32_t scalar);
int32_t cicu_digit_value(uint32_t scalar);

// MARK: Encodings

typedef struct cicu_converter cicu_converter;

/// A converter from one named encoding to another. When `strict` is not zero,
/// ill-formed input stops the conversion; otherwise it becomes U+FFFD. What the
/// output cannot hold becomes a character reference of XML, as `&#38217;`.
cicu_converter *cicu_converter_open(const char *encoding, const char *output, int32_t strict,
                                    int32_t *status);
void cicu_converter_close(cicu_converter *converter);

/// Converts a piece. `consumed` and `written` say how far it came. A status of
/// U_BUFFER_OVERFLOW_ERROR (15) means: empty the output and call again.
void cicu_converter_convert(cicu_converter *converter, const char *input, int64_t input_length,
                            int64_t *consumed, char *out, int64_t capacity, int64_t *written,
                            int32_t flush, int32_t *status);

/// The canonical name of an encoding, or null when ICU does not know it.
const char *cicu_encoding_canonical_name(const char *encoding);

/// ICU's best guess at an encoding, as a static name, with 0–100 confidence.
/// Writes an empty name when it has none.
void cicu_detect_encoding(const char *bytes, int32_t length, char *name, int32_t capacity,
                          int32_t *confidence, int32_t *status);

// MARK: Dictionary

/// Called for each word of ICU's Chinese and Japanese dictionary in code-unit
/// order, with its cost (0–255, a scaled negative log probability). A nonzero
/// return stops the walk.
typedef int32_t (*cicu_dictionary_visitor)(void *context, const uint16_t *word, int32_t length,
                                           int32_t cost);
/// Returns how many words were visited.
int32_t cicu_dictionary_visit(cicu_dictionary_visitor visitor, void *context, int32_t *status);

#if defined(__cplusplus)
}
#endif

#endif
