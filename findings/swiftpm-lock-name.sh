#!/usr/bin/env bash
# SwiftPM 6.3.1: the lock on a scratch folder is a file in the folder for temporary files, named after
# the path with each "/" as "_". So builds of two packages that share nothing, in …/a_b and …/a/b, hold
# one lock: the second waits and says that another SwiftPM uses its own scratch folder. Containers that
# share /tmp and mount their projects at one path meet it too.
#
# Builds a package of a few seconds in the one and a package of a line in the other. Fails where that
# changes.
set -euo pipefail
work=$(mktemp -d)
trap 'kill "$slow" 2>/dev/null || true; rm -rf "$work"' EXIT
slow=

swift --version 2>/dev/null | head -n 1
package() {
  mkdir -p "$1/Sources/Some"
  cat >"$1/Package.swift" <<'SWIFT'
// swift-tools-version: 6.1
import PackageDescription

let package = Package(name: "some", targets: [.target(name: "Some")])
SWIFT
  echo "let number = 1" >"$1/Sources/Some/Some.swift"
}
package "$work/a_b"
package "$work/a/b"
for ((number = 0; number < 1500; number++)); do
  echo "func number$number(_ value: Int) -> String { \"\(value + $number) of \(value * $number)\" }"
done >"$work/a_b/Sources/Some/Many.swift"

swift build --package-path "$work/a_b" >"$work/slow.log" 2>&1 &
slow=$!
# The first build has begun once its scratch folder is there.
for ((turn = 0; turn < 100; turn++)); do
  [[ ! -d $work/a_b/.build ]] || break
  sleep 0.2
done
swift build --package-path "$work/a/b" >"$work/other.log" 2>&1
if ! grep -q "nother instance of SwiftPM" "$work/other.log"; then
  cat "$work/other.log"
  echo "the second build does not wait any more"
  exit 1
fi
grep "nother instance of SwiftPM" "$work/other.log" | sed "s|$work||; s/PID: [0-9]*/PID/"
if kill -0 "$slow" 2>/dev/null; then
  echo "the second build waited no longer than the first one took"
  exit 1
fi
wait "$slow"
slow=
echo "…/a/b was built when …/a_b was"
