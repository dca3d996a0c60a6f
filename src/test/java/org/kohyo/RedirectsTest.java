package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohyo.publish.Manifest;
import org.kohyo.testing.Folders;
import org.kohyo.testing.Golden;

/**
 * Former addresses, from a society's file to what leads on from them. One folder for each case: the
 * societies, and what is found and made of them.
 */
class RedirectsTest {

  private static final Path CASES = Path.of("src/test/resources/org/kohyo/redirects");

  @TempDir Path folder;

  private Path content(String name) throws IOException {
    Path content = folder.resolve("content-" + name);
    Folders.copy(
        Kohyo.CONTENT,
        content,
        path -> !path.toString().matches("(?:societies/|approvals/|site).*"));
    Folders.copy(CASES.resolve(name), content, path -> path.toString().endsWith(".yaml"));
    return content;
  }

  private Kohyo.Result build(Path content, String out, Object... more) {
    List<Object> args = new ArrayList<>(List.of("build", "--formats=html"));
    args.add("--content=" + content);
    args.add("--out=" + folder.resolve(out));
    args.add("--report=" + folder.resolve("report-" + out));
    args.addAll(List.of(more));
    return Kohyo.run(args.toArray());
  }

  /** What is made for former addresses, without style digests. */
  private static Map<String, String> made(Path out) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (String path : ContentCopy.tree(out).keySet()) {
      if (!path.matches("(?:mihon-|style-|\\.).*|index\\.html|feed\\.atom|manifest\\.json")) {
        files.put(
            path,
            Files.readString(out.resolve(path)).replaceAll("style-[0-9a-f]{10}", "style-DIGEST"));
      }
    }
    return files;
  }

  @ParameterizedTest
  @ValueSource(strings = {"moved", "wrong", "no-address"})
  void findings(String name) throws IOException {
    Kohyo.Result result =
        Kohyo.run("check", "--content=" + content(name), "--report=" + folder.resolve("report"));
    StringBuilder about = new StringBuilder();
    String[] lines = result.out().split("\n");
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].contains(" former-address ")) {
        String line = lines[i].substring(lines[i].indexOf("societies"));
        about.append(line).append('\n').append(lines[i + 1]).append('\n');
      }
    }
    Golden.check(CASES.resolve(name).resolve("expected.txt"), about.toString());
    assertThat(result.status()).isEqualTo(name.equals("wrong") ? Main.FINDINGS : Main.OK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"moved", "no-address"})
  void mapsAndPages(String name) throws IOException {
    Path out = folder.resolve("out");
    Kohyo.Result result = build(content(name), "out");
    assertThat(result.status()).as(result.err()).isZero();
    Map<String, String> made = made(out);
    Golden.check(CASES.resolve(name).resolve("made.txt"), String.join("\n", made.keySet()) + "\n");
    for (Map.Entry<String, String> file : made.entrySet()) {
      Golden.check(CASES.resolve(name).resolve("made").resolve(file.getKey()), file.getValue());
    }
    List<String> listed =
        Manifest.read(out.resolve(Manifest.NAME)).orElseThrow().files().stream()
            .map(Manifest.Entry::path)
            .toList();
    assertThat(listed).containsAll(made.keySet());
    Kohyo.Result verified =
        Kohyo.run("verify", out, "--content=" + folder.resolve("content-" + name));
    assertThat(verified.status()).as(verified.out() + verified.err()).isZero();
  }

  @Test
  void nothingIsPublishedOfWhatIsWrong_andTheOthersAreWithKeepGoing() throws IOException {
    Path content = content("wrong");
    assertThat(build(content, "out").status()).isEqualTo(Main.FINDINGS);
    assertThat(folder.resolve("out")).doesNotExist();
    Files.copy(
        CASES.resolve("moved/societies/mihon-b.yaml"), content.resolve("societies/mihon-c.yaml"));
    assertThat(build(content, "out", "--keep-going").status()).isEqualTo(Main.FINDINGS);
    assertThat(folder.resolve("out/mihon-c/index.html")).exists();
    assertThat(folder.resolve("out/mihon-a")).doesNotExist();
    assertThat(Files.readString(folder.resolve("out/redirects/nginx.conf")))
        .contains("\"/kohyo/b.htm\"")
        .doesNotContain("privacy.html");
  }

  @Test
  void anotherAddress_andNone_makeTheSameAsABuildFromNothing() throws IOException {
    Path content = content("moved");
    build(content, "out");
    Path file = content.resolve("societies/mihon-a.yaml");
    Files.writeString(
        file, Files.readString(file).replace("/kohyo/privacy.html", "/kohyo/riyo/privacy.html"));
    build(content, "out");
    assertThat(folder.resolve("out/privacy.html")).doesNotExist();
    assertThat(folder.resolve("out/riyo/privacy.html")).exists();
    build(content, "fresh");
    assertThat(ContentCopy.tree(folder.resolve("out")))
        .isEqualTo(ContentCopy.tree(folder.resolve("fresh")));
    for (String id : List.of("mihon-a", "mihon-b")) {
      Path society = content.resolve("societies/" + id + ".yaml");
      Files.writeString(
          society, Files.readString(society).replaceAll("(?s)former-addresses.*", ""));
    }
    build(content, "out");
    assertThat(made(folder.resolve("out"))).isEmpty();
    assertThat(folder.resolve("out/redirects")).doesNotExist();
  }

  @Test
  void partsThatAreJoinedMakeTheSame_andTellWhatNoneOfThemCouldSee() throws IOException {
    Path content = content("moved");
    build(content, "one");
    Path[] parts = parts(content, "part");
    Kohyo.Result merged =
        Kohyo.run("merge", "--out=" + folder.resolve("whole"), parts[0], parts[1], parts[2]);
    assertThat(merged.status()).as(merged.err()).isZero();
    assertThat(ContentCopy.tree(folder.resolve("whole")))
        .isEqualTo(ContentCopy.tree(folder.resolve("one")));
    Path other = content.resolve("societies/mihon-b.yaml");
    Files.writeString(
        other, Files.readString(other).replace("/b/index.html", "/kohyo/Privacy.html"));
    Path[] again = parts(content, "again");
    Kohyo.Result refused =
        Kohyo.run("merge", "--out=" + folder.resolve("refused"), again[0], again[1], again[2]);
    assertThat(refused.status()).isEqualTo(Main.TROUBLE);
    assertThat(refused.err()).contains("mihon-a", "/kohyo/privacy.html");
    assertThat(folder.resolve("refused")).doesNotExist();
  }

  /** The two societies are in different ones. */
  private Path[] parts(Path content, String name) {
    Path[] parts = new Path[3];
    for (int k = 1; k <= 3; k++) {
      Kohyo.Result part = build(content, name + k, "--shard=" + k + "/3");
      assertThat(part.status()).as(part.err()).isZero();
      parts[k - 1] = folder.resolve(name + k);
    }
    return parts;
  }
}
