package org.kohyo.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.kohyo.policy.NoticePart;

/**
 * Writes a notice so that different ones never look the same: a text is its length in code points,
 * a colon and itself; what belongs together stands in brackets, which no text can be mistaken for.
 */
final class CanonicalForm {

  private final StringBuilder out = new StringBuilder();
  private final NoticePart part;

  /** An empty form; of a text, values are left open. */
  CanonicalForm(NoticePart part) {
    this.part = part;
  }

  CanonicalForm open(String role) {
    out.append('[');
    return text(role);
  }

  CanonicalForm close() {
    out.append(']');
    return this;
  }

  /** A text. */
  CanonicalForm text(String text) {
    if (text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
      throw new IllegalArgumentException("half of a surrogate pair");
    }
    out.append(text.codePointCount(0, text.length())).append(':').append(text);
    return this;
  }

  CanonicalForm block(Block block) {
    if (block instanceof Block.PurposeGroup group) {
      open("group").text(group.id()).text(group.nature().name());
      text(group.open()).unit(group.label()).text(group.close());
      group.items().forEach(this::item);
    } else if (block instanceof Block.Table table) {
      open("table").text(table.kind().name());
      table.rows().forEach(this::row);
    } else if (block instanceof Block.Prose prose) {
      open("prose").text(prose.id());
      for (Block.Node node : prose.nodes()) {
        open("node").text(node.shape().name()).text(node.mark()).unit(node.unit()).close();
      }
    } else if (block instanceof Block.ContactCard card) {
      open("contact").text(card.id());
      for (Block.Field field : card.fields()) {
        open("field").text(field.kind().name()).unit(field.unit()).text(field.target()).close();
      }
    }
    return close();
  }

  private void item(Block.Item item) {
    open("item").unit(item.text());
    item.explanations().forEach(this::unit);
    close();
  }

  private void row(Block.Row row) {
    open("row").unit(row.heading());
    for (Block.Cell cell : row.cells()) {
      open("cell").text(cell.separator());
      cell.units().forEach(this::unit);
      close();
    }
    close();
  }

  CanonicalForm unit(Unit unit) {
    open("unit").text(unit.id());
    spans(unit.spans());
    return close();
  }

  /** Neighbouring runs of plain text are one: nobody can see where the source parts them. */
  private void spans(List<Span> spans) {
    StringBuilder plain = new StringBuilder();
    for (Span span : spans) {
      if (span instanceof Span.Plain run) {
        plain.append(run.text());
      } else {
        plain(plain);
        marked(span);
      }
    }
    plain(plain);
  }

  private void plain(StringBuilder run) {
    if (run.length() > 0) {
      open("plain").text(run.toString()).close();
      run.setLength(0);
    }
  }

  private void marked(Span span) {
    if (span instanceof Span.Value value) {
      open("value").text(value.placeholder().key());
      if (part == NoticePart.SOCIETY) {
        text(value.text());
      }
    } else if (span instanceof Span.Time time) {
      open("time").text(time.text()).text(time.date().toString());
    } else if (span instanceof Span.Strong strong) {
      open("strong");
      spans(strong.spans());
    } else if (span instanceof Span.Anchor anchor) {
      open("link");
      anchor.placeholder().ifPresent(place -> open("value").text(place.key()).close());
      if (anchor.placeholder().isEmpty() || part == NoticePart.SOCIETY) {
        text(anchor.target());
      }
      spans(anchor.spans());
    }
    close();
  }

  /** SHA-256 in 64 hexadecimal digits, lower case. */
  String sha256() {
    try {
      byte[] bytes = out.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
