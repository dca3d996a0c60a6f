package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.publish.Manifest;
import org.kohyo.publish.SignatureCheck;

/** What a build says of itself: sources, verification, signature. */
class ManifestOfBuildTest {

  private static final Path KEYS = Path.of("src/test/resources/org/kohyo/publish/keys");

  @TempDir Path folder;
  private Path content;
  private Path out;

  @BeforeEach
  void copy() throws IOException {
    content = ContentCopy.of(Kohyo.CONTENT, folder.resolve("content"));
    out = folder.resolve("out");
  }

  private Kohyo.Result run(Object... more) {
    List<Object> args = new ArrayList<>(List.of("build", "--content", content, "--out", out));
    args.addAll(List.of("--report", folder.resolve("report")));
    args.addAll(List.of(more));
    return Kohyo.run(args.toArray());
  }

  private Manifest build(Object... more) throws IOException {
    List<Object> args = new ArrayList<>(List.of("--no-pdf"));
    args.addAll(List.of(more));
    Kohyo.Result result = run(args.toArray());
    assertThat(result.status()).as(result.err()).isZero();
    return Manifest.read(out.resolve(Manifest.NAME)).orElseThrow();
  }

  private void edit(String path, String old, String replacement) throws IOException {
    Path file = content.resolve(path);
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.writeString(file, text.replace(old, replacement));
  }

  /** Societies whose files, all of them, say that they were made from something else now. */
  private static Set<String> reached(Manifest before, Manifest after) {
    Map<String, String> then =
        before.files().stream()
            .collect(Collectors.toMap(e -> e.path(), e -> e.sources().orElseThrow()));
    Set<String> reached = new TreeSet<>();
    Set<String> same = new TreeSet<>();
    after.files().stream()
        .filter(e -> then.containsKey(e.path()))
        .forEach(
            e ->
                (e.sources().orElseThrow().equals(then.get(e.path())) ? same : reached)
                    .add(e.society()));
    assertThat(reached).noneMatch(same::contains);
    return reached;
  }

  @Test
  void itFollowsItsSchema() throws IOException {
    build();
    String schema = Files.readString(Path.of("content/schema/manifest.schema.json"));
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(Files.readString(out.resolve("manifest.json")), InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void oneNumberReachesItsSocietyAndTheSitesPages_andNothingElse() throws IOException {
    Manifest before = build();
    edit("societies/jrc.yaml", "03-6672-1505", "03-6672-1506");
    Manifest after = build();
    assertThat(reached(before, after)).containsExactly("", "jrc");
    assertThat(after.sources()).isNotEqualTo(before.sources());
    edit("societies/jrc.yaml", "03-6672-1506", "03-6672-1505");
    assertThat(build()).isEqualTo(before);
  }

  @Test
  void aBuildOfOneSocietyLeavesWhatIsSaidOfOthers() throws IOException {
    Manifest before = build();
    edit("policy/measures.yaml", "人的安全管理措置", "人的な安全管理措置");
    assertThat(reached(before, build("--society", "jrc"))).containsExactly("", "jrc");
    assertThat(reached(before, build()))
        .containsExactly("", "jrc", "mihon", "tokyo-seinan-shitetsu");
  }

  @Test
  void policyLawSiteAndTemplatesReachAll_andWhatNobodyReadsReachesNone() throws IOException {
    Manifest before = build();
    Files.writeString(content.resolve("README.md"), "notes");
    assertThat(build()).isEqualTo(before);
    Path templates = Files.createDirectory(folder.resolve("templates"));
    Files.writeString(templates.resolve("notes.txt"), "no template");
    assertThat(build("--templates", templates)).isEqualTo(before);
    Files.copy(Path.of("templates/site.css"), templates.resolve("site.css"));
    assertThat(build("--templates", templates)).isEqualTo(before);
    Files.writeString(
        templates.resolve("site.css"), Files.readString(Path.of("templates/site.css")) + "\n");
    assertThat(reached(before, build("--templates", templates))).contains("", "mihon");
    for (String file :
        List.of("site.yaml", "law/wording.yaml", "policy/statements/exceptions.md")) {
      Files.writeString(content.resolve(file), Files.readString(content.resolve(file)) + "\n");
      Manifest after = build();
      assertThat(reached(before, after))
          .as(file)
          .containsExactly("", "jrc", "mihon", "tokyo-seinan-shitetsu");
      before = after;
    }
  }

  /** The recipe of the documentation, written again. */
  @Test
  void theDigestCanBeMadeByHand() throws Exception {
    Manifest manifest = build();
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(content)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = "content/" + content.relativize(file).toString().replace('\\', '/');
        if (path.matches("content/(policy/.*|law/.*|site\\.yaml|societies/jrc\\.yaml)")) {
          files.put(path, file);
        }
      }
    }
    try (Stream<Path> all = Files.list(Path.of("templates"))) {
      all.filter(
              f ->
                  !f.getFileName()
                      .toString()
                      .matches("(report|verification|preview).*|changes-standalone.*"))
          .forEach(f -> files.put("templates/" + f.getFileName(), f));
    }
    StringBuilder list = new StringBuilder();
    for (Map.Entry<String, Path> file : files.entrySet()) {
      byte[] bytes = Files.readAllBytes(file.getValue());
      list.append(sha256(bytes)).append("  ").append(file.getKey()).append('\n');
    }
    list.append(manifest.generator()).append('\n');
    String digest = "sha256:" + sha256(list.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(manifest.files().stream().filter(e -> e.society().equals("jrc")))
        .allMatch(e -> e.sources().orElseThrow().equals(digest))
        .isNotEmpty();
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of()
        .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @Test
  void itSaysWhetherFilesWereReadBack() throws IOException {
    assertThat(build().verified()).isTrue();
    Kohyo.Result quick = run("--no-pdf", "--no-verify");
    assertThat(quick.err()).contains("--no-verify");
    assertThat(Manifest.read(out.resolve(Manifest.NAME)).orElseThrow().verified()).isFalse();
    assertThat(run("--no-pdf").err()).doesNotContain("--no-verify");
  }

  private SignatureCheck.Result signature() throws IOException {
    Path file = out.resolve(Manifest.SIGNATURE);
    return SignatureCheck.read(KEYS.resolve("ed25519-public.pem"))
        .check(
            Files.readAllBytes(out.resolve(Manifest.NAME)),
            Files.exists(file)
                ? java.util.Optional.of(Files.readAllBytes(file))
                : java.util.Optional.empty());
  }

  @Test
  void aSignedBuildCanBeChecked_andIsTheSameTwice() throws IOException {
    build("--sign", KEYS.resolve("ed25519.pem"));
    assertThat(signature()).isEqualTo(SignatureCheck.Result.VALID);
    Map<String, String> first = ContentCopy.tree(out);
    out = folder.resolve("again");
    build("--sign", KEYS.resolve("ed25519.pem"), "--jobs", 3);
    assertThat(ContentCopy.tree(out)).isEqualTo(first);
    build();
    assertThat(signature()).isEqualTo(SignatureCheck.Result.ABSENT);
  }

  @Test
  void aKeyThatCantSignStopsBeforeAnyWork() {
    for (String key : List.of("missing", "rsa", "encrypted", "ed25519-public")) {
      Kohyo.Result result = run("--sign", KEYS.resolve(key + ".pem"));
      assertThat(result.status()).isEqualTo(2);
      assertThat(result.err()).contains(key + ".pem", "openssl genpkey").hasLineCount(2);
    }
    assertThat(out).doesNotExist();
    assertThat(folder.resolve("report")).doesNotExist();
  }

  @Test
  void aKeyThatWouldBePublicIsRefused() throws IOException {
    Files.createDirectory(out);
    Path key = Files.copy(KEYS.resolve("ed25519.pem"), out.resolve("key.pem"));
    assertThat(run("--sign", key).status()).isEqualTo(2);
    assertThat(ContentCopy.tree(out)).containsOnlyKeys("key.pem");
  }
}
