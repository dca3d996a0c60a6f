package org.kohyo.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kohyo.check.Passage.Role;
import org.kohyo.notice.Block;
import org.kohyo.notice.Block.FieldKind;
import org.kohyo.notice.Block.TableKind;
import org.kohyo.notice.Notice;
import org.kohyo.notice.Section;
import org.kohyo.notice.Unit;

/** Takes a notice apart into passages, in reading order. */
final class Passages {

  /** Stands for a name or an address in {@link Passage#words()}; no rule's pattern has it. */
  static final String MASK = "\uFFFC";

  private static final Pattern LINK =
      Pattern.compile("https?://[!-~]++|[!-?A-~]{1,64}+@[0-9A-Za-z.-]++");
  private static final Set<TableKind> VALUES =
      Set.of(TableKind.IDENTITY, TableKind.ACCREDITED_ORGANISATION, TableKind.HISTORY);
  private static final Set<FieldKind> LINKS = Set.of(FieldKind.MAIL, FieldKind.URL);

  private final Notice notice;
  private final String name;
  private final List<Passage> all = new ArrayList<>();

  private Passages(Notice notice) {
    this.notice = notice;
    this.name = notice.society().name();
  }

  /** All passages of a notice. */
  static List<Passage> of(Notice notice) {
    Passages passages = new Passages(notice);
    passages.add(notice.title(), Role.HEADING, "", "", "");
    notice.sections().forEach(passages::section);
    return List.copyOf(passages.all);
  }

  private void section(Section section) {
    String heading = section.heading().text();
    add(section.heading(), Role.HEADING, "", "", heading);
    section.blocks().forEach(block -> block(block, heading));
  }

  private void block(Block block, String heading) {
    if (block instanceof Block.PurposeGroup group) {
      add(group.label(), Role.HEADING, "", "", heading);
      String label = group.label().text();
      group.items().stream()
          .flatMap(item -> Stream.concat(Stream.of(item.text()), item.explanations().stream()))
          .forEach(unit -> add(unit, Role.TEXT, "", label, heading));
    } else if (block instanceof Block.Table table) {
      table.rows().forEach(row -> row(table.kind(), row, heading));
    } else if (block instanceof Block.Prose prose) {
      prose.nodes().forEach(node -> add(node.unit(), Role.TEXT, node.mark(), "", heading));
    } else if (block instanceof Block.ContactCard card) {
      card.fields()
          .forEach(
              field -> {
                Role role = LINKS.contains(field.kind()) ? Role.LINK : Role.VALUE;
                add(field.unit(), role, "", "", heading);
              });
    }
  }

  private void row(TableKind kind, Block.Row row, String heading) {
    add(row.heading(), Role.HEADING, "", "", heading);
    String field = row.heading().id();
    // Who is responsible for a joint use is a name, an address and a person.
    boolean value = VALUES.contains(kind) || field.contains("/responsible-");
    row.cells().stream()
        .flatMap(cell -> cell.units().stream())
        .forEach(
            unit -> add(unit, value ? Role.VALUE : Role.TEXT, "", row.heading().text(), heading));
  }

  private void add(Unit unit, Role role, String mark, String label, String heading) {
    String raw = unit.text();
    String words = masked(raw);
    Role actual = words.equals(MASK) && !raw.equals(name) ? Role.LINK : role;
    all.add(new Passage(notice, unit.id(), actual, mark, raw, words, label, heading));
  }

  private String masked(String text) {
    String nameless = text.replace(name, MASK);
    return nameless.contains("http") || nameless.indexOf('@') >= 0
        ? LINK.matcher(nameless).replaceAll(MASK)
        : nameless;
  }
}
