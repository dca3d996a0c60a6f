package org.kohyo.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kohyo.content.ContentLoader;
import org.kohyo.content.FolderSource;
import org.kohyo.content.LoadedContent;
import org.kohyo.policy.Adjustment;
import org.kohyo.policy.Adjustment.Anchor;
import org.kohyo.policy.Adjustment.Side;
import org.kohyo.policy.PurposeSection;
import org.kohyo.policy.Society;
import org.kohyo.policy.Wording;
import org.kohyo.testing.Samples;

/** What holds for whatever a society adjusts: checked on random adjustments of the real policy. */
class AdjustmentLawsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final LoadedContent CONTENT =
      new ContentLoader().load(FolderSource.open(Path.of("content")));
  private static final NoticeAssembler ASSEMBLER =
      new NoticeAssembler(CONTENT.policy().orElseThrow(), CONTENT.locations());

  private static Notice notice(List<Adjustment> adjustments) {
    Society society =
        new Society(
            "x",
            "見本健康保険組合",
            Optional.empty(),
            "当組合",
            List.of("riyo-mokuteki"),
            false,
            Optional.empty(),
            List.of(),
            adjustments);
    Assembly assembly = ASSEMBLER.assemble(society, DAY);
    assertThat(assembly.findings()).isEmpty();
    return assembly.notices().get(0);
  }

  private static Map<String, String> texts(Notice notice) {
    Map<String, String> texts = new HashMap<>();
    notice.units().forEach(u -> assertThat(texts.put(u.id(), u.text())).as(u.id()).isNull());
    return texts;
  }

  private static List<String> ids(Notice notice) {
    return notice.units().map(Unit::id).toList();
  }

  /** One group of purposes for each sample, so that moves stay within a list. */
  private static List<String> group(Samples samples) {
    List<List<String>> groups = new ArrayList<>();
    for (PurposeSection section : CONTENT.policy().orElseThrow().sections()) {
      section.groups().stream()
          .map(g -> g.purposes().stream().map(p -> p.id()).toList())
          .filter(g -> g.size() >= 3)
          .forEach(groups::add);
    }
    return groups.get(samples.below(groups.size()));
  }

  @Test
  void omitting_rewordingAndAdding_changeJustWhatTheyName() {
    Map<String, String> canonical = texts(notice(List.of()));
    List<String> order = ids(notice(List.of()));
    Samples.check(
        200,
        samples -> {
          List<String> group = group(samples);
          Map<String, String> expected = new HashMap<>(canonical);
          List<Adjustment> adjustments = new ArrayList<>();
          Set<String> own = new LinkedHashSet<>();
          Set<String> omitted = new HashSet<>();
          for (String id : group) {
            switch (samples.below(4)) {
              case 0 -> {
                if (omitted.size() + 1 < group.size()) {
                  adjustments.add(new Adjustment.Omit(id));
                  expected.remove(id);
                  omitted.add(id);
                }
              }
              case 1 -> {
                adjustments.add(
                    new Adjustment.Reword(id, Optional.empty(), new Wording("言い換え" + id)));
                expected.put(id, "言い換え" + id);
              }
              case 2 -> {
                String added = "own-" + id;
                Side side = samples.one(Side.BEFORE, Side.AFTER);
                adjustments.add(
                    new Adjustment.Add(
                        added, Optional.empty(), new Wording("追加" + id), new Anchor(side, id)));
                expected.put(added, "追加" + id);
                own.add(added);
              }
              default -> {}
            }
          }
          Collections.shuffle(adjustments, new java.util.Random(samples.below(1000)));
          Notice notice = notice(adjustments);
          assertThat(texts(notice)).isEqualTo(expected);
          // What is canonical keeps its order, whatever stands in between.
          List<String> rest = new ArrayList<>(ids(notice));
          rest.removeAll(own);
          assertThat(rest).isEqualTo(order.stream().filter(i -> !omitted.contains(i)).toList());
        });
  }

  @Test
  void moving_changesNoText_andPutsTheUnitBesideItsAnchor() {
    Map<String, String> canonical = texts(notice(List.of()));
    List<String> order = ids(notice(List.of()));
    Samples.check(
        200,
        samples -> {
          List<String> group = new ArrayList<>(group(samples));
          String moved = group.remove(samples.below(group.size()));
          String anchor = group.get(samples.below(group.size()));
          Side side = samples.one(Side.BEFORE, Side.AFTER);
          Notice notice = notice(List.of(new Adjustment.Move(moved, new Anchor(side, anchor))));
          assertThat(texts(notice)).isEqualTo(canonical);
          List<String> after = ids(notice);
          assertThat(after.indexOf(moved) - after.indexOf(anchor))
              .isEqualTo(side == Side.BEFORE ? -1 : 1);
          List<String> others = new ArrayList<>(after);
          others.remove(moved);
          assertThat(others).isEqualTo(order.stream().filter(i -> !i.equals(moved)).toList());
        });
  }

  @Test
  void additionsThatLeanOnEachOther_findTheirPlaceInAnyOrderOfTheFile() {
    Samples.check(
        50,
        samples -> {
          String root = group(samples).get(0);
          List<Adjustment> chain = new ArrayList<>();
          List<String> expected = new ArrayList<>(List.of(root));
          for (int i = 0; i < 5; i++) {
            String anchor = expected.get(expected.size() - 1);
            chain.add(
                new Adjustment.Add(
                    "own-" + i,
                    Optional.empty(),
                    new Wording("追加" + i),
                    new Anchor(Side.AFTER, anchor)));
            expected.add("own-" + i);
          }
          Collections.shuffle(chain, new java.util.Random(samples.below(1000)));
          List<String> all = ids(notice(chain));
          int at = all.indexOf(root);
          assertThat(all.subList(at, at + 6)).isEqualTo(expected);
        });
  }

  @Test
  void theOriginOfEveryUnitIsWhereItsTextStands() {
    for (Society society : CONTENT.societies()) {
      Assembly assembly = ASSEMBLER.assemble(society, DAY);
      for (Notice notice : assembly.notices()) {
        notice
            .units()
            .forEach(
                unit -> {
                  String key = assembly.origin(notice, unit.id());
                  assertThat(
                          key.startsWith("society/")
                              || CONTENT.locations().exactly(key).isPresent())
                      .as("%s of %s: %s", unit.id(), society.id(), key)
                      .isTrue();
                  assertThat(CONTENT.locations().at(key).line()).as(key).isPositive();
                });
      }
    }
  }
}
