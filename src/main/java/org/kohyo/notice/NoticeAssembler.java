package org.kohyo.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import org.kohyo.finding.Locations;
import org.kohyo.finding.Message;
import org.kohyo.notice.Assembly.ContactPoint;
import org.kohyo.policy.CanonicalWordings;
import org.kohyo.policy.EraDate;
import org.kohyo.policy.NoticeKind;
import org.kohyo.policy.NoticeKind.BlockSection;
import org.kohyo.policy.NoticeKind.BlockSpec;
import org.kohyo.policy.NoticeKind.CategoryTable;
import org.kohyo.policy.NoticeKind.ContactBlock;
import org.kohyo.policy.NoticeKind.DetailBlock;
import org.kohyo.policy.NoticeKind.MeasureTable;
import org.kohyo.policy.NoticeKind.SectionSpec;
import org.kohyo.policy.NoticeKind.StatementBlock;
import org.kohyo.policy.Period;
import org.kohyo.policy.Policy;
import org.kohyo.policy.PurposeSection;
import org.kohyo.policy.Society;
import org.kohyo.policy.Turns;
import org.kohyo.policy.Wordings;

/**
 * Puts a society's notices together. The same policy, society and day always give the same notices.
 * Safe for threads; what societies share is made once for an assembler and all that are {@link
 * #with} other locations.
 */
public final class NoticeAssembler {

  private final Policy policy;
  private final CanonicalWordings canonical;
  private final SortedSet<LocalDate> turns;
  private final Map<LocalDate, SharedParts> shared;
  private final Locations locations;

  /**
   * An assembler for one policy.
   *
   * @param policy checked by {@code content}: every reference in it is known
   * @param locations where findings point to
   */
  public NoticeAssembler(Policy policy, Locations locations) {
    this(new CanonicalWordings(policy), locations);
  }

  /**
   * The same for a policy that was looked through already.
   *
   * @param canonical the policy's wordings
   * @param locations where findings point to
   */
  public NoticeAssembler(CanonicalWordings canonical, Locations locations) {
    this(canonical, Turns.of(canonical.policy()), new ConcurrentHashMap<>(), locations);
  }

  private NoticeAssembler(
      CanonicalWordings canonical,
      SortedSet<LocalDate> turns,
      Map<LocalDate, SharedParts> shared,
      Locations locations) {
    this.policy = canonical.policy();
    this.canonical = canonical;
    this.turns = turns;
    this.shared = shared;
    this.locations = locations;
  }

  /**
   * One that makes the same notices, and shares what societies share, but whose findings point
   * elsewhere. It costs nothing: a build whose societies are read one by one asks for one each.
   */
  public NoticeAssembler with(Locations others) {
    return new NoticeAssembler(canonical, turns, shared, others);
  }

  /** The wordings of its policy. */
  public CanonicalWordings canonical() {
    return canonical;
  }

  /** The days on which the canonical policy becomes another one, in order. */
  SortedSet<LocalDate> turns() {
    return turns;
  }

  /**
   * All notices of the society on that day of Japanese time; one that was not yet made (制定) then is
   * not among them.
   */
  public Assembly assemble(Society whole, LocalDate day) {
    Society society = whole.on(day);
    Overlay overlay = new Overlay(society, locations, id -> idle(id, day));
    Origins origins = new Origins(society);
    SharedParts parts = shared.computeIfAbsent(turn(day), this::share);
    Resolver resolver = new Resolver(society, day, overlay, locations, origins, parts);
    Makers makers =
        new Makers(
            society,
            overlay,
            resolver,
            new Blocks(policy, overlay, resolver, parts),
            new DetailTables(policy, resolver, origins),
            new ContactCards(society, origins));
    List<Notice> notices = new ArrayList<>();
    for (String id : society.notices()) {
      policy.kinds().stream()
          .filter(kind -> kind.id().equals(id))
          .filter(kind -> society.enacted(id).filter(day::isBefore).isEmpty())
          .flatMap(kind -> notice(kind, makers).stream())
          .forEach(notices::add);
    }
    List<ContactPoint> contacts = makers.contacts().all();
    return new Assembly(society, notices, contacts, overlay.findings(), origins.keys());
  }

  /** The day since which the canonical policy is what it is on that day. */
  private LocalDate turn(LocalDate day) {
    SortedSet<LocalDate> past = turns.headSet(day.plusDays(1));
    return past.isEmpty() ? LocalDate.MIN : past.last();
  }

  private SharedParts share(LocalDate day) {
    return new SharedParts(policy, day);
  }

  /** Says of an item that is not in force on the day that it is yet to begin, or else over. */
  private Optional<Message> idle(String id, LocalDate day) {
    List<Period> periods = canonical.periods(id);
    if (periods.stream().anyMatch(period -> period.contains(day))) {
      return Optional.empty();
    }
    return periods.stream()
        .flatMap(period -> period.from().stream())
        .filter(day::isBefore)
        .min(Comparator.naturalOrder())
        .map(from -> Message.of("notice.future-item", id, EraDate.text(from)))
        .or(
            () ->
                periods.stream()
                    .flatMap(period -> period.until().stream())
                    .max(Comparator.naturalOrder())
                    .map(until -> Message.of("notice.ended-item", id, EraDate.text(until))));
  }

  private Optional<Notice> notice(NoticeKind kind, Makers makers) {
    Resolver resolver = makers.resolver();
    List<Draft> drafts = new ArrayList<>();
    for (SectionSpec spec : kind.sections()) {
      if (spec instanceof BlockSection section) {
        List<Block> content =
            section.blocks().stream().flatMap(b -> block(b, kind, makers).stream()).toList();
        draft(section.id(), section.heading(), content, resolver).ifPresent(drafts::add);
      } else {
        for (PurposeSection section : policy.sections()) {
          if (section.period().contains(resolver.day())) {
            draft(section.id(), section.heading(), makers.blocks().purposes(section), resolver)
                .ifPresent(drafts::add);
          }
        }
      }
    }
    List<Draft> arranged =
        makers.overlay().arrange(drafts, d -> d.heading().id(), (add, at) -> Optional.empty());
    List<Section> sections = new ArrayList<>();
    for (Draft draft : arranged) {
      String number = kind.numbering().show(sections.size() + 1);
      sections.add(new Section(draft.heading().id(), number, draft.heading(), draft.blocks()));
    }
    Optional<Unit> shortTitle = resolver.unit("short-title", kind.shortTitle());
    Optional<Unit> title = resolver.unit("title", kind.title());
    return title.flatMap(
        t -> shortTitle.map(s -> new Notice(makers.society(), kind.id(), t, s.text(), sections)));
  }

  private List<Block> block(BlockSpec spec, NoticeKind kind, Makers makers) {
    if (spec instanceof CategoryTable) {
      return makers.blocks().categories();
    } else if (spec instanceof MeasureTable) {
      return makers.blocks().measures();
    } else if (spec instanceof StatementBlock statement) {
      return statement.when().holds(makers.society())
          ? makers.blocks().statement(policy.statements().get(statement.id()))
          : List.of();
    } else if (spec instanceof DetailBlock detail) {
      return makers.details().tables(detail.kind(), makers.society(), kind.id());
    } else if (spec instanceof ContactBlock contact) {
      return makers.contacts().of(contact.matter());
    }
    throw new IllegalArgumentException("unknown block " + spec);
  }

  private static Optional<Draft> draft(
      String id, Wordings heading, List<Block> blocks, Resolver resolver) {
    return blocks.isEmpty()
        ? Optional.empty()
        : resolver.unit(id, heading).map(unit -> new Draft(unit, blocks));
  }

  /** What makes the parts of one society's notices. */
  private record Makers(
      Society society,
      Overlay overlay,
      Resolver resolver,
      Blocks blocks,
      DetailTables details,
      ContactCards contacts) {}

  /** A section before it has its number. */
  private record Draft(Unit heading, List<Block> blocks) {}
}
