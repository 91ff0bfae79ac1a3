#!/usr/bin/env bash
# msgfmt -c of GNU gettext 0.21 checks no Python brace string in which a field has no number or has a
# conversion: "{} of {}" may lose a field, and so may "{name!r}". And where it checks, how a field is
# shown is part of its name: "{0}" for "{0:.2f}", which Python formats without complaint, is fatal.
#
# Seen with Debian 12's gettext 0.21-12 on Linux (x86-64). So a check of such strings cannot rest on
# msgfmt alone, and one that agrees with it must compare formats, too.
#
# Ends with 0 as long as this is so.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq gettext=0.21-12 >/dev/null
dpkg -x gettext_*.deb root
library=$(dirname "$(find root -name 'libgettextsrc-*.so' | head -1)")
msgfmt() { LD_LIBRARY_PATH=$library root/usr/bin/msgfmt "$@"; }
msgfmt --version | head -1

# What msgfmt says of a translation: accepted or refused.
verdict() {
  cat >a.po <<PO
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\n"

#, python-brace-format
msgid "$1"
msgstr "$2"
PO
  if msgfmt --check-format -o /dev/null a.po 2>message; then echo accepted; else echo refused; fi
}

status=0
expect() {
  local seen
  seen=$(verdict "$1" "$2")
  echo "$1 -> $2: $seen"
  [[ $seen == "$3" ]] || status=1
}
expect '{0} of {1}' '{1}' refused
expect '{} of {}' '{}' accepted
expect '{name!r}' 'x' accepted
expect '{name}' 'x' refused
expect '{0:.2f}' '{0}' refused
if [[ $status -eq 0 ]]; then echo "as described"; else echo "no longer as described" >&2; fi
exit "$status"
