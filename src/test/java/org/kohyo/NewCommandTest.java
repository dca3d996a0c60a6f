package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohyo.content.ContentLoader;
import org.kohyo.content.FolderSource;
import org.kohyo.content.LoadedContent;
import org.kohyo.policy.Society;

/** {@code kohyo new}, as an officer would use it. */
class NewCommandTest {

  @TempDir Path folder;
  private Path content;

  @BeforeEach
  void copyContent() throws IOException {
    content = ContentCopy.of(Kohyo.CONTENT, folder.resolve("content"));
  }

  private Kohyo.Result create(String id, String name, Object... more) {
    List<Object> args = new ArrayList<>(List.of("new", id, "--name", name, "--content", content));
    args.addAll(List.of(more));
    return Kohyo.run(args.toArray());
  }

  private Path file(String id) {
    return content.resolve("societies").resolve(id + ".yaml");
  }

  private Society read(String id) {
    LoadedContent loaded = new ContentLoader().load(FolderSource.open(content));
    assertThat(loaded.findings()).isEmpty();
    return loaded.societies().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  private void isRefused(Kohyo.Result result, Map<String, String> before, String... words)
      throws IOException {
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains(words).doesNotContain("Exception").hasLineCount(2);
    assertThat(ContentCopy.tree(content)).isEqualTo(before);
  }

  @Test
  void itWritesTheFileAndSaysWhatComesNext() throws IOException {
    Kohyo.Result result = create("mihon2", "見本第二健康保険組合");
    assertThat(result.status()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .startsWith(content.toString().replace('\\', '/') + "/societies/mihon2.yaml ")
        .contains("kohyo check --society mihon2 --content " + content);
    Society society = read("mihon2");
    assertThat(society.name()).isEqualTo("見本第二健康保険組合");
    assertThat(society.self()).isEqualTo("当組合");
    assertThat(society.editionsFrom()).as("today").contains(LocalDate.of(2026, 11, 22));
    assertThat(society.notices()).containsExactly("riyo-mokuteki", "kohyo-jiko");
    byte[] bytes = Files.readAllBytes(file("mihon2"));
    assertThat(bytes[0]).isEqualTo((byte) '#');
    assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("\r");
    try (Stream<Path> files = Files.list(content.resolve("societies"))) {
      assertThat(files.map(f -> f.getFileName().toString())).noneMatch(n -> n.startsWith("."));
    }
  }

  @Test
  void theNewFileBuilds() {
    create("mihon2", "見本第二健康保険組合");
    Kohyo.Result built =
        Kohyo.run(
            "build",
            "--content",
            content,
            "--out",
            folder.resolve("out"),
            "--society",
            "mihon2",
            "--no-pdf");
    assertThat(built.err()).contains("1組合・2件");
    assertThat(built.status()).isZero();
  }

  @Test
  void theNameIsKeptToTheLetter() {
    List<String> names =
        List.of(
            "髙﨑𠮷健康保険組合",
            "葛\uDB40\uDD00城健康保険組合",
            "か\u3099",
            "\"見本\"組合",
            "'見本'",
            "見本: 組合",
            "見本 #1",
            "- 見本",
            "@mihon",
            "*見本",
            "&見本",
            "!見本",
            "{society.name}",
            "[見本]",
            "%見本",
            "no",
            "0123",
            "null",
            "2026-04-01",
            "C:\\mihon",
            "$1 @name@");
    for (int i = 0; i < names.size(); i++) {
      assertThat(create("mihon-" + i, names.get(i)).status()).isZero();
    }
    LoadedContent loaded = new ContentLoader().load(FolderSource.open(content));
    assertThat(loaded.findings()).isEmpty();
    assertThat(loaded.societies()).extracting(Society::name).containsAll(names);
  }

  @Test
  void readingSelfAndNoticesAreChosen() {
    create(
        "mihon2",
        "見本",
        "--reading",
        "みほん",
        "--self",
        "no",
        "--notice",
        "kohyo-jiko",
        "--notice",
        "kohyo-jiko");
    Society society = read("mihon2");
    assertThat(society.reading()).contains("みほん");
    assertThat(society.self()).isEqualTo("no");
    assertThat(society.notices()).containsExactly("kohyo-jiko");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Mihon", "見本", "a b", "-a", "a-", "a--b", "a/b", "../b", "a.b", "", "a\\b", "."})
  void anIdThatCanNotBeOneIsRefused(String id) throws IOException {
    Map<String, String> before = ContentCopy.tree(content);
    // What begins with a hyphen is an option to the command line, unless it stands after "--".
    isRefused(Kohyo.run("new", "--name", "見本", "--content", content, "--", id), before, "半角の小文字");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "api", "con", "lpt1"})
  void aReservedIdIsRefused(String id) throws IOException {
    isRefused(create(id, "見本"), ContentCopy.tree(content), "「" + id + "」", id + "-kenpo");
  }

  @Test
  void anExistingFileStays_whateverItsCase() throws IOException {
    Files.writeString(content.resolve("societies/Kenpo.YAML"), "mine");
    Map<String, String> before = ContentCopy.tree(content);
    isRefused(create("mihon", "見本"), before, "societies/mihon.yaml", "すでにあります");
    isRefused(create("kenpo", "見本"), before, "societies/Kenpo.YAML", "すでにあります");
  }

  @Test
  void aTextThatIsBlankTooLongOrHidesSomethingIsRefused() throws IOException {
    Map<String, String> before = ContentCopy.tree(content);
    isRefused(create("x", ""), before, "--name", "空");
    isRefused(create("x", " \u3000"), before, "--name", "空");
    isRefused(create("x", "𠮷".repeat(101)), before, "100", "101");
    isRefused(create("x", "見\u0007本"), before, "U+0007");
    isRefused(create("x", "見\n本"), before, "U+000A");
    isRefused(create("x", "見\u202E本"), before, "U+202E");
    isRefused(create("x", "見\uD842本"), before, "U+D842");
    isRefused(create("x", "見本", "--reading", ""), before, "--reading");
    isRefused(create("x", "見本", "--self", "\u2066"), before, "--self", "U+2066");
    assertThat(create("x", "𠮷".repeat(100)).status()).isZero();
  }

  @Test
  void anUnknownKindOfNoticeIsRefused_withTheOneThatWasMeant() throws IOException {
    isRefused(
        create("x", "見本", "--notice", "riyo-mokuteky"),
        ContentCopy.tree(content),
        "「riyo-mokuteky」",
        "「riyo-mokuteki」ではありませんか");
  }

  @Test
  void aFolderThatIsNoneOfContentIsRefused() throws IOException {
    Kohyo.Result missing = Kohyo.run("new", "x", "--name", "見本", "--content", folder.resolve("no"));
    assertThat(missing.status()).isEqualTo(2);
    assertThat(missing.err()).contains("--content").hasLineCount(2);
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Kohyo.Result other = Kohyo.run("new", "x", "--name", "見本", "--content", empty);
    assertThat(other.status()).isEqualTo(2);
    assertThat(other.err()).contains("原本のフォルダではない").hasLineCount(2);
    assertThat(empty).isEmptyDirectory();
  }

  @Test
  void aSocietiesFolderThatLeadsElsewhereIsRefused() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path societies = content.resolve("societies");
    Files.move(societies, folder.resolve("moved"));
    try {
      Files.createSymbolicLink(societies, elsewhere);
    } catch (UnsupportedOperationException e) {
      return;
    }
    Kohyo.Result result = create("x", "見本");
    assertThat(result.status()).isEqualTo(2);
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void withABrokenPolicyTheUsualNoticesAreTaken() throws IOException {
    Files.writeString(content.resolve("policy/notices.yaml"), "nonsense\n");
    assertThat(create("x", "見本").status()).isZero();
    assertThat(Files.readString(file("x")))
        .contains("notices:\n  - riyo-mokuteki\n  - kohyo-jiko\n");
  }

  @Test
  void english() throws IOException {
    assertThat(create("x", "mihon", "--lang", "en").out())
        .matches("(?s)\\A\\p{ASCII}*\\z")
        .contains("kohyo check --society x");
    Kohyo.Result refused = create("x", "mihon", "--lang", "en");
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains("there already").matches("(?s)\\A\\p{ASCII}*\\z");
  }

  @Test
  void wrongUsage() {
    for (Kohyo.Result result :
        List.of(
            Kohyo.run("new"),
            Kohyo.run("new", "x"),
            Kohyo.run("new", "--name", "見本"),
            Kohyo.run("new", "x", "y", "--name", "見本"),
            Kohyo.run("new", "x", "--name"),
            Kohyo.run("new", "x", "--nmae", "見本"))) {
      assertThat(result.status()).isEqualTo(2);
      assertThat(result.out()).isEmpty();
      assertThat(result.err()).contains("kohyo new --help").hasLineCount(2);
    }
    assertThat(Kohyo.run("new", "x", "y", "--name", "見本").err()).contains("「y」は余分です");
  }

  @Test
  void helpInBothLanguages() {
    Kohyo.Result japanese = Kohyo.run("new", "--help");
    assertThat(japanese.status()).isZero();
    assertThat(japanese.out()).contains("組合のファイルを新しく作ります", "--reading=KANA", "自称");
    Kohyo.Result english = Kohyo.run("new", "--help", "--lang", "en");
    assertThat(english.out())
        .contains("Makes a new society's file")
        .matches("(?s)\\A\\p{ASCII}*\\z");
    assertThat(Kohyo.run("--help").out()).contains("new  ");
  }
}
