// The segmenter's data files, compiled into the program so that it is one file,
// and what Swift has no word for.
#ifndef DUIYI_SEGMENTATION_DATA_H
#define DUIYI_SEGMENTATION_DATA_H

#include <stddef.h>
#include <stdint.h>

const uint8_t *duiyi_boundary_model(void);
size_t duiyi_boundary_model_size(void);
const uint8_t *duiyi_supplement(void);
size_t duiyi_supplement_size(void);

// Asks the processor to fetch what lies at an address, which need not be valid.
static inline void duiyi_prefetch(const void *address) { __builtin_prefetch(address); }

#endif
