package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.ReportFolder.Writing;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Language;
import org.kohyo.finding.Messages;
import org.kohyo.finding.Report;
import org.kohyo.finding.Report.SocietyReport;

class ReportFolderTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @TempDir private Path temporary;

  private ReportFolder folder(String name) {
    return new ReportFolder(temporary.resolve(name), Messages.in(Language.JA));
  }

  private static SocietyReport society(String id) {
    return new SocietyReport(id, "名" + id, List.of(), List.of());
  }

  private static Report report(String... ids) {
    List<SocietyReport> societies = List.of(ids).stream().map(ReportFolderTest::society).toList();
    return new Report(DAY, List.of(), societies, List.of());
  }

  private String page(String folder, String name) throws IOException {
    return Files.readString(temporary.resolve(folder).resolve(name));
  }

  @Test
  void pagesWrittenOneByOne_areThoseWrittenAtOnce() throws IOException {
    folder("at-once").write(report("a", "b"), false, 1);
    Writing writing = folder("one-by-one").open(DAY, List.of());
    writing.society(society("b"));
    writing.society(society("a"));
    writing.finish(report("a", "b"), false);
    for (String name : List.of("index.html", "a.html", "b.html", "report.css", ".kohyo-files")) {
      assertThat(page("one-by-one", name)).isEqualTo(page("at-once", name));
    }
  }

  @Test
  void aKeptPageStaysUntouched_andOneOfNobodyGoes() throws IOException {
    folder("r").write(report("a", "b", "c"), false, 1);
    Files.writeString(temporary.resolve("r/a.html"), "as it was");
    Writing writing = folder("r").open(DAY, List.of());
    assertThat(writing.keep("a")).isTrue();
    assertThat(writing.keep("d")).isFalse();
    writing.society(society("b"));
    writing.finish(report("a", "b"), false);
    assertThat(page("r", "a.html")).isEqualTo("as it was");
    assertThat(page("r", "index.html")).contains("a.html", "b.html").doesNotContain("c.html");
    assertThat(temporary.resolve("r/c.html")).doesNotExist();
  }

  @Test
  void ofSomeSocieties_theOthersPagesAndTheOverviewStay() throws IOException {
    folder("r").write(report("a", "b"), false, 1);
    String before = page("r", "index.html");
    Writing writing = folder("r").open(DAY, List.of());
    writing.society(society("b"));
    writing.finish(report("b"), true);
    assertThat(page("r", "index.html")).isEqualTo(before);
    assertThat(temporary.resolve("r/a.html")).exists();
  }

  @Test
  void aFolderThatCannotBeWritten_isSaidInWords() throws IOException {
    Files.writeString(temporary.resolve("file"), "");
    assertThatThrownBy(() -> folder("file").open(DAY, List.of()))
        .isInstanceOf(EnvironmentFault.class);
    Writing writing = folder("r").open(DAY, List.of());
    Files.createDirectories(temporary.resolve("r/a.html/full"));
    assertThatThrownBy(() -> writing.society(society("a"))).isInstanceOf(EnvironmentFault.class);
  }
}
