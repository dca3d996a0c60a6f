package org.kohyo.render.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kohyo.finding.Language;
import org.kohyo.testing.NuChecker;

/** The pages of a report, judged by tools that others wrote. */
class ReportPagesHeavyTest {

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyPageIsValid(Language language) throws IOException {
    List<String> problems = new ArrayList<>();
    Map<String, String> files = ReportPagesTest.files(Reports.sample(), language);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    for (String name : files.keySet()) {
      if (name.endsWith(".css")) {
        NuChecker.cssProblems(files.get(name)).forEach(p -> problems.add(name + ": " + p));
        continue;
      }
      NuChecker.problems(files.get(name)).forEach(p -> problems.add(name + ": " + p));
    }
    assertThat(problems).isEmpty();
  }
}
