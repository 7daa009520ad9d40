#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What is documented runs: README blocks, the examples of the reference, the tour, every shipped script.
set -u
top=$(cd "$(dirname "$0")/../.." && pwd)
build=$(cd "${BUILD:-$top/build}" && pwd)
export HIAP_SHARE=$top NO_COLOR=1 LC_ALL=C
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/bin" "$work/home/Downloads" "$work/blocks"
ln -s "$build/hiap" "$work/bin/hiap"
export PATH=$work/bin:$PATH HOME=$work/home
cp "$top/datasets/synthetic/synthetic_region.csv" "$work/home/Downloads/indicators-CountyUA.data.csv"
printf 'Area code,Borough,Year,Adults who walk (%%)\nE06000006,Halton,2024,61.2\nE08000015,Wirral,2024,64\n' > "$work/home/walking.csv"
passed=0 failed=0

try() { # NAME COMMAND...
    local name=$1
    shift
    if "$@" > "$work/out" 2>&1; then passed=$((passed + 1)); else
        failed=$((failed + 1))
        printf '%s failed (exit %s):\n' "$name" "$?"
        tail -n 15 "$work/out" | sed 's/^/  /'
    fi
}

# Fenced blocks of a language, one file each.
blocks() { # FILE LANGUAGE PREFIX
    awk -v language="$2" -v prefix="$work/blocks/$3" '
        /^```/ { if (file) { close(file); file = "" } else if ($0 == "```" language) { file = sprintf("%s.%02d", prefix, ++n); printf "" > file } else file = "/dev/null"; next }
        file { print > file }' "$1"
}

hiap new "$work/project" --quiet || exit 1 # as the demo does
cd "$work/project" || exit 1
try 'import of the synthetic region' hiap import "$top/datasets/synthetic"
try 'review of the synthetic region' hiap review synthetic_region
try 'verify of that review' hiap verify outputs/review-synthetic_region

try 'the gallery shows the charts of today' sh -c "
    cmp '$top/plots/gallery/rug.svg' outputs/review-synthetic_region/rug.svg &&
    cmp '$top/plots/gallery/trend.svg' outputs/review-synthetic_region/trends/life_expectancy_female.svg"

for script in "$top"/scripts/tour/*.lua; do
    try "scripts/tour/${script##*/}" hiap run "$script"
done

for page in README.md scripts/README.md; do
    name=$(echo "$page" | tr / _)
    blocks "$top/$page" lua "$name"
    for block in "$work/blocks/$name".*; do
        cp "$block" block.lua
        try "$page, Lua block ${block##*.}" hiap run block.lua
    done
done

hiap help --reference > "$work/reference.md" || failed=$((failed + 1))
blocks "$work/reference.md" lua reference
for block in "$work/blocks/reference".*; do
    cp "$block" block.lua
    try "reference, example ${block##*.}" hiap run block.lua
done

# The README's commands, in the order they stand, in one shell; `make` and what follows it are tested elsewhere.
blocks "$top/README.md" sh shell
cd "$work" || exit 1
mkdir -p build
ln -s "$build/hiap" build/hiap
ln -s "$work/project" build/demo
cat "$work/blocks/shell".* | grep -v '^make ' > "$work/commands.sh"
try 'README commands' sh -e "$work/commands.sh"

cd "$work/project" || exit 1
cat > everything.lua <<'LUA'
local total = 0
for _, noun in ipairs{ 'indicator', 'set', 'review', 'chart', 'command' } do
  for _, id in ipairs(ids_of(noun)) do
    local _ = noun == 'set' and set(id) or noun == 'indicator' and indicator(id)
    total = total + 1
  end
end
for _, id in ipairs(ids_of 'set') do
  for _, member in ipairs(set(id).indicators) do indicator(member) end
end
for _, id in ipairs(ids_of 'review') do
  set(review(id).set)
end
for _, name in ipairs{ 'areas', 'area_groups', 'area_changes' } do assert(#dataset(name) > 0) end
print(total .. ' pieces')
LUA
try 'every shipped script and dataset loads' hiap run everything.lua
if command -v luacheck > /dev/null; then
    try 'luacheck of every shipped script' luacheck --quiet --no-color --config .luacheckrc --ignore 631 -- "$top/scripts"
fi
echo "documents: $passed passed, $failed failed"
[ "$failed" = 0 ]
