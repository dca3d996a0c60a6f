package org.kohyo.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.kohyo.policy.NoticePart;

/**
 * Writes a notice so that different ones never look the same: a text is its length in code points,
 * a colon and itself; what belongs together stands in brackets, which no text can be mistaken for.
 */
final class CanonicalForm {

  /** What becomes of a value of the society in a placeholder's place. */
  private enum Values {
    /** The name of the placeholder stands for it. */
    OPEN,
    /** It stands beside the name of its placeholder. */
    NAMED,
    /** It is text like any other, as a reader sees it. */
    READ
  }

  /** About a notice of usual length. */
  private static final int ROOM = 1 << 15;

  private static final int UTF_8_MOST = 3;

  private final Values values;
  // Straight in UTF-8, since a notice is long and a country has thousands of them.
  private byte[] out;
  private int size;

  private CanonicalForm(Values values, int room) {
    this.values = values;
    this.out = new byte[room];
  }

  /** An empty form of what that part of a notice says. */
  static CanonicalForm of(NoticePart part) {
    return new CanonicalForm(part == NoticePart.TEXT ? Values.OPEN : Values.NAMED, 1 << 10);
  }

  /** An empty form of what the public reads, wherever it comes from; see {@link AsRead}. */
  static CanonicalForm asRead() {
    return new CanonicalForm(Values.READ, ROOM);
  }

  CanonicalForm open(String role) {
    room(1);
    out[size++] = '[';
    return text(role);
  }

  CanonicalForm close() {
    room(1);
    out[size++] = ']';
    return this;
  }

  /** A text. */
  CanonicalForm text(String text) {
    int start = size;
    length(text.length());
    if (!basic(text)) {
      size = start;
      supplementary(text);
    }
    return this;
  }

  /** Writes a text of which every char is a code point; gives up where one isn't. */
  private boolean basic(String text) {
    int length = text.length();
    room(length * UTF_8_MOST);
    byte[] to = out;
    int at = size;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        to[at++] = (byte) c;
      } else if (c < 0x800) {
        to[at++] = (byte) (0xC0 | c >> 6);
        to[at++] = (byte) (0x80 | c & 0x3F);
      } else if (Character.isSurrogate(c)) {
        return false;
      } else {
        to[at++] = (byte) (0xE0 | c >> 12);
        to[at++] = (byte) (0x80 | c >> 6 & 0x3F);
        to[at++] = (byte) (0x80 | c & 0x3F);
      }
    }
    size = at;
    return true;
  }

  private void supplementary(String text) {
    if (text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
      throw new IllegalArgumentException("half of a surrogate pair");
    }
    length(text.codePointCount(0, text.length()));
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    room(bytes.length);
    System.arraycopy(bytes, 0, out, size, bytes.length);
    size += bytes.length;
  }

  private void length(int codePoints) {
    int digits = 1;
    for (int rest = codePoints / 10; rest > 0; rest /= 10) {
      digits++;
    }
    room(digits + 1);
    for (int i = size + digits - 1, rest = codePoints; i >= size; i--, rest /= 10) {
      out[i] = (byte) ('0' + rest % 10);
    }
    size += digits;
    out[size++] = ':';
  }

  private void room(int more) {
    if (out.length - size < more) {
      out = Arrays.copyOf(out, Math.max(2 * out.length, size + more));
    }
  }

  CanonicalForm block(Block block) {
    if (block instanceof Block.PurposeGroup group) {
      open("group").text(group.id()).text(group.nature().name());
      text(group.open()).unit(group.label()).text(group.close());
      for (Block.Item item : group.items()) {
        item(item);
      }
    } else if (block instanceof Block.Table table) {
      open("table").text(table.kind().name());
      for (Block.Row row : table.rows()) {
        row(row);
      }
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
    units(item.explanations());
    close();
  }

  private void row(Block.Row row) {
    open("row").unit(row.heading());
    for (Block.Cell cell : row.cells()) {
      open("cell").text(cell.separator());
      units(cell.units());
      close();
    }
    close();
  }

  private void units(List<Unit> units) {
    for (Unit unit : units) {
      unit(unit);
    }
  }

  CanonicalForm unit(Unit unit) {
    open("unit").text(unit.id());
    spans(unit.spans());
    return close();
  }

  /** Neighbouring runs of plain text are one: nobody can see where the source parts them. */
  private void spans(List<Span> spans) {
    if (spans.size() == 1 && spans.get(0) instanceof Span.Plain run) {
      plain(run.text());
      return;
    }
    StringBuilder plain = new StringBuilder();
    for (Span span : spans) {
      if (span instanceof Span.Plain run) {
        plain.append(run.text());
      } else if (values == Values.READ && span instanceof Span.Value value) {
        plain.append(value.text());
      } else {
        plain(plain.toString());
        plain.setLength(0);
        marked(span);
      }
    }
    plain(plain.toString());
  }

  private void plain(String run) {
    if (!run.isEmpty()) {
      open("plain").text(run).close();
    }
  }

  private void marked(Span span) {
    if (span instanceof Span.Value value) {
      open("value").text(value.placeholder().key());
      if (values == Values.NAMED) {
        text(value.text());
      }
    } else if (span instanceof Span.Time time) {
      open("time").text(time.text()).text(time.date().toString());
    } else if (span instanceof Span.Strong strong) {
      open("strong");
      spans(strong.spans());
    } else if (span instanceof Span.Anchor anchor) {
      open("link");
      boolean named = values != Values.READ && anchor.placeholder().isPresent();
      if (named) {
        open("value").text(anchor.placeholder().get().key()).close();
      }
      if (!named || values == Values.NAMED) {
        text(anchor.target());
      }
      spans(anchor.spans());
    }
    close();
  }

  /** SHA-256 in 64 hexadecimal digits, lower case. */
  String sha256() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(out, 0, size);
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }

  @Override
  public String toString() {
    return new String(out, 0, size, StandardCharsets.UTF_8);
  }
}
