package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.testing.OtherJdk;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The workflow of the documentation does what it says. */
class BuildMatrixTest {

  private static final Path WORKFLOW = Path.of("site/ja/resources/examples/build-matrix.yml");

  @TempDir Path folder;

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  private static List<String> commands(Map<String, Object> job) {
    return ((List<?>) job.get("steps"))
        .stream().filter(s -> map(s).containsKey("run")).map(s -> "" + map(s).get("run")).toList();
  }

  private String sh(String command) throws Exception {
    Path said = folder.resolve("said");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String run =
        command.replace(
            "java -jar kohyo.jar",
            "'" + java + "' -cp '" + OtherJdk.classPath() + "' " + Main.class.getName());
    Process process =
        new ProcessBuilder("bash", "-e", "-c", run)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    return Files.readString(said);
  }

  @Test
  void itsCommandsMakeTheWholeSite() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash here");
    Object yaml =
        new Load(LoadSettings.builder().build()).loadFromString(Files.readString(WORKFLOW));
    Map<String, Object> jobs = map(map(yaml).get("jobs"));
    Map<String, Object> part = map(jobs.get("part"));
    List<?> numbers = (List<?>) map(map(part.get("strategy")).get("matrix")).get("k");
    String build = commands(part).get(0);
    for (int k = 1; k <= numbers.size(); k++) {
      assertThat(numbers.get(k - 1)).isEqualTo(k);
    }
    assertThat(build).contains("--shard ${{ matrix.k }}/" + numbers.size() + " ");
    ContentCopy.of(Kohyo.CONTENT, folder.resolve("content"));
    for (int k = 1; k <= 2; k++) {
      sh(
          build
                  .replace("}}/" + numbers.size(), "}}/2")
                  .replace("parts/${{ matrix.k }}", "parts/part-${{ matrix.k }}")
                  .replace("${{ matrix.k }}", "" + k)
                  .replace("${{ needs.day.outputs.day }}", "2026-11-22")
              + " --formats html");
    }
    sh(commands(map(jobs.get("merge"))).get(0));
    Path one = folder.resolve("one");
    Kohyo.Result whole =
        Kohyo.run(
            "build",
            "--content=" + Kohyo.CONTENT,
            "--out=" + one,
            "--formats=html",
            "--report=" + folder.resolve("report-one"));
    assertThat(whole.status()).as(whole.err()).isZero();
    assertThat(ContentCopy.tree(folder.resolve("site")).equals(ContentCopy.tree(one))).isTrue();
    String day = commands(map(jobs.get("day"))).get(0);
    sh("GITHUB_OUTPUT=day\n" + day);
    assertThat(Files.readString(folder.resolve("day"))).matches("day=\\d{4}-\\d\\d-\\d\\d\n");
  }
}
