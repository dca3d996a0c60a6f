package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a build makes anew, and what it leaves; and cases in which too much was left. The shipped
 * law has days from December 2026 on that make all societies anew.
 */
class IncrementalExamplesTest {

  private static final String ONE = "mihon-00001";
  private static final Set<String> FOR_PROGRAMS = Set.of("manifest.json", "index.json");

  @TempDir Path folder;
  private IncrementalWorld world;

  @BeforeEach
  void threeSmallSocieties() throws IOException {
    world = new IncrementalWorld(folder, "html,json", false);
    for (String id : new String[] {"mihon", "jrc", "tokyo-seinan-shitetsu"}) {
      Files.delete(world.society(id));
    }
  }

  private void change(String path, String from, String to) throws IOException {
    Path file = world.content.resolve(path);
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  private static String of(String id) {
    return "societies/" + id + ".yaml";
  }

  /** What a build writes, as inode or time tell. */
  private Set<String> written() throws IOException {
    Map<String, String> before = IncrementalWorld.stamps(world.out);
    Kohyo.Result result = world.build(world.out);
    assertThat(result.status()).as(result.err()).isZero();
    Map<String, String> after = IncrementalWorld.stamps(world.out);
    Set<String> written = new TreeSet<>(after.keySet());
    written.removeIf(path -> after.get(path).equals(before.get(path)));
    return written;
  }

  private void same() throws IOException {
    assertThat(world.sameAsClean()).isTrue();
  }

  private void day(String day) {
    world.options = world.options.on(LocalDate.parse(day));
  }

  @Test
  void aTelephoneNumber_touchesTheFilesThatShowIt() throws IOException {
    written();
    change(of(ONE), "03-0000-0001", "03-0000-9991");
    assertThat(written())
        .contains(ONE + "/index.html", ONE + "/kohyo-jiko/index.html", "manifest.json")
        .allMatch(path -> path.startsWith(ONE + "/") || FOR_PROGRAMS.contains(path))
        .noneMatch(path -> path.contains("style-"));
    same();
    change(of(ONE), "第1健康", "第51健康");
    assertThat(written())
        .contains("index.html")
        .noneMatch(path -> path.contains("/") && !path.startsWith(ONE + "/"));
    same();
  }

  @Test
  void aPdfWhoseDocumentIsTheSame_isNotMadeAgain() throws IOException {
    world.options = world.options.as("html,pdf");
    Files.delete(world.society("mihon-00000"));
    written();
    change(of(ONE), "03-0000-0001", "03-0000-9991");
    assertThat(written())
        .contains(ONE + "/kohyo-jiko/notice.pdf")
        .noneMatch(path -> path.contains("riyo-mokuteki") && path.endsWith(".pdf"))
        .noneMatch(path -> path.startsWith("mihon-00002/"));
    change("site.yaml", "title: 健康", "title: すべての健康");
    assertThat(written()).contains("index.html").noneMatch(path -> path.endsWith(".pdf"));
    same();
  }

  @Test
  void aDateThatIsReached_concernsWhoHasIt() throws IOException {
    change(of(ONE), "adjustments:\n", "adjustments:\n  - {omit: physical, from: 2026-11-26}\n");
    written();
    byte[] before = Files.readAllBytes(world.state());
    day("2026-11-25");
    assertThat(written()).isEmpty();
    assertThat(world.state()).as("nothing was made").hasBinaryContent(before);
    day("2026-11-26");
    assertThat(written())
        .contains(ONE + "/kohyo-jiko/index.html")
        .noneMatch(path -> path.matches("mihon-0000[02]/.*"));
    same();
  }

  /** The day stands in no file, but in the name of one. */
  @Test
  void aStatementFromADayOn() throws IOException {
    Files.writeString(
        world.content.resolve("policy/statements/procedures@2026-11-26.md"), "窓口にお尋ねください。\n");
    written();
    day("2026-11-26");
    assertThat(written()).contains(ONE + "/kohyo-jiko/index.html");
    same();
  }

  @Test
  void aDayBehindAnEscape() throws IOException {
    change(
        of(ONE),
        "adjustments:\n",
        "adjustments:\n  - {omit: physical, from: \"2026\\x2d11-26\"}\n");
    written();
    day("2026-11-26");
    assertThat(written()).contains(ONE + "/kohyo-jiko/index.html");
    same();
  }

  /** The index already shows the new name, of which the society's own pages know nothing yet. */
  @Test
  void aNameThatIsTakenBack_whileAnotherSocietyWasBuilt() throws IOException {
    written();
    change(of(ONE), "第1健康", "第51健康");
    assertThat(world.build(world.out, "--society", "mihon-00002").status()).isZero();
    assertThat(world.out.resolve("index.html")).content().contains("第51健康");
    change(of(ONE), "第51健康", "第1健康");
    same();
  }

  /** What every society is made of makes every society anew; see {@code ProgramCodeTest} too. */
  @Test
  void whatAllShare() throws IOException {
    written();
    change("policy/measures.yaml", "個人情報取扱責任者を", "個人情報取扱総責任者を");
    assertThat(written())
        .contains(
            "mihon-00000/kohyo-jiko/index.html",
            "mihon-00001/kohyo-jiko/index.html",
            "mihon-00002/kohyo-jiko/index.html")
        .noneMatch(path -> path.contains("riyo-mokuteki"));
    same();
  }
}
