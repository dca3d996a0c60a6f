package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohyo.finding.Language;
import org.kohyo.finding.Message;
import org.kohyo.finding.Messages;
import org.kohyo.publish.Manifest;
import org.kohyo.render.Digests;
import org.kohyo.testing.Folders;
import org.kohyo.testing.ManySocieties;

/** Parts that are joined are the bytes of one build, or nothing is published. */
class MergeCommandTest {

  private static final Path KEY = Path.of("src/test/resources/org/kohyo/publish/keys/ed25519.pem");

  @TempDir Path folder;
  private Path content;

  /** The real societies, with dated editions, and two more. */
  @BeforeEach
  void content() throws IOException {
    content = folder.resolve("content");
    ManySocieties.write(Kohyo.CONTENT, content, 2);
    Folders.copy(Kohyo.CONTENT, content, path -> path.startsWith("societies"));
  }

  private Kohyo.Result build(String out, Object... more) {
    List<Object> args =
        new ArrayList<>(
            List.of(
                "build",
                "--content=" + content,
                "--out=" + folder.resolve(out),
                "--report=" + folder.resolve("report-" + out.replace('/', '-')),
                "--jobs=2"));
    args.addAll(List.of(more));
    return Kohyo.run(args.toArray());
  }

  private List<String> parts(int of, Object... more) {
    List<String> parts = new ArrayList<>();
    for (int k = 1; k <= of; k++) {
      List<Object> args = new ArrayList<>(List.of(more));
      args.add("--shard=" + k + "/" + of);
      String part = "part-" + k + "-of-" + of;
      Kohyo.Result result = build(part, args.toArray());
      assertThat(result.status()).as(result.err()).isLessThanOrEqualTo(Main.FINDINGS);
      parts.add(part);
    }
    return parts;
  }

  private Kohyo.Result merge(List<String> parts, Object... more) {
    List<Object> args = new ArrayList<>(List.of("merge", "--out=" + folder.resolve("whole")));
    args.addAll(List.of(more));
    parts.forEach(part -> args.add(folder.resolve(part)));
    return Kohyo.run(args.toArray());
  }

  private void same(String one, String other) throws IOException {
    Map<String, String> expected = ContentCopy.tree(folder.resolve(one));
    Map<String, String> actual = ContentCopy.tree(folder.resolve(other));
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    expected.forEach((path, bytes) -> assertThat(actual.get(path).equals(bytes)).as(path).isTrue());
  }

  private void succeeds(Kohyo.Result result) {
    assertThat(result.status()).as(result.err()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void partsAreTheBytesOfOneBuild(int of) throws IOException {
    Object[] options = {"--formats=html,json,fragment", "--base-url=https://www.example.jp/k/"};
    succeeds(build("one", "--sign=" + KEY, options[0], options[1]));
    List<String> parts = parts(of, options);
    Collections.reverse(parts);
    succeeds(merge(parts, "--sign=" + KEY));
    same("one", "whole");
    assertThat(folder.resolve("whole/feed.atom")).exists();
    assertThat(folder.resolve("whole/part.json")).doesNotExist();
  }

  @Test
  void theSitesPagesAreTheSame_ofSocietiesThatAreOverToo() throws IOException {
    Path ended = content.resolve("societies/mihon-00000.yaml");
    Files.writeString(
        ended, Files.readString(ended) + "until: 2026-03-31\nsuccessor: mihon-00001\n");
    Files.writeString(
        content.resolve("site.yaml"),
        """
        title: 見本の一覧
        base-url: https://www.example.jp/k/
        index: false
        accessibility: {standard: JIS X 8341-3:2016 レベルAA, status: 配慮, date: 2026-10-01}
        """);
    succeeds(build("one", "--formats=html"));
    succeeds(merge(parts(3, "--formats=html")));
    same("one", "whole");
    assertThat(folder.resolve("whole/index.html")).doesNotExist();
    assertThat(folder.resolve("whole/accessibility/index.html")).exists();
  }

  @Test
  void withPdfsToo() throws IOException {
    try (Stream<Path> all = Files.list(content.resolve("societies"))) {
      for (Path file : all.filter(p -> !p.getFileName().toString().startsWith("mihon")).toList()) {
        Folders.delete(file);
        Files.deleteIfExists(file);
      }
    }
    succeeds(build("one"));
    succeeds(merge(parts(3)));
    same("one", "whole");
  }

  @Test
  void anOutputWithOlderContentBecomesTheNewOne_andBuildAndMergeTakeTurns() throws IOException {
    List<String> before = parts(2, "--formats=html");
    succeeds(merge(before));
    Files.writeString(folder.resolve("whole/foreign.txt"), "kept");
    Files.delete(content.resolve("societies/mihon-00000.yaml"));
    Path other = content.resolve("societies/mihon-00001.yaml");
    Files.writeString(other, Files.readString(other).replace("総務課", "適用課"));
    succeeds(build("one", "--formats=html"));
    Files.writeString(folder.resolve("one/foreign.txt"), "kept");
    succeeds(merge(parts(2, "--formats=html"))); // each part in its own folder of before
    same("one", "whole");
    assertThat(folder.resolve("whole/mihon-00000")).doesNotExist();

    Files.writeString(other, Files.readString(other).replace("適用課", "業務課"));
    succeeds(build("one", "--formats=html"));
    succeeds(build("whole", "--formats=html"));
    same("one", "whole");
    Files.writeString(other, Files.readString(other).replace("業務課", "総務課"));
    succeeds(build("one", "--formats=html"));
    succeeds(merge(parts(3, "--formats=html")));
    same("one", "whole");
  }

  @Test
  void whatIsHeldBackStays_asWithOneBuild() throws IOException {
    for (String out : List.of("one", "whole")) {
      succeeds(build(out, "--formats=html"));
    }
    Path broken = content.resolve("societies/mihon-00000.yaml");
    Files.writeString(broken, Files.readString(broken).replace("own-health", "own health"));
    Path other = content.resolve("societies/mihon-00001.yaml");
    Files.writeString(other, Files.readString(other).replace("総務課", "適用課"));
    assertThat(build("one", "--formats=html", "--keep-going").status()).isEqualTo(Main.FINDINGS);
    succeeds(merge(parts(3, "--formats=html", "--keep-going")));
    same("one", "whole");
    assertThat(folder.resolve("whole/mihon-00000/index.html")).exists();

    assertThat(build("fresh", "--formats=html", "--keep-going").status()).isEqualTo(Main.FINDINGS);
    Folders.delete(folder.resolve("whole"));
    succeeds(merge(parts(2, "--formats=html", "--keep-going")));
    same("fresh", "whole");
  }

  @Test
  void aFindingInASharedFileIsToldByEachPart() throws IOException {
    Files.writeString(content.resolve("site.yaml"), "title: [\n");
    for (int k = 1; k <= 3; k++) {
      Kohyo.Result part = build("part" + k, "--shard=" + k + "/3", "--formats=html");
      assertThat(part.status()).isNotZero();
      assertThat(part.err()).contains("site.yaml");
    }
  }

  private static String start(String key) throws IOException {
    String text = Messages.in(Language.JA).text(Message.of(key, "0", "1"));
    return text.substring(text.lastIndexOf("」") + 1).replaceFirst("：.*", "");
  }

  /** Refused in Japanese, and the output is as it was. */
  private void refused(String key, List<String> parts) throws IOException {
    Map<String, String> before = ContentCopy.tree(folder.resolve("whole"));
    Kohyo.Result result = merge(parts);
    assertThat(result.status()).as(result.err()).isEqualTo(Main.TROUBLE);
    assertThat(result.err()).contains(start(key)).doesNotContain("Exception");
    assertThat(ContentCopy.tree(folder.resolve("whole"))).isEqualTo(before);
  }

  @Test
  void partsThatDontMakeAWholeAreRefused() throws IOException {
    List<String> parts = parts(2, "--formats=html");
    succeeds(merge(parts));
    refused("merge.missing", List.of(parts.get(1)));
    refused("merge.twice", List.of(parts.get(0), parts.get(1), parts.get(0)));
    String first = parts.get(0);
    for (String option :
        List.of(
            "--as-of=2026-11-23", "--formats=html,json", "--base-url=https://www.example.jp/")) {
      succeeds(build("other", "--formats=html", option, "--shard=2/2"));
      refused("merge.other", List.of(first, "other"));
    }
    succeeds(build("other", "--formats=html", "--shard=2/3"));
    refused("merge.other", List.of(first, "other"));
    Path site = content.resolve("site.yaml");
    Files.writeString(site, Files.readString(site) + "# changed\n");
    succeeds(build("other", "--formats=html", "--shard=2/2"));
    refused("merge.other", List.of(first, "other"));
    succeeds(build("plain", "--formats=html"));
    refused("merge.no-part", List.of(first, "plain"));
    Files.writeString(folder.resolve("file"), "");
    refused("merge.no-part", List.of(first, "file"));
    refused("merge.no-part", List.of(first, "nowhere"));
    refused("merge.part-in-out", List.of(first, "whole/a"));
    refused("merge.part-in-out", List.of(first, "."));
  }

  @Test
  void alteredAndMissingFilesAreRefused() throws IOException {
    List<String> parts = parts(2, "--formats=html");
    succeeds(merge(parts));
    Path page;
    try (Stream<Path> all = Files.walk(folder.resolve(parts.get(0)))) {
      page = all.filter(p -> p.endsWith("riyo-mokuteki/index.html")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(page);
    Files.writeString(page, Files.readString(page).replace("組合", "会社"));
    refused("merge.altered", parts);
    Files.delete(page);
    refused("merge.altered", parts);
    Path elsewhere = Files.write(folder.resolve("elsewhere"), bytes);
    Files.createSymbolicLink(page, elsewhere);
    refused("merge.altered", parts);
    Files.delete(page);
    Files.createDirectory(page);
    refused("merge.altered", parts);
    Files.delete(page);
    Files.write(page, bytes);
    succeeds(merge(parts));
  }

  /** In {@code part.json} also when the manifest agrees: whoever writes one can write the other. */
  @Test
  void damagedAndHostileListsAreRefused() throws IOException {
    List<String> parts = parts(2, "--formats=html");
    succeeds(merge(parts));
    for (String[] edit :
        Stream.of(
                "part.json | \"format\" : 4 | \"format\" : 1",
                "part.json | \"of\" : 2 | \"of\" : 2000000000",
                "part.json | \"number\" : 1 | \"number\" : 0",
                "part.json | \"day\" : \"2026-11-22\" | \"day\" : null",
                "part.json | \"title\" | \"titel\"",
                "part.json | \"heldBack\" : [ ] | \"heldBack\" : [ null ]",
                "part.json | \"societies\" : [ | \"societies\" : [ null,",
                "part.json | \"id\" : \" | \"id\" : \"../",
                "part.json | \"demonstration\" : true | \"demonstration\" : true, \"x\" : 1",
                "part.json | { | [",
                "manifest.json | \"path\" : \" | \"path\" : \"../",
                "manifest.json | \"path\" : \" | \"path\" : \"/",
                "manifest.json | \"society\" : \"mihon | \"society\" : \"none-of-this-part",
                "manifest.json | \"path\" : \"mihon | \"path\" : \"other/mihon",
                "manifest.json | \"size\" : | \"size\" : -",
                "manifest.json | { | ")
            .map(line -> line.split(" [|] ?", -1))
            .toList()) {
      int changed = 0;
      for (String part : parts) {
        Path list = folder.resolve(part).resolve(edit[0]);
        Path manifest = folder.resolve(part).resolve(Manifest.NAME);
        String was = Files.readString(list);
        String listed = Files.readString(manifest);
        if (was.contains(edit[1])) {
          changed++;
          Files.writeString(
              list,
              was.replaceFirst(Pattern.quote(edit[1]), Matcher.quoteReplacement(edit[2].strip())));
          refused("merge.no-part", parts);
          if (edit[0].equals("part.json")) {
            listAs(folder.resolve(part), was);
            refused("merge.no-part", parts);
          }
          Files.writeString(list, was);
          Files.writeString(manifest, listed);
        }
      }
      assertThat(changed).as("parts with %s", edit[1]).isPositive();
    }
    succeeds(merge(parts));
  }

  private static void listAs(Path part, String was) throws IOException {
    Path manifest = part.resolve(Manifest.NAME);
    byte[] now = Files.readAllBytes(part.resolve("part.json"));
    String digest = Digests.sha256(was.getBytes(StandardCharsets.UTF_8));
    assertThat(Files.readString(manifest)).contains(digest);
    Files.writeString(manifest, Files.readString(manifest).replace(digest, Digests.sha256(now)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0/3", "4/3", "x", "1", "1/2/3", "1/0", "-1/3", "1/1001", ""})
  void noSuchPartIsAMistakeInTheCall(String shard) {
    Kohyo.Result result = build("out", "--shard=" + shard);
    assertThat(result.status()).isEqualTo(Main.TROUBLE);
    assertThat(result.err()).contains("--shard").doesNotContain("Exception");
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
