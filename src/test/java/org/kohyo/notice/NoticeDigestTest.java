package org.kohyo.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kohyo.content.ContentLoader;
import org.kohyo.content.FolderSource;
import org.kohyo.content.LoadedContent;
import org.kohyo.policy.NoticePart;
import org.kohyo.policy.Placeholder;
import org.kohyo.policy.Society;

/** Whatever the public reads belongs to one part, and its digest notices every character. */
class NoticeDigestTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final LoadedContent CONTENT =
      new ContentLoader().load(FolderSource.open(Path.of("content")));
  private static final NoticeAssembler ASSEMBLER =
      new NoticeAssembler(CONTENT.policy().orElseThrow(), CONTENT.locations());

  /** Every notice of the repository's societies. */
  static Stream<Notice> notices() {
    return CONTENT.societies().stream().flatMap(s -> ASSEMBLER.assemble(s, DAY).notices().stream());
  }

  private static boolean history(String id, Notice notice) {
    return notice.sections().stream()
        .flatMap(
            section ->
                Stream.concat(
                    Parts.of(section).isEmpty() ? Stream.of(section.heading()) : Stream.empty(),
                    section.blocks().stream()
                        .filter(block -> Parts.of(block).isEmpty())
                        .flatMap(Block::units)))
        .anyMatch(unit -> unit.id().equals(id));
  }

  private static Notice with(Notice notice, String id, UnaryOperator<List<Span>> change) {
    return UnitMap.of(notice, u -> u.id().equals(id) ? new Unit(id, change.apply(u.spans())) : u);
  }

  /**
   * The spans with one more character at the end of the first run that the wording itself gives.
   */
  private static Optional<List<Span>> longer(List<Span> spans) {
    List<Span> all = new ArrayList<>(spans);
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof Span.Plain plain) {
        all.set(i, new Span.Plain(plain.text() + "。"));
        return Optional.of(all);
      } else if (all.get(i) instanceof Span.Strong strong && longer(strong.spans()).isPresent()) {
        all.set(i, new Span.Strong(longer(strong.spans()).get()));
        return Optional.of(all);
      } else if (all.get(i) instanceof Span.Anchor link && longer(link.spans()).isPresent()) {
        all.set(i, new Span.Anchor(longer(link.spans()).get(), link.target(), link.placeholder()));
        return Optional.of(all);
      } else if (all.get(i) instanceof Span.Time time) {
        all.set(i, new Span.Time(time.text() + "。", time.date()));
        return Optional.of(all);
      }
    }
    return Optional.empty();
  }

  /** Where all is values of the society, the wording gets something of its own. */
  private static List<Span> oneMore(List<Span> spans) {
    return longer(spans)
        .orElseGet(() -> Stream.concat(spans.stream(), Stream.of(new Span.Plain("。"))).toList());
  }

  @ParameterizedTest
  @MethodSource("notices")
  void aCharacterMoreChangesExactlyOneDigest_andTheHistoryNone(Notice notice) {
    NoticeDigest before = NoticeDigest.of(notice);
    List<String> text = Parts.units(notice, NoticePart.TEXT).stream().map(Unit::id).toList();
    List<String> society = Parts.units(notice, NoticePart.SOCIETY).stream().map(Unit::id).toList();
    assertThat(text).isNotEmpty();
    assertThat(society).doesNotContainAnyElementsOf(text);
    for (Unit unit : notice.units().toList()) {
      Notice changed = with(notice, unit.id(), NoticeDigestTest::oneMore);
      NoticeDigest after = NoticeDigest.of(changed);
      boolean derived = history(unit.id(), notice);
      assertThat(after.text().equals(before.text()))
          .as(unit.id())
          .isEqualTo(!text.contains(unit.id()));
      assertThat(after.society().equals(before.society()))
          .as(unit.id())
          .isEqualTo(!society.contains(unit.id()));
      assertThat(text.contains(unit.id()) || society.contains(unit.id()))
          .as(unit.id())
          .isEqualTo(!derived);
      for (NoticePart part : NoticePart.values()) {
        boolean same = before.of(part).equals(after.of(part));
        assertThat(Parts.changed(notice, changed, part))
            .isEqualTo(same ? List.of() : List.of(unit.id()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("notices")
  void aValueOfTheSocietyChangesItsPartOnly(Notice notice) {
    NoticeDigest before = NoticeDigest.of(notice);
    Notice renamed =
        UnitMap.of(
            notice,
            u ->
                new Unit(
                    u.id(),
                    u.spans().stream()
                        .map(
                            s ->
                                s instanceof Span.Value v
                                    ? new Span.Value(v.text() + "改", v.placeholder())
                                    : s)
                        .toList()));
    boolean any = !Parts.values(notice).isEmpty();
    NoticeDigest after = NoticeDigest.of(renamed);
    assertThat(after.text()).isEqualTo(before.text());
    assertThat(after.society().equals(before.society())).isEqualTo(!any);
    assertThat(Parts.changed(notice, renamed, NoticePart.TEXT)).isEmpty();
    assertThat(any).isTrue();
  }

  @ParameterizedTest
  @MethodSource("notices")
  void numbersOfSectionsBelongToNeither_butTheirOrderDoes(Notice notice) {
    NoticeDigest before = NoticeDigest.of(notice);
    List<Section> numbered =
        notice.sections().stream()
            .map(s -> new Section(s.id(), s.number() + "の2", s.heading(), s.blocks()))
            .toList();
    assertThat(NoticeDigest.of(with(notice, numbered))).isEqualTo(before);
    List<Section> text =
        notice.sections().stream()
            .filter(s -> Parts.of(s).equals(Optional.of(NoticePart.TEXT)))
            .toList();
    if (text.size() > 1) {
      List<Section> swapped = new ArrayList<>(notice.sections());
      int first = swapped.indexOf(text.get(0));
      int second = swapped.indexOf(text.get(1));
      swapped.set(first, text.get(1));
      swapped.set(second, text.get(0));
      assertThat(NoticeDigest.of(with(notice, swapped)).text()).isNotEqualTo(before.text());
    }
  }

  private static Notice with(Notice notice, List<Section> sections) {
    return new Notice(
        notice.society(), notice.kind(), notice.title(), notice.shortTitle(), sections);
  }

  @ParameterizedTest
  @MethodSource("notices")
  void theWholeHoldsEveryUnit_numberAndPlace_andTheHistory(Notice notice) {
    String before = NoticeDigest.whole(notice);
    assertThat(before).matches("kohyo-notice-1:[0-9a-f]{64}");
    for (Unit unit : notice.units().toList()) {
      assertThat(NoticeDigest.whole(with(notice, unit.id(), NoticeDigestTest::oneMore)))
          .as(unit.id())
          .isNotEqualTo(before);
    }
    for (int i = 0; i < notice.sections().size(); i++) {
      List<Section> sections = new ArrayList<>(notice.sections());
      Section section = sections.get(i);
      sections.set(
          i,
          new Section(section.id(), section.number() + "2", section.heading(), section.blocks()));
      assertThat(NoticeDigest.whole(with(notice, sections))).isNotEqualTo(before);
      sections.set(i, section);
      if (i > 0) {
        java.util.Collections.swap(sections, i - 1, i);
        assertThat(NoticeDigest.whole(with(notice, sections))).isNotEqualTo(before);
      }
    }
  }

  /** Nobody can see it; an edition would else change its number from one build to the next. */
  @ParameterizedTest
  @MethodSource("notices")
  void whereATextComesFromChangesNothingInTheWhole(Notice notice) {
    Notice literal =
        UnitMap.of(
            notice,
            u ->
                new Unit(
                    u.id(),
                    u.spans().stream()
                        .map(s -> s instanceof Span.Value v ? new Span.Plain(v.text()) : s)
                        .toList()));
    assertThat(NoticeDigest.of(literal)).isNotEqualTo(NoticeDigest.of(notice));
    assertThat(NoticeDigest.whole(literal)).isEqualTo(NoticeDigest.whole(notice));
  }

  private static Notice notice(Unit... units) {
    Block prose =
        new Block.Prose(
            "s", Stream.of(units).map(u -> new Block.Node(Block.Shape.PARAGRAPH, "", u)).toList());
    Society society =
        new Society(
            "x",
            "見本健康保険組合",
            Optional.empty(),
            "当組合",
            List.of("k"),
            false,
            Optional.empty(),
            List.of(),
            List.of());
    Section section = new Section("s", "1.", Unit.of("s", "見出し"), List.of(prose));
    return new Notice(society, "k", Unit.of("title", "題"), "短い題", List.of(section));
  }

  private static String digest(Unit... units) {
    return NoticeDigest.of(notice(units)).text();
  }

  private static String digest(Span... spans) {
    return digest(new Unit("a", List.of(spans)));
  }

  @Test
  void whatReadsDifferentlyNeverHasTheSameForm() {
    Span ab = new Span.Plain("ab");
    assertThat(digest(new Span.Plain("a"), new Span.Plain("b"))).isEqualTo(digest(ab));
    assertThat(
            List.of(
                digest(Unit.of("a", "b"), Unit.of("c", "d")),
                digest(Unit.of("a", "b][unit1:c")),
                digest(Unit.of("a", "b"), Unit.of("cd", "")),
                digest(ab),
                digest(new Span.Strong(List.of(ab))),
                digest(new Span.Strong(List.of(new Span.Plain("a"))), new Span.Plain("b")),
                digest(new Span.Anchor(List.of(ab), "https://example.jp/")),
                digest(new Span.Anchor(List.of(ab), "https://example.jp/a")),
                digest(
                    new Span.Anchor(
                        List.of(ab),
                        "https://example.jp/",
                        Optional.of(Placeholder.SOCIETY_FORMS_URL))),
                digest(new Span.Value("ab", Placeholder.SOCIETY_NAME)),
                digest(new Span.Value("ab", Placeholder.SOCIETY_SELF)),
                digest(new Span.Time("ab", DAY)),
                digest(new Span.Time("ab", DAY.plusDays(1)))))
        .doesNotHaveDuplicates();
    assertThatThrownBy(() -> digest(new Span.Plain("\uD842")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theFormStays_elseEveryApprovalWouldEnd() {
    assertThat(digest(new Span.Plain("髙﨑𠮷"), new Span.Value("x", Placeholder.SOCIETY_NAME)))
        .isEqualTo(
            "kohyo-text-1:" + "767dd4ac84755aadd3842f2b0162d97a29da364a513913ce6bc3cd825f21242b");
    assertThat(NoticeDigest.whole(notice(Unit.of("a", "髙﨑𠮷"))))
        .isEqualTo(
            "kohyo-notice-1:" + "dd011d52d7c5277b7a241c8d0a96206515e7603f6c8ae39ee6d2a62158cc67d0");
    assertThat(NoticeDigest.shown("kohyo-text-1:0123456789abcdef")).isEqualTo("0123456789ab");
  }
}
