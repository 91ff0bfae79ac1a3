#include "review_page.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t alike_js[] = {
#embed "page/alike.js"
};

static const uint8_t api_js[] = {
#embed "page/api.js"
};

static const uint8_t app_js[] = {
#embed "page/app.js"
};

static const uint8_t beads_js[] = {
#embed "page/beads.js"
};

static const uint8_t concordance_js[] = {
#embed "page/concordance.js"
};

static const uint8_t details_js[] = {
#embed "page/details.js"
};

static const uint8_t dom_js[] = {
#embed "page/dom.js"
};

static const uint8_t files_js[] = {
#embed "page/files.js"
};

static const uint8_t findings_js[] = {
#embed "page/findings.js"
};

static const uint8_t icon_svg[] = {
#embed "page/icon.svg"
};

static const uint8_t index_html[] = {
#embed "page/index.html"
};

static const uint8_t links_js[] = {
#embed "page/links.js"
};

static const uint8_t openapi_json[] = {
#embed "page/openapi.json"
};

static const uint8_t style_css[] = {
#embed "page/style.css"
};

static const uint8_t tell_js[] = {
#embed "page/tell.js"
};

static const uint8_t terms_js[] = {
#embed "page/terms.js"
};

static const uint8_t texts_js[] = {
#embed "page/texts.js"
};

static const uint8_t words_js[] = {
#embed "page/words.js"
};

static const struct {
    const char *name;
    const uint8_t *bytes;
    size_t size;
} files[] = {
    {"alike.js", alike_js, sizeof alike_js},
    {"api.js", api_js, sizeof api_js},
    {"app.js", app_js, sizeof app_js},
    {"beads.js", beads_js, sizeof beads_js},
    {"concordance.js", concordance_js, sizeof concordance_js},
    {"details.js", details_js, sizeof details_js},
    {"dom.js", dom_js, sizeof dom_js},
    {"files.js", files_js, sizeof files_js},
    {"findings.js", findings_js, sizeof findings_js},
    {"icon.svg", icon_svg, sizeof icon_svg},
    {"index.html", index_html, sizeof index_html},
    {"links.js", links_js, sizeof links_js},
    {"openapi.json", openapi_json, sizeof openapi_json},
    {"style.css", style_css, sizeof style_css},
    {"tell.js", tell_js, sizeof tell_js},
    {"terms.js", terms_js, sizeof terms_js},
    {"texts.js", texts_js, sizeof texts_js},
    {"words.js", words_js, sizeof words_js},
};

size_t duiyi_page_count(void) { return sizeof files / sizeof files[0]; }
const char *duiyi_page_name(size_t index) { return files[index].name; }
const uint8_t *duiyi_page_bytes(size_t index) { return files[index].bytes; }
size_t duiyi_page_size(size_t index) { return files[index].size; }
