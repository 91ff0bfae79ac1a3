#!/usr/bin/env bash
# SwiftPM 6.3.1: `swift build` of a second package in the scratch folder of a first one, which was
# built twice there, says "Build complete!", ends with status 0, and builds nothing: the plan in
# debug.yaml and description.json is taken for that of the second package. Without these files it is
# built, and what both packages depend on is not built again.
#
# Two packages of two lines each, with a library between them, show it. Fails where that changes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

swift --version 2>/dev/null | head -n 1
mkdir -p "$work/library/Sources/Common"
cat >"$work/library/Package.swift" <<'SWIFT'
// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "library", products: [.library(name: "Common", targets: ["Common"])],
  targets: [.target(name: "Common")])
SWIFT
echo "public let word = \"word\"" >"$work/library/Sources/Common/Common.swift"
for name in first second; do
  mkdir -p "$work/$name/Sources/$name"
  cat >"$work/$name/Package.swift" <<SWIFT
// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "$name", dependencies: [.package(path: "../library")],
  targets: [
    .executableTarget(
      name: "$name", dependencies: [.product(name: "Common", package: "library")])
  ])
SWIFT
  printf 'import Common\nprint("%s", word)\n' "$name" >"$work/$name/Sources/$name/main.swift"
done

build() { swift build --package-path "$work/$1" --scratch-path "$work/scratch" 2>&1 | tail -n 1; }

build first
build first
build second
[[ -x $work/scratch/debug/first ]]
if [[ -x $work/scratch/debug/second ]]; then
  echo "the second package is built now: Tools/samples/test need not remove the plan"
  exit 1
fi
echo "no program of the second package"
rm -f "$work/scratch/debug.yaml" "$work"/scratch/*/debug/description.json
build second
"$work/scratch/debug/second"
