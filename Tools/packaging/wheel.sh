# A wheel with the program inside the Python package. Sourced by Tools/package.
folder=$stage/wheel
python=$root/Tools/python
mkdir -p "$folder/duiyi/bin" "$stage/plain" "$stage/repaired"
cp -R "$python/src/duiyi/." "$folder/duiyi/"
find "$folder" -name __pycache__ -prune -exec rm -rf {} +
cp "$stage/program" "$folder/duiyi/bin/duiyi"
licences "$folder/duiyi-$version.dist-info/licenses"
"$tools/bin/python" "$root/Tools/packaging/wheel.py" "$folder" "$version" "$python/pyproject.toml"
(cd "$stage" && "$tools/bin/wheel" pack --dest-dir plain wheel >/dev/null)
# What is linked goes beside the package; the name of the platform says which glibc is needed.
"$tools/bin/auditwheel" repair --plat "manylinux_2_35_$processor" --only-plat --strip \
  --wheel-dir "$stage/repaired" "$stage"/plain/*.whl >"$stage/auditwheel" 2>&1 ||
  { cat "$stage/auditwheel" >&2 && exit 1; }
cp "$stage"/repaired/*.whl "$output/"
for wheel in "$stage"/repaired/*.whl; do made "$output/${wheel##*/}"; done
