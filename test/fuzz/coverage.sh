#!/bin/bash
#
# Prints the lines of the core that the kept inputs reach, by folder:  coverage.sh REACHED PLAIN CORPORA HARNESS...
#
# REACHED has the harnesses that count; the whole table, file by file, stays there as coverage.txt.
set -euo pipefail

reached=$1 plain=$2 corpora=$3
shift 3
objects=()
profiles=()
for name in "$@"; do
	"$(dirname "$0")/seeds.sh" "$plain" "$name" "$corpora/$name"
	rm -f "$reached/$name"-*.profraw
	find "$corpora/$name" -type f -print0 |
		LLVM_PROFILE_FILE=$reached/$name-%4m.profraw xargs -0 -n 1000 "$reached/$name" >"$reached/$name.log"
	objects+=(-object "$reached/$name")
	profiles+=("$reached/$name"-*.profraw)
done
llvm-profdata merge -sparse -o "$reached/all.profdata" "${profiles[@]}"
llvm-cov export -format=lcov -instr-profile="$reached/all.profdata" "${objects[@]:1}" \
	-ignore-filename-regex='^/usr/|/(fuzz|unit|tools)/[a-z0-9_]*\.[ch]$' >"$reached/coverage.lcov" 2>"$reached/coverage.log"
awk -F : '
	$1 == "SF" { file = $2; sub(/.*\/src\/core\//, "", file) }
	$1 == "DA" { split($2, line, ","); key = file ":" line[1]; seen[key] = 1; if (line[2] > 0) hit[key] = 1 }
	END {
		for (key in seen) {
			split(key, at, ":"); split(at[1], part, "/"); folder = part[1]
			lines[folder]++; reached[folder] += key in hit; of_file[at[1]]++; in_file[at[1]] += key in hit
			all++; all_reached += key in hit
			if (!(key in hit)) print key >missing
		}
		for (folder in lines) printf "%-10s %5d of %5d lines, %5.1f %%\n", folder, reached[folder], lines[folder], 100 * reached[folder] / lines[folder] | "sort"
		close("sort")
		printf "%-10s %5d of %5d lines, %5.1f %%\n", "all", all_reached, all, 100 * all_reached / all
	}' missing="$reached/missing.txt" "$reached/coverage.lcov"
