package org.kohyo.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.kohyo.notice.Block;
import org.kohyo.notice.Block.FieldKind;
import org.kohyo.notice.Notice;
import org.kohyo.notice.Section;
import org.kohyo.notice.Unit;
import org.kohyo.verify.read.Line;
import org.kohyo.verify.read.Reading;
import org.kohyo.verify.read.Run;

/** A notice as a page says it, line by line, for tests that edit it. */
final class Spoken {

  final List<Line> lines = new ArrayList<>();
  private List<Run> line = new ArrayList<>();
  private final boolean items;

  private Spoken(boolean items) {
    this.items = items;
  }

  /** With the ids of units or without. */
  static Spoken of(Notice notice, boolean items) {
    Spoken spoken = new Spoken(items);
    spoken.unit(notice.title());
    spoken.end();
    notice.sections().forEach(spoken::section);
    return spoken;
  }

  private void section(Section section) {
    plain(section.number().isEmpty() ? "" : section.number() + " ");
    unit(section.heading());
    end();
    for (Block block : section.blocks()) {
      if (block instanceof Block.PurposeGroup group) {
        plain(group.open());
        unit(group.label());
        plain(group.close());
        end();
        for (Block.Item item : group.items()) {
          unit(item.text());
          end();
          item.explanations().forEach(this::line);
        }
      } else if (block instanceof Block.Table table) {
        for (Block.Row row : table.rows()) {
          line(row.heading());
          row.cells().forEach(this::cell);
        }
      } else if (block instanceof Block.Prose prose) {
        for (Block.Node node : prose.nodes()) {
          plain(node.mark());
          unit(node.unit());
          end();
        }
      } else if (block instanceof Block.ContactCard card) {
        card.fields().forEach(this::field);
      }
    }
  }

  private void cell(Block.Cell cell) {
    for (int i = 0; i < cell.units().size(); i++) {
      plain(i > 0 ? cell.separator() : "");
      unit(cell.units().get(i));
    }
    end();
  }

  private void field(Block.Field field) {
    if (field.kind() == FieldKind.DEPARTMENT_READING) {
      Line before = lines.remove(lines.size() - 1);
      line.addAll(before.runs());
      run(field.unit().text(), field.unit().id(), Run.Kind.KANA);
    } else {
      plain(
          field.kind() == FieldKind.PHONE
              ? "電話："
              : field.kind() == FieldKind.POSTAL_CODE ? "〒" : "");
      unit(field.unit());
    }
    end();
  }

  private void line(Unit unit) {
    unit(unit);
    end();
  }

  private void unit(Unit unit) {
    run(unit.text(), unit.id(), Run.Kind.TEXT);
  }

  private void plain(String text) {
    run(text, "", Run.Kind.TEXT);
  }

  private void run(String text, String item, Run.Kind kind) {
    if (!text.isEmpty()) {
      line.add(new Run(text, items ? item : "", "", kind, items));
    }
  }

  private void end() {
    if (!line.isEmpty()) {
      lines.add(new Line(List.of(), line));
      line = new ArrayList<>();
    }
  }

  /** The first line that holds just this text, or with marks around it. */
  int index(String text) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).text().equals(text)) {
        return i;
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).text().contains(text)) {
        return i;
      }
    }
    throw new IllegalArgumentException("nowhere: " + text);
  }

  /** Changes the run that says this. */
  void change(String text, UnaryOperator<String> edit) {
    for (int i = 0; i < lines.size(); i++) {
      for (int k = 0; k < lines.get(i).runs().size(); k++) {
        Run run = lines.get(i).runs().get(k);
        if (run.text().equals(text)) {
          change(i, k, edit.apply(text));
          return;
        }
      }
    }
    throw new IllegalArgumentException("nowhere: " + text);
  }

  /** Gives a run another text, or none. */
  void change(int at, int k, String text) {
    List<Run> runs = new ArrayList<>(lines.get(at).runs());
    Run run = runs.get(k);
    if (text.isEmpty()) {
      runs.remove(k);
    } else {
      runs.set(k, new Run(text, run.item(), run.target(), run.kind(), run.ours()));
    }
    if (runs.isEmpty()) {
      lines.remove(at);
    } else {
      lines.set(at, new Line(List.of(), runs));
    }
  }

  /** A line of the file's own. */
  Line own(String text) {
    return new Line(List.of(), List.of(new Run(text, "", "", Run.Kind.TEXT, items)));
  }

  static Line foreign(String text) {
    return new Line(List.of(), List.of(Run.of(text)));
  }

  Reading page() {
    return new Reading(Reading.Form.PAGE, lines, List.of());
  }

  Reading as(Reading.Form form) {
    return new Reading(form, lines, List.of());
  }
}
