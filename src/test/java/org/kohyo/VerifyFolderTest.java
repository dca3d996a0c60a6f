package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.Kohyo.Result;
import org.kohyo.testing.Folders;

/** {@code verify} of folders with PDFs, of parts of a site, and with links. */
class VerifyFolderTest {

  private static final Path CONTENT = Path.of("src/test/resources/org/kohyo/content/base");

  @TempDir private static Path temp;
  @TempDir private Path folder;
  private Path site;

  @BeforeAll
  static void build() {
    build("built", "2026-11-22");
    build("old", "2026-03-01");
  }

  private static void build(String name, String day) {
    Result result =
        Kohyo.run(
            "build",
            "--content",
            CONTENT,
            "--out",
            temp.resolve(name),
            "--as-of",
            day,
            "--report",
            temp.resolve("report"));
    assertThat(result.status()).as(result.err()).isZero();
  }

  @BeforeEach
  void copy() throws IOException {
    site = folder.resolve("site");
    Folders.copy(temp.resolve("built"), site, path -> true);
  }

  private static Result verify(Object... args) {
    List<Object> all = new ArrayList<>(List.of("verify", "--content", CONTENT));
    all.addAll(List.of(args));
    return Kohyo.run(all.toArray());
  }

  private void old(String file) throws IOException {
    Files.write(site.resolve(file), Files.readAllBytes(temp.resolve("old").resolve(file)));
  }

  private static void change(Path file) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains("返還金の徴収");
    Files.writeString(file, text.replace("返還金の徴収", "返還金の請求"));
  }

  @Test
  void aPdfOfAnOlderEditionIsFound_unlessPdfsAreLeftOut() throws IOException {
    Result fine = verify(site);
    assertThat(fine.status()).as(fine.out()).isZero();
    assertThat(fine.out()).contains("一致 17件");
    old("kihon/kohyo/notice.pdf");
    Result old = verify(site);
    assertThat(old.status()).isEqualTo(1);
    assertThat(old.out())
        .contains("[旧版] " + site.resolve("kihon/kohyo/notice.pdf"))
        .contains("令和8年3月31日までの版のままで、令和8年4月1日から古くなっています");
    Result without = verify(site, "--no-pdf");
    assertThat(without.status()).isZero();
    assertThat(without.out()).contains("一致 13件");
  }

  @Test
  void aDamagedPdfIsNotChecked_andAMissingOneIsMissing() throws IOException {
    Path pdf = site.resolve("kihon/riyo/notice.pdf");
    byte[] bytes = Files.readAllBytes(pdf);
    Files.write(pdf, Arrays.copyOf(bytes, 200));
    assertThat(verify(site).status()).isEqualTo(2);
    Files.delete(pdf);
    Files.delete(site.resolve("manifest.json"));
    Result missing = verify(site);
    assertThat(missing.status()).isEqualTo(1);
    assertThat(missing.out()).contains("[ファイルなし] " + pdf);
    assertThat(verify(site, "--no-pdf").status()).isZero();
  }

  @Test
  void aPartOfASiteIsJudgedByItself_underAnyName() throws IOException {
    change(site.resolve("kihon/riyo/fragment.html"));
    assertThat(verify(site.resolve("kihon"), "--no-pdf").status()).isEqualTo(1);
    assertThat(verify(site.resolve("kihon/kohyo"), "--no-pdf").status()).isZero();
    assertThat(verify(site.resolve("kihon/riyo/2026-04-01"), "--no-pdf").status()).isZero();
    Path copy = folder.resolve("copy");
    Folders.copy(site.resolve("kihon/riyo"), copy, path -> true);
    Result copied = verify(copy, "--no-pdf");
    assertThat(copied.status()).as(copied.out()).isEqualTo(1);
    assertThat(copied.out()).contains("[改変] " + copy.resolve("fragment.html"));
  }

  @Test
  void onlyWhatIsAskedForIsJudged() throws IOException {
    change(site.resolve("kihon/riyo/fragment.html"));
    assertThat(verify(site, "--no-pdf", "--notice", "kohyo").status()).isZero();
    assertThat(verify(site, "--no-pdf", "--notice", "riyo").status()).isEqualTo(1);
    assertThat(verify(site, "--society", "kihonn").err()).contains("kihon");
    Path saved = Files.copy(site.resolve("kihon/kohyo/index.html"), folder.resolve("s.html"));
    assertThat(verify(saved).status()).isZero();
    Result other = verify(saved, "--society", "kihon", "--notice", "riyo");
    assertThat(other.status()).isEqualTo(1);
    assertThat(other.out()).contains("[別の公表文]");
  }

  /** What a link outside leads to may be anything, and is not part of what is published. */
  @Test
  void linksAreFollowedOnlyWithinTheFolder() throws IOException {
    Path page = site.resolve("kihon/riyo/fragment.html");
    Path outside = Files.copy(page, folder.resolve("outside.html"));
    Files.delete(page);
    Files.createSymbolicLink(page, outside);
    Result result = verify(site, "--no-pdf");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).contains("[ファイルなし] " + page);
    Files.delete(page);
    Path inside = Files.copy(outside, site.resolve("kihon/riyo/copy.html"));
    Files.createSymbolicLink(page, inside.getFileName());
    assertThat(verify(site, "--no-pdf").status()).isZero();
    Files.createSymbolicLink(site.resolve("kihon/round"), Path.of(".."));
    assertThat(verify(site, "--no-pdf").status()).isZero();
  }

  @Test
  void aNumberIsKnown_howeverItIsTyped() throws IOException {
    String page = Files.readString(site.resolve("kihon/riyo/index.html"));
    Matcher matcher = Pattern.compile("[0-9]{4}-[0-9]{4}-[0-9]{4}").matcher(page);
    assertThat(matcher.find()).as(page).isTrue();
    String number = matcher.group();
    Result result = verify("--digest", number);
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.out()).contains(number, "基本健康保険組合", "kihon/riyo", "令和8年4月1日の版：いま有効な版です");
    for (String typed :
        List.of(
            number.replace("-", ""),
            number.replace("-", "－"),
            number.replace("-", " "),
            fullWidth(number))) {
      assertThat(verify("--digest", typed).out()).as(typed).isEqualTo(result.out());
    }
    assertThat(verify("--digest", number, "--notice", "kohyo").status()).isEqualTo(1);
    assertThat(verify("--digest", number, "--lang", "en").out()).contains("2026-04-01");
    assertThat(verify("--digest", number, "--as-of", "2026-03-01").out()).contains("まだ施行されていません");
  }

  private static String fullWidth(String text) {
    return text.codePoints()
        .map(c -> c >= '0' && c <= '9' ? c - '0' + '０' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
