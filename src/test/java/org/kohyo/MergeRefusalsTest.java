package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** Where parts are not a whole, nothing is published. */
class MergeRefusalsTest {

  @TempDir Path folder;
  private PartsSource source;

  @BeforeEach
  void content() throws IOException {
    source = PartsSource.in(folder);
  }

  private static String start(String key) throws IOException {
    String text = Messages.in(Language.JA).text(Message.of(key, "0", "1"));
    return text.substring(text.lastIndexOf("」") + 1).replaceFirst("：.*", "");
  }

  /** Refused in Japanese, and the output is as it was. */
  private void refused(String key, List<String> parts) throws IOException {
    Map<String, String> before = ContentCopy.tree(folder.resolve("whole"));
    Kohyo.Result result = source.merge(parts);
    assertThat(result.status()).as(result.err()).isEqualTo(Main.TROUBLE);
    assertThat(result.err()).contains(start(key)).doesNotContain("Exception");
    assertThat(ContentCopy.tree(folder.resolve("whole"))).isEqualTo(before);
  }

  @Test
  void partsThatDontMakeAWholeAreRefused() throws IOException {
    List<String> parts = source.parts(2, "--formats=html");
    source.succeeds(source.merge(parts));
    refused("merge.missing", List.of(parts.get(1)));
    refused("merge.twice", List.of(parts.get(0), parts.get(1), parts.get(0)));
    String first = parts.get(0);
    for (String option :
        List.of(
            "--as-of=2026-11-23", "--formats=html,json", "--base-url=https://www.example.jp/")) {
      source.succeeds(source.build("other", "--formats=html", option, "--shard=2/2"));
      refused("merge.other", List.of(first, "other"));
    }
    source.succeeds(source.build("other", "--formats=html", "--shard=2/3"));
    refused("merge.other", List.of(first, "other"));
    Path site = source.content().resolve("site.yaml");
    Files.writeString(site, Files.readString(site) + "# changed\n");
    source.succeeds(source.build("other", "--formats=html", "--shard=2/2"));
    refused("merge.other", List.of(first, "other"));
    source.succeeds(source.build("plain", "--formats=html"));
    refused("merge.no-part", List.of(first, "plain"));
    Files.writeString(folder.resolve("file"), "");
    refused("merge.no-part", List.of(first, "file"));
    refused("merge.no-part", List.of(first, "nowhere"));
    refused("merge.part-in-out", List.of(first, "whole/a"));
    refused("merge.part-in-out", List.of(first, "."));
  }

  @Test
  void alteredAndMissingFilesAreRefused() throws IOException {
    List<String> parts = source.parts(2, "--formats=html");
    source.succeeds(source.merge(parts));
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
    source.succeeds(source.merge(parts));
  }

  /** In {@code part.json} also when the manifest agrees: whoever writes one can write the other. */
  @Test
  void damagedAndHostileListsAreRefused() throws IOException {
    List<String> parts = source.parts(2, "--formats=html");
    source.succeeds(source.merge(parts));
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
    source.succeeds(source.merge(parts));
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
    Kohyo.Result result = source.build("out", "--shard=" + shard);
    assertThat(result.status()).isEqualTo(Main.TROUBLE);
    assertThat(result.err()).contains("--shard").doesNotContain("Exception");
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
