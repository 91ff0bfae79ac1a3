#!/usr/bin/env bash
# Swift inlines no `package` function into another module, though it is `@inlinable` and
# `@inline(__always)`: the same function inlines as soon as it is `public`.
#
# Seen with Swift 6.3.1 on Linux (x86-64), -O -wmo, both modules of one package name. A loop over
# UTF-8 that calls such a decoder from another module took 1.3 times the time. -enable-cmo-everything
# makes the difference go away, but Swift's package manager passes -enable-default-cmo in release
# builds and has no setting for the other.
#
# Ends with 0 as long as this is so.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
for access in package public; do
  cat >Floor.swift <<SWIFT
$access enum Floor {
  @inlinable @inline(__always)
  $access static func twice(_ value: Int) -> Int { value &+ value }
}
SWIFT
  cat >User.swift <<'SWIFT'
import Floor
public func fourTimes(_ value: Int) -> Int { Floor.twice(Floor.twice(value)) }
SWIFT
  options=(-O -wmo -parse-as-library -swift-version 6 -package-name example -enable-default-cmo)
  swiftc "${options[@]}" -module-name Floor -emit-module -emit-module-path Floor.swiftmodule \
    -c Floor.swift -o Floor.o
  swiftc "${options[@]}" -module-name User -I . -c User.swift -o User.o
  calls=$(nm -u User.o | grep -c 'twice' || true)
  echo "$access: $calls undefined symbols of the function in the module that calls it"
  declare "$access=$calls"
done
swiftc --version 2>/dev/null | head -1
# shellcheck disable=SC2154
if [[ $package -eq 1 && $public -eq 0 ]]; then
  echo "as described: the package function is called, the public one inlined"
else
  echo "no longer as described" >&2
  exit 1
fi
