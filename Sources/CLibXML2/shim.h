// libxml2 built with ICU includes ICU's headers from its own, and those clash with
// the ICU inside Foundation. Only the last members of a structure that is never
// touched from here depend on them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
