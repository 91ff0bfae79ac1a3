#ifndef REVIEW_PAGE_H
#define REVIEW_PAGE_H
#include <stddef.h>
#include <stdint.h>
#endif
