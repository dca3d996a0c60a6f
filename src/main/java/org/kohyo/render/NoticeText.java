package org.kohyo.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kohyo.notice.Block;
import org.kohyo.notice.Notice;
import org.kohyo.notice.Section;
import org.kohyo.notice.Span;
import org.kohyo.notice.Unit;

/**
 * A notice as mere text, for braille translation and word processors: {@code notice.txt}. Each
 * paragraph, item and row is one line, however long: braille has its own line breaks. Rows of
 * tables are {@code heading：cells}.
 *
 * <p>UTF-8, because no other encoding of Windows holds every character of a name; with a byte order
 * mark, because programs that know Shift_JIS too (Word, braille displays) go by it and guess
 * without it; CRLF. Safe for threads.
 */
public final class NoticeText {

  /** The name of the file. */
  public static final String NAME = "notice.txt";

  static final String COLON = "：";
  static final String BULLET = "・";

  private static final String END = "\r\n";

  /** White space that pages show as one space, and that would break or shift a line here. */
  private static final Pattern BREAKS = Pattern.compile(" *[\t\n\f\r][ \t\n\f\r]*");

  private final Labels labels;

  /** By the words of the tool's own. */
  NoticeText(Labels labels) {
    this.labels = labels;
  }

  /** An edition's text. */
  byte[] bytes(Notice notice, EditionPart edition, ImprintPart imprint) {
    List<List<String>> parts = new ArrayList<>();
    parts.add(List.of(notice.society().name()));
    parts.add(List.of(text(notice.title())));
    parts.add(facts(notice, edition, imprint));
    for (Section section : notice.sections()) {
      String number = section.number().isEmpty() ? "" : section.number() + " ";
      parts.add(List.of(number + text(section.heading())));
      section.blocks().forEach(block -> parts.add(block(block)));
    }
    parts.add(links(notice));
    String all =
        parts.stream()
            .filter(lines -> !lines.isEmpty())
            .map(lines -> lines.stream().map(line -> line + END).collect(Collectors.joining()))
            .collect(Collectors.joining(END));
    return ("\uFEFF" + all).getBytes(StandardCharsets.UTF_8);
  }

  private List<String> facts(Notice notice, EditionPart edition, ImprintPart imprint) {
    List<String> facts = new ArrayList<>();
    if (!edition.warning().isEmpty()) {
      facts.add(edition.sort() + COLON + edition.warning());
    }
    if (notice.society().demonstration()) {
      facts.add(labels.text("banner.title") + COLON + labels.text("banner.text"));
    }
    if (!imprint.edition().isEmpty()) {
      facts.add(labels.text("edition.label") + COLON + imprint.edition());
    }
    edition
        .facts()
        .forEach(fact -> facts.add(fact.label() + COLON + fact.day().text() + " " + fact.event()));
    facts.add(labels.text("check-number") + COLON + imprint.number());
    return facts;
  }

  private List<String> block(Block block) {
    List<String> lines = new ArrayList<>();
    if (block instanceof Block.PurposeGroup group) {
      lines.add(group.open() + text(group.label()) + group.close());
      for (Block.Item item : group.items()) {
        lines.add(BULLET + text(item.text()));
        item.explanations().forEach(e -> lines.add(text(e)));
      }
    } else if (block instanceof Block.Table table) {
      table(table, lines);
    } else if (block instanceof Block.Prose prose) {
      for (Block.Node node : prose.nodes()) {
        boolean bullet = node.mark().isEmpty() && node.shape() == Block.Shape.UNORDERED;
        lines.add((bullet ? BULLET : node.mark()) + text(node.unit()));
      }
    } else if (block instanceof Block.ContactCard card) {
      View.contact(card).lines().forEach(line -> lines.add(contact(line)));
    } else {
      throw new IllegalArgumentException("unknown block " + block);
    }
    return lines;
  }

  private void table(Block.Table table, List<String> lines) {
    if (table.rows().isEmpty()) {
      return;
    }
    String kind = View.lower(table.kind());
    lines.add(labels.text("caption." + kind));
    List<String> heads = new ArrayList<>();
    for (int i = 1; i <= table.rows().get(0).cells().size() + 1; i++) {
      String own = "column." + kind + "." + i;
      heads.add(labels.text(labels.all().containsKey(own) ? own : "column.detail." + i));
    }
    lines.add(String.join(COLON, heads));
    for (Block.Row row : table.rows()) {
      lines.add(
          Stream.concat(Stream.of(text(row.heading())), row.cells().stream().map(NoticeText::cell))
              .collect(Collectors.joining(COLON)));
    }
  }

  private static String cell(Block.Cell cell) {
    return cell.units().stream()
        .map(NoticeText::text)
        .collect(Collectors.joining(cell.separator()));
  }

  private String contact(View.LineView line) {
    return line.fields().stream()
        .map(
            field -> {
              String label = labels.all().getOrDefault("field." + field.kind(), "");
              String kana =
                  field.reading().stream()
                      .map(reading -> "（" + plain(reading.text()) + "）")
                      .collect(Collectors.joining());
              return label + field.mark() + plain(field.unit().text()) + kana;
            })
        .collect(Collectors.joining(" "));
  }

  /** Where links lead that don't say it themselves. */
  private List<String> links(Notice notice) {
    Set<String> links = new LinkedHashSet<>();
    notice.units().forEach(unit -> links(unit.spans(), links));
    return links.isEmpty()
        ? List.of()
        : Stream.concat(Stream.of(labels.text("text.links")), links.stream()).toList();
  }

  private static void links(List<Span> spans, Set<String> links) {
    for (Span span : spans) {
      if (span instanceof Span.Strong strong) {
        links(strong.spans(), links);
      } else if (span instanceof Span.Anchor anchor && !anchor.text().equals(anchor.target())) {
        links.add(plain(anchor.text()) + COLON + anchor.target());
      }
    }
  }

  private static String text(Unit unit) {
    return plain(unit.text());
  }

  private static String plain(String text) {
    return BREAKS.matcher(text).replaceAll(" ");
  }
}
