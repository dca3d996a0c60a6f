package org.kohyo.publish.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Location;
import org.kohyo.finding.Message;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Report;
import org.kohyo.finding.Severity;
import org.kohyo.policy.Presence;
import org.kohyo.publish.Manifest;
import org.kohyo.render.EditionEntry;
import org.kohyo.render.FeedItem;
import org.kohyo.render.Release.Standing;
import org.kohyo.render.SocietyEntry;

/** What a build remembers, the next one knows; what was spoilt, it does not. */
class StateFileTest {

  private static final Presence PRESENT =
      new Presence(
          Optional.of("東京都"),
          Optional.of("https://www.example.jp/kenpo/"),
          Map.of("kohyo-jiko", "https://www.example.jp/privacy/"),
          Optional.of(LocalDate.of(2027, 3, 31)),
          Optional.of(
              new Presence.Successor(
                  "mihon", "見本健康保険組合", Optional.of("https://www.example.jp/mihon/"))),
          List.of(
              new Presence.FormerAddress("/a.html", Optional.of("kohyo-jiko")),
              new Presence.FormerAddress("/b/", Optional.empty())),
          Set.of(Presence.OtherForm.TEXT),
          Optional.of("#00118f"),
          Optional.of(new Presence.Logo("logos/x.png", "見本")));

  private static final String MANIFEST = "a".repeat(64);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final LocalDate LONG_AGO = LocalDate.of(-44, 3, 15);
  private static final String ODD = "髙\uD842\uDFB7 \0\n\u2028\"'& ﷽";

  @TempDir Path folder;

  private static FileState file(String path, boolean full) {
    return new FileState(
        new Manifest.Entry(
            path,
            "b".repeat(64),
            full ? 5_000_000_000L : 0,
            full ? "mihon" : "",
            full ? "kohyo-jiko" : "",
            full ? Optional.of(LONG_AGO) : Optional.empty(),
            full ? Optional.of("sha256:" + "c".repeat(64)) : Optional.empty()),
        new Stamp(full ? 5_000_000_000L : 0, full ? -1 : Long.MAX_VALUE, full ? "(ino=1)" : ""),
        full ? Optional.of(new FileState.Paper("key", 300)) : Optional.empty());
  }

  private static SocietyState society(String id, boolean full) {
    Finding finding =
        new Finding(
            "rule",
            full ? Severity.ERROR : Severity.ADVICE,
            new Location("societies/x.yaml", full ? 70_000 : 0, full ? 3 : 0),
            Message.of("key", full ? new String[] {ODD, "", "長".repeat(200_000)} : new String[0]),
            full ? Optional.of(Message.of("hint", "1")) : Optional.empty());
    List<Report.Cell> cells =
        Arrays.stream(Report.State.values()).map(s -> new Report.Cell("law-" + s, s)).toList();
    SocietyEntry entry =
        new SocietyEntry(
            id,
            full ? ODD : "",
            full ? Optional.of("よみ") : Optional.empty(),
            full,
            full ? PRESENT : Presence.UNSTATED,
            full ? List.of(new SocietyEntry.NoticeName("kohyo-jiko", "公表事項")) : List.of(),
            full ? List.of(edition(Optional.of(DAY)), edition(Optional.empty())) : List.of(),
            full ? List.of(item(Optional.of("要約")), item(Optional.empty())) : List.of());
    return new SocietyState(
        "basis",
        new TreeMap<>(full ? Map.of("a", "1", "b", SocietyState.UNREAD) : Map.of()),
        full ? LONG_AGO : DAY,
        full ? Optional.of(LocalDate.MAX) : Optional.empty(),
        full,
        full ? 2 : 0,
        entry,
        new Report.SocietyReport(
            id,
            "名称",
            full ? cells : List.of(),
            full
                ? List.of(
                    new Remark(finding, id, "kohyo-jiko", "item", Optional.of("理由")),
                    new Remark(finding, id, "", "", Optional.empty()))
                : List.of()),
        full ? List.of(finding) : List.of(),
        full ? Optional.of(DAY) : Optional.empty(),
        full ? List.of(file(id + "/index.html", true), file(id + "/x", false)) : List.of());
  }

  private static EditionEntry edition(Optional<LocalDate> from) {
    return new EditionEntry("kohyo-jiko", ODD, from, Standing.SCHEDULED, from.isPresent(), "e");
  }

  private static FeedItem item(Optional<String> summary) {
    return new FeedItem(
        "mihon", "見本", "kohyo-jiko", DAY, LONG_AGO, "題", summary.isPresent(), summary);
  }

  private static SiteState site() {
    TreeMap<String, SocietyState> societies = new TreeMap<>();
    societies.put("full", society("full", true));
    societies.put("scarce", society("scarce", false));
    return new SiteState(
        MANIFEST,
        "basis",
        "shown",
        List.of(file("index.html", true), file("feed.atom", false)),
        societies,
        List.of(file("other", true).entry(), file("another", false).entry()));
  }

  private static SiteState small() {
    return new SiteState(
        MANIFEST, "basis", "", List.of(file("i", true)), new TreeMap<>(), List.of());
  }

  private Path written(SiteState state) throws IOException {
    Path file = folder.resolve("state");
    StateFile.write(file, state);
    return file;
  }

  @Test
  void everyValueComesBack() throws IOException {
    assertThat(StateFile.read(written(site()), MANIFEST)).contains(site());
    SiteState empty = new SiteState(MANIFEST, "", "", List.of(), new TreeMap<>(), List.of());
    assertThat(StateFile.read(written(empty), MANIFEST)).contains(empty);
  }

  @Test
  void besideAnotherManifest_orNone_itIsOfNoUse() throws IOException {
    assertThat(StateFile.read(written(site()), "d".repeat(64))).isEmpty();
    assertThat(StateFile.read(folder.resolve("nowhere"), MANIFEST)).isEmpty();
    assertThat(StateFile.read(folder, MANIFEST)).isEmpty();
  }

  @Test
  void everySpoiltByte_andEveryCut_isNoticed() throws IOException {
    Path file = written(small());
    byte[] good = Files.readAllBytes(file);
    for (int i = 0; i < good.length; i++) {
      Files.write(file, Arrays.copyOf(good, i));
      assertThat(StateFile.read(file, MANIFEST)).as("cut at %d", i).isEmpty();
      for (int mask : new int[] {1, 0x80, 0xFF}) {
        byte[] spoilt = good.clone();
        spoilt[i] ^= (byte) mask;
        Files.write(file, spoilt);
        assertThat(StateFile.read(file, MANIFEST)).as("byte %d", i).isEmpty();
      }
    }
    Files.write(file, Arrays.copyOf(good, good.length + 1));
    assertThat(StateFile.read(file, MANIFEST)).as("longer").isEmpty();
    Files.write(file, good);
    assertThat(StateFile.read(file, MANIFEST)).contains(small());
  }

  /** What the check sum doesn't guard, because somebody made it anew, must not take all memory. */
  @Test
  void garbageIsRefusedByTheReader() {
    StateWriter writer = new StateWriter(0);
    StateFormat.write(writer, small());
    byte[] good = writer.written();
    for (int i = 0; i < good.length; i++) {
      byte[] cut = Arrays.copyOf(good, i);
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () -> StateFormat.site(new StateReader(cut, 0, cut.length)))
          .isInstanceOf(RuntimeException.class);
      byte[] spoilt = good.clone();
      spoilt[i] ^= (byte) 0xFF;
      try {
        StateFormat.site(new StateReader(spoilt, 0, spoilt.length));
      } catch (RuntimeException refused) {
        continue;
      }
    }
  }

  @Test
  void itLiesBesideTheFolder() {
    assertThat(StateFile.beside(folder.resolve("a/../out")))
        .isEqualTo(folder.toAbsolutePath().resolve(".out.kohyo-state"));
  }

  @Test
  void whatTheIndexShowsIsKnownByAllOfIt() {
    SocietyEntry full = society("a", true).entry();
    SocietyEntry scarce = society("a", false).entry();
    assertThat(SiteState.digest(List.of(full)))
        .isEqualTo(SiteState.digest(List.of(society("a", true).entry())))
        .isNotEqualTo(SiteState.digest(List.of(scarce)))
        .isNotEqualTo(SiteState.digest(List.of(full, scarce)));
    assertThat(SiteState.digest(List.of())).isNotEmpty();
  }
}
