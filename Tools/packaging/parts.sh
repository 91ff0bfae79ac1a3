# The parts of packages. Sourced by Tools/package, which sets root, binary, version, date and stage.

# Libraries of glibc, which every system has, and the loader.
glibc='^(linux-vdso|ld-linux.*|libc|libm|libdl|libpthread|librt|libutil|libresolv|libmvec)\.so'
# Libraries that Debian 12 and 13 and Ubuntu 22.04 and 24.04 have under one name: a .deb depends on
# them, and so has their mends, above all those of libxml2.
lasting='^(libstdc\+\+|libgcc_s|libz|libbz2|liblzma|libcrypto|libxml2|libyaml-0)\.so'

# The program without symbols.
program() {
  strip -o "$1" "$binary"
  chmod 0755 "$1"
}

# What a program links beside glibc: a name and a path a line, of all that links in turn.
libraries() {
  ldd "$1" | awk '$2 == "=>" && $3 ~ /^\// { print $1, $3 }' | grep -vE "$glibc"
}

# Copies to a folder what the program links, but for what a pattern names, and has the program look
# at a place: bundle PROGRAM FOLDER PLACE [PATTERN]. $ORIGIN in a place is the folder of the program,
# which the loader of glibc reads from /proc.
bundle() {
  # shellcheck disable=SC2016
  local name path beside='$ORIGIN'
  [[ $3 == /* ]] && beside=$3
  mkdir -p "$2"
  while read -r name path; do
    [[ -n ${4:-} && $name =~ $4 ]] && continue
    cp -L "$path" "$2/$name"
    chmod 0644 "$2/$name"
    strip --strip-unneeded "$2/$name"
    "$tools/bin/python" "$root/Tools/packaging/older_glibc.py" "$2/$name" 2.35
    patchelf --set-rpath "$beside" "$2/$name"
  done < <(libraries "$stage/program")
  patchelf --set-rpath "$3" "$1"
}

# Manual pages, and what completes a command in three shells: shared FOLDER ZSH-FOLDER.
shared() {
  local bash=$1/bash-completion/completions fish=$1/fish/vendor_completions.d page
  mkdir -p "$bash" "$fish" "$1/$2"
  "$stage/program" --experimental-dump-help |
    python3 "$root/Tools/packaging/manual.py" "$1/man/man1" "$version" "$date"
  for page in "$1"/man/man1/*.1; do gzip -9n "$page"; done
  # It is read, not run, so the line that names a shell is left out.
  "$stage/program" --generate-completion-script bash | sed -e '1{/^#!/d}' >"$bash/duiyi"
  "$stage/program" --generate-completion-script zsh >"$1/$2/_duiyi"
  "$stage/program" --generate-completion-script fish >"$fish/duiyi.fish"
  chmod 0644 "$bash/duiyi" "$1/$2/_duiyi" "$fish/duiyi.fish"
}

# Our licence and those of what is inside: licences FOLDER [PATTERN], without the libraries that the
# pattern names.
licences() {
  local name path package
  mkdir -p "$1"
  cp LICENSE NOTICE "$1"
  cp "$scratch/checkouts/swift-argument-parser/LICENSE.txt" "$1/swift-argument-parser" 2>/dev/null ||
    cp "${DUIYI_SCRATCH:-$root/.build}/checkouts/swift-argument-parser/LICENSE.txt" \
      "$1/swift-argument-parser"
  cp "$(dirname "$(realpath "$(command -v swift)")")/../share/swift/LICENSE.txt" "$1/swift"
  while read -r name path; do
    [[ -n ${2:-} && $name =~ $2 ]] && continue
    [[ $path == */swift/* ]] && continue
    package=$(dpkg -S "$(realpath "$path")" 2>/dev/null || dpkg -S "$path" 2>/dev/null ||
      dpkg -S "/usr$(realpath "$path")") || { say "no package has $path" && return 1; }
    package=${package%%:*}
    cp -L "/usr/share/doc/$package/copyright" "$1/$package"
  done < <(libraries "$stage/program")
  chmod 0644 "$1"/*
}

# Says how large something is.
made() { say "$1: $(du -h --apparent-size "$1" | cut -f1)"; }
