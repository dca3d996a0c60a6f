package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.Progress.State;
import org.kohyo.Progress.Step;
import org.kohyo.finding.Language;
import org.kohyo.finding.Messages;

class ProgressTest {

  private static final long SECOND = 1_000_000_000L;
  private static final Messages JA = Messages.in(Language.JA);
  private static final Messages EN = Messages.in(Language.EN);

  @TempDir private Path temporary;

  private final AtomicLong clock = new AtomicLong(-5);
  private final Progress progress = new Progress(clock::get);
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

  private ProgressDisplay display(boolean over, int columns) {
    PrintStream err = new PrintStream(shown, true, StandardCharsets.UTF_8);
    return new ProgressDisplay(progress, err, EN, over, columns);
  }

  private String taken() {
    String text = shown.toString(StandardCharsets.UTF_8);
    shown.reset();
    return text;
  }

  private <T> T work(long nanos, T result) {
    clock.addAndGet(nanos);
    return result;
  }

  @Test
  void theLine_saysHowFarItIs() {
    State half = new State(1400, 700, 100, 90);
    assertThat(new ProgressLine(JA, 100).text(half, 30 * SECOND))
        .isEqualTo("組合 700/1400  残り約30秒  前回のまま 100  PDF 90件（毎秒3件）");
    assertThat(new ProgressLine(EN, 100).text(half, 30 * SECOND))
        .isEqualTo("Societies 700/1400  about 30 s left  100 as last time  90 PDFs (3 a second)");
    assertThat(new ProgressLine(JA, 100).text(half, 180 * SECOND)).contains("残り約3分");
    assertThat(new ProgressLine(JA, 100).text(new State(0, 0, 0, 0), 0)).isEqualTo("原本を読んでいます");
    assertThat(new ProgressLine(JA, 100).text(new State(9, 9, 0, 0), SECOND))
        .isEqualTo("組合 9/9  公開に切り替えています");
    assertThat(new ProgressLine(JA, 100).text(new State(9, 0, 0, 0), SECOND)).isEqualTo("組合 0/9");
  }

  @Test
  void aNarrowTerminal_getsWhatFits_andWideCharactersTakeTwoColumns() {
    State half = new State(1400, 700, 100, 90);
    assertThat(ProgressLine.width("組合 700/1400  残り約30秒")).isEqualTo(25);
    assertThat(new ProgressLine(JA, 25).text(half, 30 * SECOND)).isEqualTo("組合 700/1400  残り約30秒");
    assertThat(new ProgressLine(JA, 24).text(half, 30 * SECOND)).isEqualTo("組合 700/1400");
  }

  @Test
  void theDrawing_hidesWhatWasThere_andLeavesNothing() {
    ProgressDisplay display = display(true, 80);
    display.tick();
    assertThat(taken()).isEqualTo("\rReading the source");
    progress.begin(2);
    display.tick();
    assertThat(taken()).isEqualTo("\rSocieties 0/2     ");
    display.clear();
    assertThat(taken()).isEqualTo("\r             \r");
    display.clear();
    assertThat(taken()).isEmpty();
  }

  @Test
  void lines_comeEveryFiveSeconds_andNoneOfAShortBuild() {
    ProgressDisplay display = display(false, 80);
    progress.begin(2);
    clock.addAndGet(5 * SECOND - 1);
    display.tick();
    assertThat(taken()).isEmpty();
    progress.society(true);
    clock.addAndGet(1);
    display.tick();
    display.tick();
    assertThat(taken().lines()).containsExactly("Societies 1/2  about 6 s left  1 as last time");
    clock.addAndGet(5 * SECOND);
    display.tick();
    assertThat(taken()).isNotEmpty();
    display.clear();
    assertThat(taken()).isEmpty();
  }

  @Test
  void theTimesOfSteps_areShared_andPdfsAreNotPages() {
    progress.society(true);
    progress.paper(false);
    progress.paper(true);
    progress.paper(true);
    progress.timed(Step.READING, () -> work(2 * SECOND, ""));
    long start = progress.now();
    clock.addAndGet(SECOND);
    progress.took(Step.READING, start);
    progress.timed(
        Step.PAGES, () -> work(SECOND, progress.timed(Step.PAPERS, () -> work(4 * SECOND, ""))));
    StageTimes times = new StageTimes(progress, 2);
    assertThat(JA.text(times.text()))
        .isEqualTo(
            "前回のまま 1組合、PDF は作成 1件・再利用 2件。"
                + "内訳（秒、並行した分は平均）：読み込み 2.0、点検 0.0、ページ 0.5、PDF 2.0、読み返し 0.0、切替 0.0");
    assertThat(EN.text(times.text()))
        .isEqualTo(
            "1 societies as last time; PDFs: 1 made, 2 reused. Seconds (mean of the threads): "
                + "reading 2.0, checks 0.0, pages 0.5, PDFs 2.0, reading back 0.0, switch 0.0");
    assertThat(StageTimes.seconds(12_349_000_000L)).isEqualTo("12.3");
    assertThat(StageTimes.seconds(960_000_000L)).isEqualTo("1.0");
  }

  @Test
  void byItself_itDrawsOnlyWhereTheSystemNamesATerminal() throws IOException {
    Path terminal = Files.createSymbolicLink(temporary.resolve("t"), Path.of("/dev/pts/3"));
    Path log = Files.createSymbolicLink(temporary.resolve("l"), Path.of("/home/user/log"));
    Path pipe = Files.createSymbolicLink(temporary.resolve("p"), Path.of("pipe:[17]"));
    Map<String, String> term = Map.of("TERM", "xterm");
    assertThat(ProgressMode.AUTO.resolved(term, terminal)).isEqualTo(ProgressMode.BAR);
    assertThat(ProgressMode.AUTO.resolved(term, log)).isEqualTo(ProgressMode.NONE);
    assertThat(ProgressMode.AUTO.resolved(term, pipe)).isEqualTo(ProgressMode.NONE);
    assertThat(ProgressMode.AUTO.resolved(term, temporary.resolve("none")))
        .isEqualTo(ProgressMode.NONE);
    assertThat(ProgressMode.AUTO.resolved(Map.of("TERM", "dumb"), terminal))
        .isEqualTo(ProgressMode.NONE);
    assertThat(ProgressMode.AUTO.resolved(Map.of(), terminal)).isEqualTo(ProgressMode.NONE);
    assertThat(ProgressMode.AUTO.resolved(Map.of("TERM", "xterm", "CI", "true"), terminal))
        .isEqualTo(ProgressMode.LINES);
    assertThat(ProgressMode.AUTO.resolved(Map.of("CI", "false"), pipe))
        .isEqualTo(ProgressMode.NONE);
    assertThat(ProgressMode.BAR.resolved(Map.of(), pipe)).isEqualTo(ProgressMode.BAR);
  }

  @Test
  void whenItIsClosed_noThreadIsLeft_andTheLineIsGone() {
    ProgressDisplay display = display(true, 80);
    try (ProgressTicker ticker = new ProgressTicker(Optional.of(display))) {
      assertThat(ticker).isNotNull();
      assertThat(threads()).isEqualTo(1);
      display.tick();
    }
    assertThat(threads()).isZero();
    assertThat(taken()).endsWith(" \r");
    try (ProgressTicker none = new ProgressTicker(Optional.empty())) {
      assertThat(none).isNotNull();
      assertThat(threads()).isZero();
    }
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("progress"))
        .count();
  }
}
