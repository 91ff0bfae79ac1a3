# A package for Debian and Ubuntu. Sourced by Tools/package.
folder=$stage/deb
architecture=$(dpkg --print-architecture)
maintainer="${DEBFULLNAME:-The authors of Duiyi} <${DEBEMAIL:-duiyi@users.noreply.github.com}>"
documents=$folder/usr/share/doc/duiyi
mkdir -p "$folder/DEBIAN" "$folder/usr/bin" "$documents"
cp "$stage/program" "$folder/usr/bin/duiyi"
bundle "$folder/usr/bin/duiyi" "$folder/usr/lib/duiyi" /usr/lib/duiyi "$lasting"
shared "$folder/usr/share" zsh/vendor-completions
licences "$documents/licences" "$lasting"
rm "$documents/licences/LICENSE"
cat >"$documents/copyright" <<TEXT
Duiyi
Copyright 2026 the authors of Duiyi

Licensed under the Apache License, Version 2.0. On Debian systems, its text is in
/usr/share/common-licenses/Apache-2.0.

The folder licences beside this file has the notice that goes with Duiyi and the terms of what is
inside: Swift's libraries and swift-argument-parser, which are linked into the program, and a file
for each library in /usr/lib/duiyi, by the name of the package of Debian that it is from.
TEXT
cat >"$stage/changelog" <<TEXT
duiyi ($version) unstable; urgency=medium

  * CHANGELOG.md in the sources tells what changed.

 -- $maintainer  $(date -uR -d "@$SOURCE_DATE_EPOCH")
TEXT
gzip -9nc "$stage/changelog" >"$documents/changelog.gz"

# Which of Debian's packages have the libraries that are not inside.
mkdir -p "$stage/debian"
printf 'Source: duiyi\n\nPackage: duiyi\nArchitecture: any\n' >"$stage/debian/control"
depends=$(cd "$stage" && dpkg-shlibdeps -O --ignore-missing-info "-l$folder/usr/lib/duiyi" \
  -e "$folder/usr/bin/duiyi" $(printf -- '-e%s ' "$folder"/usr/lib/duiyi/*) 2>"$stage/shlibdeps" |
  sed -n 's/^shlibs:Depends=//p')
[[ -n $depends ]] || { cat "$stage/shlibdeps" >&2 && exit 1; }
cat >"$folder/DEBIAN/control" <<TEXT
Package: duiyi
Version: $version
Architecture: $architecture
Maintainer: $maintainer
Installed-Size: $(du -k -s --apparent-size "$folder/usr" | cut -f1)
Depends: $depends
Suggests: poppler-utils, poppler-data, python3-pip
Section: text
Priority: optional
Description: Chinese-English terminology, alignment and checking
 Duiyi splits Chinese and mixed text into sentences and words, aligns
 translations by sentences, words and terms, builds glossaries with the
 evidence for each pair, checks translations, and puts bitexts and termbases
 into other formats.
TEXT
(cd "$folder" && find usr -type f -print0 | sort -z | xargs -0 md5sum >DEBIAN/md5sums)
find "$folder" -type d -exec chmod 0755 {} +
find "$folder" -type f ! -path '*/bin/*' -exec chmod 0644 {} +
find "$folder" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
dpkg-deb --root-owner-group -Zxz --build "$folder" "$output/duiyi_${version}_$architecture.deb" >&2
made "$output/duiyi_${version}_$architecture.deb"
