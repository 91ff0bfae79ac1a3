#include "segmentation_data.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t boundary_model[] = {
#embed "boundary-model.bin"
};

static const uint8_t supplement[] = {
#embed "supplement.txt"
};

const uint8_t *duiyi_boundary_model(void) { return boundary_model; }
size_t duiyi_boundary_model_size(void) { return sizeof boundary_model; }
const uint8_t *duiyi_supplement(void) { return supplement; }
size_t duiyi_supplement_size(void) { return sizeof supplement; }
