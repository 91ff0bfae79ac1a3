#define _GNU_SOURCE
#include "CProcess.h"

#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#if defined(__APPLE__)
#include <crt_externs.h>
#include <mach-o/dyld.h>
#define environ (*_NSGetEnviron())
#else
#include <sched.h>
#include <sys/auxv.h>
extern char **environ;
#endif

// MARK: Arguments

static int argument_count = 0;
static char **arguments = NULL;

// glibc and macOS hand the arguments of main to what runs before it; Swift's main would have them
// from /proc, which is not there in every container or chroot.
#if defined(__GLIBC__) || defined(__APPLE__)
__attribute__((constructor)) static void remember(int count, char **values) {
  argument_count = count;
  arguments = values;
}
#endif

int cprocess_argument_count(void) { return argument_count; }

const char *cprocess_argument(int index) {
  return index >= 0 && index < argument_count ? arguments[index] : NULL;
}

// MARK: Program

int cprocess_program_path(char *buffer, size_t size) {
  char found[PATH_MAX];
#if defined(__APPLE__)
  char named[PATH_MAX];
  uint32_t room = sizeof named;
  if (_NSGetExecutablePath(named, &room) != 0 || realpath(named, found) == NULL) return 0;
#else
  ssize_t length = readlink("/proc/self/exe", found, sizeof found - 1);
  if (length > 0) {
    found[length] = 0;
  } else {
    const char *named = (const char *)getauxval(AT_EXECFN);
    if (named == NULL || realpath(named, found) == NULL) return 0;
  }
#endif
  size_t needed = strlen(found) + 1;
  if (needed > size) return 0;
  memcpy(buffer, found, needed);
  return 1;
}

int cprocess_processors(void) {
#if !defined(__APPLE__)
  cpu_set_t set;
  if (sched_getaffinity(0, sizeof set, &set) == 0 && CPU_COUNT(&set) > 0) return CPU_COUNT(&set);
#endif
  long count = sysconf(_SC_NPROCESSORS_ONLN);
  return count > 0 ? (int)count : 1;
}

// MARK: Others

int cprocess_start(const char *program, char *const *values, int output, int errors,
                   pid_t *process) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  int status = posix_spawn_file_actions_init(&actions);
  if (status != 0) return status;
  status = posix_spawnattr_init(&attributes);
  if (status != 0) {
    posix_spawn_file_actions_destroy(&actions);
    return status;
  }
  // A signal that this process ignores would be ignored by the other one as well.
  sigset_t usual;
  sigemptyset(&usual);
  sigaddset(&usual, SIGPIPE);
  status = posix_spawnattr_setsigdefault(&attributes, &usual);
  if (status == 0) status = posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  if (status == 0)
    status = posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  if (status == 0) status = posix_spawn_file_actions_adddup2(&actions, output, 1);
  if (status == 0) status = posix_spawn_file_actions_adddup2(&actions, errors, 2);
  if (status == 0) status = posix_spawnp(process, program, &actions, &attributes, values, environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return status;
}
