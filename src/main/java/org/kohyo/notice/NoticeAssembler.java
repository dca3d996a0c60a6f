package org.kohyo.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kohyo.finding.Locations;
import org.kohyo.policy.NoticeKind;
import org.kohyo.policy.NoticeKind.BlockSection;
import org.kohyo.policy.NoticeKind.BlockSpec;
import org.kohyo.policy.NoticeKind.CategoryTable;
import org.kohyo.policy.NoticeKind.ContactBlock;
import org.kohyo.policy.NoticeKind.MeasureTable;
import org.kohyo.policy.NoticeKind.SectionSpec;
import org.kohyo.policy.NoticeKind.StatementBlock;
import org.kohyo.policy.Policy;
import org.kohyo.policy.PurposeSection;
import org.kohyo.policy.Society;
import org.kohyo.policy.Wordings;

/**
 * Puts a society's notices together. The same policy, society and day always give the same notices.
 */
public final class NoticeAssembler {

  private final Policy policy;
  private final Locations locations;

  /**
   * An assembler for one policy.
   *
   * @param policy checked by {@code content}: every reference in it is known
   * @param locations where findings point to
   */
  public NoticeAssembler(Policy policy, Locations locations) {
    this.policy = policy;
    this.locations = locations;
  }

  /** All notices of the society on that day of Japanese time. */
  public Assembly assemble(Society society, LocalDate day) {
    Overlay overlay = new Overlay(society, locations);
    Resolver resolver = new Resolver(society, day, overlay, locations);
    Blocks blocks = new Blocks(policy, overlay, resolver);
    List<Notice> notices = new ArrayList<>();
    for (String id : society.notices()) {
      policy.kinds().stream()
          .filter(kind -> kind.id().equals(id))
          .flatMap(kind -> notice(society, kind, blocks, resolver, overlay).stream())
          .forEach(notices::add);
    }
    return new Assembly(society, notices, ContactCards.all(society), overlay.findings());
  }

  private Optional<Notice> notice(
      Society society, NoticeKind kind, Blocks blocks, Resolver resolver, Overlay overlay) {
    List<Draft> drafts = new ArrayList<>();
    for (SectionSpec spec : kind.sections()) {
      if (spec instanceof BlockSection section) {
        List<Block> content =
            section.blocks().stream().flatMap(b -> block(b, society, blocks).stream()).toList();
        draft(section.id(), section.heading(), content, resolver).ifPresent(drafts::add);
      } else {
        for (PurposeSection section : policy.sections()) {
          if (section.period().contains(resolver.day())) {
            draft(section.id(), section.heading(), blocks.purposes(section), resolver)
                .ifPresent(drafts::add);
          }
        }
      }
    }
    List<Draft> arranged = overlay.arrange(drafts, d -> d.heading().id(), add -> Optional.empty());
    List<Section> sections = new ArrayList<>();
    for (Draft draft : arranged) {
      String number = kind.numbering().show(sections.size() + 1);
      sections.add(new Section(draft.heading().id(), number, draft.heading(), draft.blocks()));
    }
    Optional<Unit> title = resolver.unit("title", kind.title().at(resolver.day()).orElseThrow());
    Optional<Unit> shortTitle =
        resolver.unit("title", kind.shortTitle().at(resolver.day()).orElseThrow());
    return title.flatMap(
        t -> shortTitle.map(s -> new Notice(society, kind.id(), t, s.text(), sections)));
  }

  private List<Block> block(BlockSpec spec, Society society, Blocks blocks) {
    if (spec instanceof CategoryTable) {
      return blocks.categories();
    } else if (spec instanceof MeasureTable) {
      return blocks.measures();
    } else if (spec instanceof StatementBlock statement) {
      return blocks.statement(policy.statements().get(statement.id()));
    } else if (spec instanceof ContactBlock contact) {
      return ContactCards.of(society, contact.matter());
    }
    throw new IllegalArgumentException("unknown block " + spec);
  }

  private static Optional<Draft> draft(
      String id, Wordings heading, List<Block> blocks, Resolver resolver) {
    return blocks.isEmpty()
        ? Optional.empty()
        : resolver.unit(id, heading).map(unit -> new Draft(unit, blocks));
  }

  /** A section before it has its number. */
  private record Draft(Unit heading, List<Block> blocks) {}
}
