#!/bin/bash
#
# What "make dist" makes: META.json as PGXN wants it, archives with one folder, in which everything is that belongs to the
# source.  That the archive builds is shown by "make test-packages", which makes Debian packages of it.
#
# The changes of META.json are Perl, with dollars of its own.
# shellcheck disable=SC2016
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=../tap.sh
. "$(dirname "$0")/../tap.sh"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
version=$(sed -n "s/^default_version *= *'\(.*\)'/\1/p" gaireport.control)
name=gaireport-$version

succeeds 'META.json is valid' test/meta.pl
# Of each rule a file that breaks it.
breaks() { # about change
	perl -MJSON::PP -0777 -ne 'my $meta = decode_json($_); '"$2"'; print encode_json($meta)' META.json >"$folder/META.json"
	like "$(test/meta.pl "$folder/META.json" || true)" '^not ok' "$1 is noticed"
}
breaks 'no abstract' 'delete $meta->{abstract}'
breaks 'a version of two numbers' '$meta->{version} = "1.0"'
breaks 'a version with a zero in front' '$meta->{version} = "1.00.0"'
breaks 'another version' '$_->{version} = "9.9.9" for values %{$meta->{provides}}'
breaks 'a license nobody knows' '$meta->{license} = "own"'
breaks 'a file that is not there' '$_->{file} = "sql/nothing.sql" for values %{$meta->{provides}}'
breaks 'a stable release of a beta' '@{$meta}{qw(version release_status)} = ("1.0.0-b1", "stable")'
breaks 'a key of our own' '$meta->{colour} = "red"'
breaks 'a phase that is none' '$meta->{prereqs}{install} = {}'
breaks 'a range of versions that is none' '$meta->{prereqs}{runtime}{requires}{PostgreSQL} = "15+"'
breaks 'a tag with a slash' 'push @{$meta->{tags}}, "a/b"'

succeeds 'the archives are made' test/dist.sh "$folder"
is "$(cd "$folder" && ls)" "META.json
$name.tar.gz
$name.zip" 'a zip and a tar file'
tar -C "$folder" -xzf "$folder/$name.tar.gz"
is "$(cd "$folder/$name" && find . -type f | LC_ALL=C sort)" \
	"$(python3 -c 'import sys, zipfile; print("\n".join("." + n[len(sys.argv[2]):] for n in zipfile.ZipFile(sys.argv[1]).namelist() if not n.endswith("/")))' \
		"$folder/$name.zip" "$name" | LC_ALL=C sort)" 'with the same files, in one folder of that name'
is "$(cd "$folder/$name" && find . -type f \( -name '*.o' -o -name '*.bc' -o -name '*.so' -o -name 'gaireport--*.sql' ! -path './sql/versions/*' \))" '' \
	'nothing that was built'
is "$(for file in META.json README.md LICENSE CHANGELOG.md Makefile gaireport.control sql/extension src/core src/pg src/load src/po docs expected test debian/rules; do
	[ -e "$folder/$name/$file" ] || echo "$file"
done)" '' 'but all that is needed'
# the release that packages are made of is this one
like "$(head -1 debian/changelog)" "^gaireport \\($version-" 'debian/changelog has this version'
like "$(grep -m1 '^## ' CHANGELOG.md)" "^## ${version//./\\.}( |$)" 'and CHANGELOG.md begins with it'
done_testing
