// The files of the review page, compiled into the program.
#ifndef DUIYI_REVIEW_PAGE_H
#define DUIYI_REVIEW_PAGE_H

#include <stddef.h>
#include <stdint.h>

// How many files there are.
size_t duiyi_page_count(void);

// The name of a file, and its bytes.
const char *duiyi_page_name(size_t index);
const uint8_t *duiyi_page_bytes(size_t index);
size_t duiyi_page_size(size_t index);

#endif
