# What podman or docker builds an image from. Sourced by Tools/package.
deb=$output/duiyi_${version}_$(dpkg --print-architecture).deb
[[ " ${kinds[*]} " == *" deb "* && -f $deb ]] || { say "container: name deb before it" && exit 64; }
mkdir -p "$output/container"
cp "$root/Tools/packaging/Containerfile" "$output/container/"
cp "$deb" "$output/container/duiyi.deb"
made "$output/container"
