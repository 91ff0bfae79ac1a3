#include "review_page.h"
