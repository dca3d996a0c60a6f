#!/bin/sh
# Kohyo の出力を、manifest.json のとおりに S3（と、S3 と同じ API の保管先）に載せます。
#
#   s3-sync.sh [--dry-run] FOLDER s3://BUCKET[/PREFIX]
#
# 新しいファイルと変わったファイルだけを、参照される側から順に載せます。
#   見た目 → 公表文のページと PDF → 組合の一覧などの入口 → manifest.json
# そのあとで、前の manifest.json にだけあるファイルを消します。manifest.json にないものには触れません。
# manifest.json は最後から二番目なので、途中で止まっても、もう一度動かせば続きから終わります。
# 要るもの：AWS CLI 1.18 以上か 2、jq。S3 でない保管先は、AWS_ENDPOINT_URL（AWS CLI 1.29 / 2.13 以上）で示します。
set -eu
LC_ALL=C
export LC_ALL

usage() {
  echo "usage: s3-sync.sh [--dry-run] FOLDER s3://BUCKET[/PREFIX]" >&2
  exit 2
}

dry=
if [ "${1-}" = --dry-run ]; then
  dry=1
  shift
fi
[ $# -eq 2 ] || usage
folder=${1%/}
to=${2%/}
case $to in s3://?*) ;; *) usage ;; esac
for tool in aws jq; do
  command -v "$tool" >/dev/null || { echo "$tool がありません。" >&2; exit 2; }
done
[ -f "$folder/manifest.json" ] || { echo "$folder/manifest.json がありません。" >&2; exit 2; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# 一行に「SHA-256 空白 パス」。パスは英数字と _ - . / だけです（manifest.schema.json）。
list() {
  jq -r '.files[] | .sha256 + " " + .path' "$1" | sort
}

# 前に載せ終えたもの、載せかけて止まったときの目印 .kohyo-pending.json（載せようとした manifest.json）。
# あるかないかを一覧で確かめるので、つながらないのを「ない」と取り違えません。
bucket=${to#s3://}
prefix=
case $bucket in */*) prefix=${bucket#*/}/ bucket=${bucket%%/*} ;; esac
fetch() {
  found=$(aws s3api list-objects-v2 --bucket "$bucket" --prefix "$prefix$1" --max-keys 1 \
    --no-paginate --query "length((Contents || \`[]\`)[?Key=='$prefix$1'])" --output text)
  if [ "$found" = 1 ]; then
    aws s3 cp --only-show-errors "$to/$1" "$2"
  else
    echo '{"files": []}' > "$2"
  fi
}
fetch manifest.json "$work/old.json"
fetch .kohyo-pending.json "$work/pending.json"

list "$folder/manifest.json" > "$work/new"
list "$work/old.json" > "$work/old"
list "$work/pending.json" > "$work/pending"
cut -d' ' -f2 "$work/new" | sort > "$work/new-paths"

# 前のとおりに今もあるのは、前の一覧にあり、載せかけのものに上書きされたおそれのないものだけです。
comm -13 "$work/old" "$work/pending" | cut -d' ' -f2 | sort -u > "$work/unsure"
awk 'FILENAME == ARGV[1] { unsure[$1]; next } !($2 in unsure)' "$work/unsure" "$work/old" > "$work/sure"
comm -23 "$work/new" "$work/sure" | cut -d' ' -f2 | sort > "$work/put"
cat "$work/old" "$work/pending" | cut -d' ' -f2 | sort -u | comm -23 - "$work/new-paths" > "$work/gone"

# 手もとのファイルが、一覧のとおりかを先に確かめます。
sha256() {
  if command -v sha256sum >/dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi
}
awk 'FILENAME == ARGV[1] { put[$1]; next } $2 in put { print $1 "  " $2 }' "$work/put" "$work/new" > "$work/sums"
if [ -s "$work/sums" ] && ! (cd "$folder" && sha256 -c "$work/sums") > "$work/checked" 2>&1; then
  grep -v ': OK$' "$work/checked" >&2 || :
  echo "$folder が manifest.json と違います。build をもう一度実行してください。" >&2
  exit 1
fi

type_of() {
  case $1 in
    *.html | *.htm) echo "text/html; charset=utf-8" ;;
    *.css) echo "text/css; charset=utf-8" ;;
    *.js) echo "text/javascript; charset=utf-8" ;;
    *.json) echo "application/json; charset=utf-8" ;;
    *.atom) echo "application/atom+xml; charset=utf-8" ;;
    *.xml) echo "application/xml; charset=utf-8" ;;
    *.txt | *.conf | *.csv | *.sig) echo "text/plain; charset=utf-8" ;;
    *.pdf) echo application/pdf ;;
    *.png) echo image/png ;;
    *.svg) echo image/svg+xml ;;
    *) echo application/octet-stream ;;
  esac
}

cache_of() {
  case ${1##*/} in
    style-??????????.css | find-??????????.js | logo-??????????.png) echo "public, max-age=31536000, immutable" ;;
    *) echo no-cache ;;
  esac
}

# 一つのファイルを載せます。
put() {
  if [ "$dry" ]; then
    echo "put $1"
  else
    aws s3 cp --only-show-errors --content-type "$(type_of "$1")" \
      --cache-control "$(cache_of "$1")" "$2" "$to/$1"
  fi
}

# 前の段の一覧のうち、正規表現に合うものを載せます。種類ごとにまとめて渡すので、多くても速く済みます。
put_all() {
  grep -E "$1" "$work/rest" > "$work/now" || return 0
  comm -23 "$work/rest" "$work/now" > "$work/later"
  mv "$work/later" "$work/rest"
  if [ "$dry" ]; then
    sed 's/^/put /' "$work/now"
    return
  fi
  sed 's/.*\.//' "$work/now" | sort -u > "$work/kinds"
  while read -r kind; do
    rm -rf "$work/links"
    grep "\\.$kind\$" "$work/now" > "$work/files"
    while read -r path; do
      link=$work/links/$path
      [ -d "${link%/*}" ] || mkdir -p "${link%/*}"
      ln -s "$here/$path" "$link"
    done < "$work/files"
    first=$(head -n 1 "$work/files")
    aws s3 cp --recursive --only-show-errors --content-type "$(type_of "$first")" \
      --cache-control "$(cache_of "$first")" "$work/links" "$to"
  done < "$work/kinds"
}

if [ ! -s "$work/put" ] && [ ! -s "$work/pending" ] && cmp -s "$folder/manifest.json" "$work/old.json"; then
  echo "変わったものはありません。"
  exit 0
fi
if [ ! "$dry" ]; then
  # 何度止まっても、消し忘れも載せ忘れもないように、前の一覧と前の目印にあるものも加えます。
  jq -s '{files: (map(.files) | add | map({sha256, path}) | unique)}' \
    "$folder/manifest.json" "$work/old.json" "$work/pending.json" > "$work/mark.json"
  put .kohyo-pending.json "$work/mark.json"
fi
here=$(cd "$folder" && pwd)
cp "$work/put" "$work/rest"
put_all '(^|/)(style-[0-9a-f]{10}\.css|find-[0-9a-f]{10}\.js|logo-[0-9a-f]{10}\.png)$'
# 入口（浅い所の index.html と feed.atom）は、それが指すもののあとに載せます。
for entry in '^[^/]+/(index\.html|feed\.atom)$' '^(index\.html|feed\.atom)$'; do
  grep -E "$entry" "$work/rest" || :
done | sort > "$work/entries"
comm -23 "$work/rest" "$work/entries" > "$work/pages"
mv "$work/pages" "$work/rest"
put_all .
cp "$work/entries" "$work/rest"
put_all /
put_all .
if [ -f "$folder/manifest.json.sig" ]; then
  put manifest.json.sig "$folder/manifest.json.sig"
fi
put manifest.json "$folder/manifest.json"
if [ "$dry" ]; then
  sed 's/^/delete /' "$work/gone"
else
  # 一度に 1000 までです（DeleteObjects）。
  split -l 1000 "$work/gone" "$work/gone-"
  for part in "$work"/gone-*; do
    [ -f "$part" ] || continue
    jq -Rn --arg prefix "$prefix" '{Objects: [inputs | {Key: ($prefix + .)}], Quiet: true}' "$part" > "$work/delete.json"
    failed=$(aws s3api delete-objects --bucket "$bucket" --delete "file://$work/delete.json" --query 'length(Errors || `[]`)' --output text)
    case $failed in 0 | None | '') ;; *) echo "消せなかったファイルがあります。もう一度実行してください。" >&2; exit 1 ;; esac
  done
  aws s3 rm --only-show-errors "$to/.kohyo-pending.json"
fi
echo "載せたファイル $(wc -l < "$work/put" | tr -d ' ')、消したファイル $(wc -l < "$work/gone" | tr -d ' ')"
