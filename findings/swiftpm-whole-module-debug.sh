#!/usr/bin/env bash
# SwiftPM 6.3.1: a target with the flag -whole-module-optimization does not compile in a debug build
# ("index output filenames do not match input source files", without a file or line) where it has more
# than one source file. The index that a debug build writes beside the code is what does not fit: with
# --disable-index-store, or in a release build, the same target compiles.
#
# Builds a package of two lines three times. Fails where that changes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

swift --version 2>/dev/null | head -n 1
mkdir -p "$work/Sources/Two"
cat >"$work/Package.swift" <<'SWIFT'
// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "two",
  targets: [
    .target(name: "Two", swiftSettings: [.unsafeFlags(["-whole-module-optimization"])])
  ])
SWIFT
echo "public func first() -> Int { 1 }" >"$work/Sources/Two/First.swift"
echo "public func second() -> Int { first() }" >"$work/Sources/Two/Second.swift"

if swift build --package-path "$work" >"$work/log" 2>&1; then
  echo "a debug build with whole modules works now"
  exit 1
fi
grep "error: index output" "$work/log"
swift build --package-path "$work" --disable-index-store 2>&1 | tail -n 1
swift build --package-path "$work" --scratch-path "$work/release" -c release 2>&1 | tail -n 1
