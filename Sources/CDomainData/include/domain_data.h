// The termbases of Corpora/domains, compiled into the program so that it is one file.
#ifndef DUIYI_DOMAIN_DATA_H
#define DUIYI_DOMAIN_DATA_H

#include <stddef.h>
#include <stdint.h>

// The table of a field as it is stored; 0 bytes for a number that no field has.
const uint8_t *duiyi_domain(int field);
size_t duiyi_domain_size(int field);

#endif
