#include "domain_data.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t finance[] = {
#if __has_embed("../../Corpora/domains/finance.tsv")
#embed "../../Corpora/domains/finance.tsv"
#else
    0
#endif
};

static const uint8_t banking[] = {
#if __has_embed("../../Corpora/domains/banking.tsv")
#embed "../../Corpora/domains/banking.tsv"
#else
    0
#endif
};

static const uint8_t cloud[] = {
#if __has_embed("../../Corpora/domains/cloud.tsv")
#embed "../../Corpora/domains/cloud.tsv"
#else
    0
#endif
};

static const uint8_t ai[] = {
#if __has_embed("../../Corpora/domains/ai.tsv")
#embed "../../Corpora/domains/ai.tsv"
#else
    0
#endif
};

static const uint8_t hardware[] = {
#if __has_embed("../../Corpora/domains/hardware.tsv")
#embed "../../Corpora/domains/hardware.tsv"
#else
    0
#endif
};

static const uint8_t commerce[] = {
#if __has_embed("../../Corpora/domains/commerce.tsv")
#embed "../../Corpora/domains/commerce.tsv"
#else
    0
#endif
};

static const uint8_t media[] = {
#if __has_embed("../../Corpora/domains/media.tsv")
#embed "../../Corpora/domains/media.tsv"
#else
    0
#endif
};

static const uint8_t law[] = {
#if __has_embed("../../Corpora/domains/law.tsv")
#embed "../../Corpora/domains/law.tsv"
#else
    0
#endif
};

static const uint8_t medicine[] = {
#if __has_embed("../../Corpora/domains/medicine.tsv")
#embed "../../Corpora/domains/medicine.tsv"
#else
    0
#endif
};

static const uint8_t industry[] = {
#if __has_embed("../../Corpora/domains/industry.tsv")
#embed "../../Corpora/domains/industry.tsv"
#else
    0
#endif
};

static const struct {
  const uint8_t *bytes;
  size_t size;
} fields[] = {
    {finance, sizeof finance},
    {banking, sizeof banking},
    {cloud, sizeof cloud},
    {ai, sizeof ai},
    {hardware, sizeof hardware},
    {commerce, sizeof commerce},
    {media, sizeof media},
    {law, sizeof law},
    {medicine, sizeof medicine},
    {industry, sizeof industry},
};

static const int field_count = sizeof fields / sizeof fields[0];

const uint8_t *duiyi_domain(int field) {
  return field >= 0 && field < field_count ? fields[field].bytes : NULL;
}

size_t duiyi_domain_size(int field) {
  return field >= 0 && field < field_count ? fields[field].size : 0;
}
