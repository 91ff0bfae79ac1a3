// What a process is told by whoever starts it, and starting another one: what Swift cannot ask of
// the system without Foundation or /proc.
#ifndef DUIYI_CPROCESS_H
#define DUIYI_CPROCESS_H

#include <stddef.h>
#include <sys/types.h>

// How many arguments the process was started with, the name of the program among them; 0 where the
// system does not say.
int cprocess_argument_count(void);

// An argument, as whoever started the process wrote it.
const char *cprocess_argument(int index);

// Writes the path of the program's file, links resolved; 0 where it cannot be told or is longer
// than the buffer.
int cprocess_program_path(char *buffer, size_t size);

// On how many processors the process may run.
int cprocess_processors(void);

// Starts a program, looked up in PATH where its name has no slash, with nothing to read. Gives 0 or
// the number of the error.
int cprocess_start(const char *program, char *const *arguments, int output, int errors,
                   pid_t *process);

#endif
