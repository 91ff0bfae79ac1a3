# The review page, to be unpacked over the folder of the tarball: the program duiyi-review beside duiyi,
# with what it links. Sourced by Tools/package. $DUIYI_REVIEW_BINARY is one that is built.
review=${DUIYI_REVIEW_BINARY:-}
if [[ -z $review ]]; then
  say "building duiyi-review; this takes a while"
  # A scratch folder of its own, as the packages differ from those of duiyi alone.
  place=(-c release --static-swift-stdlib --scratch-path "$scratch/review")
  DUIYI_REVIEW=1 swift build "${place[@]}" --product duiyi-review >&2
  review=$(DUIYI_REVIEW=1 swift build "${place[@]}" --show-bin-path)/duiyi-review
fi
name=duiyi-$version-linux-$processor
folder=$stage/review/$name
mkdir -p "$folder/bin" "$folder/share/doc/duiyi/licences/review" "$stage/review-parts"
# What the functions of parts.sh ask is another program here.
(
  stage=$stage/review-parts binary=$review
  program "$stage/program"
  cp "$stage/program" "$folder/bin/duiyi-review"
  # shellcheck disable=SC2016
  bundle "$folder/bin/duiyi-review" "$folder/lib/duiyi" '$ORIGIN/../lib/duiyi'
)
for licence in "${review%/*/*/*}"/checkouts/*/LICENSE* "${review%/*/*}"/checkouts/*/LICENSE*; do
  [[ -f $licence ]] || continue
  package=${licence%/*}
  cp "$licence" "$folder/share/doc/duiyi/licences/review/${package##*/}"
done
cp docs/review.md "$folder/share/doc/duiyi/"
chmod -R u+rwX,go+rX "$folder/share"
tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" \
  -C "$stage/review" -czf "$output/duiyi-review-$version-linux-$processor.tar.gz" "$name"
made "$output/duiyi-review-$version-linux-$processor.tar.gz"
