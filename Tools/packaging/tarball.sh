# A folder that can be put anywhere. Sourced by Tools/package.
folder=$stage/duiyi-$version-linux-$processor
mkdir -p "$folder/bin"
cp "$stage/program" "$folder/bin/duiyi"
# shellcheck disable=SC2016
bundle "$folder/bin/duiyi" "$folder/lib/duiyi" '$ORIGIN/../lib/duiyi'
shared "$folder/share" zsh/site-functions
licences "$folder/share/doc/duiyi/licences"
cp docs/install.md CHANGELOG.md "$folder/share/doc/duiyi/"
tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" \
  -C "$stage" -czf "$output/${folder##*/}.tar.gz" "${folder##*/}"
made "$output/${folder##*/}.tar.gz"
