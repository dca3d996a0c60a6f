package org.kohyo.render;

import freemarker.template.TemplateHashModel;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kohyo.notice.Block;
import org.kohyo.notice.Notice;
import org.kohyo.notice.Section;
import org.kohyo.render.View.SectionView;
import org.kohyo.render.View.UnitView;

/**
 * Sections and blocks, filled in once and kept, because 1,400 societies share nearly all of them.
 *
 * <p>A piece is filled in by {@code piece.ftlh}, which sees {@link PiecePage} and nothing else:
 * labels and templates are the renderer's for good, all else is the key. So what is kept can't
 * differ from what would be made. What was not used for longest goes first; what just one society
 * has comes and goes. Safe for threads.
 */
final class Pieces {

  /** Bytes of HTML that are kept, and as much again for the pieces that they were made of. */
  static final long MOST = 8_000_000;

  /** What a piece costs beside its HTML, about. */
  private static final int ENTRY = 500;

  private final Templates templates;
  private final TemplateHashModel labels;
  private final long most;
  private final Map<PieceKey, byte[]> kept = new LinkedHashMap<>(256, 0.75f, true);
  private long held;

  /**
   * Keeps nothing yet.
   *
   * @param most bytes to keep, about
   */
  Pieces(Templates templates, TemplateHashModel labels, long most) {
    this.templates = templates;
    this.labels = labels;
    this.most = most;
  }

  /** What {@code piece.ftlh} sees. */
  public record PiecePage(
      TemplateHashModel labels,
      boolean print,
      boolean fragment,
      String prefix,
      int level,
      String kind,
      Piece part) {}

  /**
   * The sections of a notice.
   *
   * @param prefix of their ids
   * @param level of their headings, 1 to 5
   */
  List<Piece> sections(Notice notice, Form form, String prefix, int level) {
    return pieces(notice.sections(), form, prefix, level);
  }

  /** The table of contents of a page. */
  Piece contents(Notice notice) {
    return new Piece(this, new PieceKey(Form.PAGE, "", 0, Contents.of(notice)));
  }

  /** What of a piece can be walked. */
  TemplateHashModel view(PieceKey key) {
    return templates.hash(seen(key));
  }

  private Record seen(PieceKey key) {
    Form form = key.form();
    if (key.part() instanceof Section section) {
      List<Piece> blocks = pieces(section.blocks(), form, "", key.level() + 1);
      UnitView heading = View.unit(section.heading());
      return new SectionView(section.id(), section.number(), heading, blocks);
    } else if (key.part() instanceof Block.PurposeGroup group) {
      return View.group(group, pieces(group.items(), form, "", 0));
    } else if (key.part() instanceof Block.Table table) {
      return View.table(table, pieces(table.rows(), form, "", 0));
    } else if (key.part() instanceof Block.Prose prose) {
      return View.prose(prose);
    } else if (key.part() instanceof Block.ContactCard contact) {
      return View.contact(contact);
    } else if (key.part() instanceof Block.Item item) {
      return View.item(item);
    } else if (key.part() instanceof Block.Row row) {
      return View.row(row);
    }
    return (Contents) key.part();
  }

  private List<Piece> pieces(List<?> parts, Form form, String prefix, int level) {
    List<Piece> pieces = new ArrayList<>(parts.size());
    for (Object part : parts) {
      pieces.add(new Piece(this, new PieceKey(form, prefix, level, part)));
    }
    return pieces;
  }

  /** The HTML of a piece in UTF-8, never changed; null where it isn't kept. */
  byte[] known(PieceKey key) {
    synchronized (kept) {
      return kept.get(key);
    }
  }

  /** The HTML of a piece as {@code piece.ftlh} makes it; kept from then on. */
  byte[] made(PieceKey key) {
    // Two threads may make the same: it is the same.
    byte[] made = templates.bytes("piece.ftlh", page(key));
    keep(key, made);
    return made;
  }

  /** Keeps the HTML of a piece. */
  void keep(PieceKey key, byte[] made) {
    synchronized (kept) {
      if (kept.put(key, made) == null) {
        held += made.length + ENTRY;
      }
      if (held > most) {
        forget(kept.values().iterator());
      }
    }
  }

  private void forget(Iterator<byte[]> oldest) {
    while (held > most) {
      held -= oldest.next().length + ENTRY;
      oldest.remove();
    }
  }

  private TemplateHashModel page(PieceKey key) {
    return templates.hash(
        new PiecePage(
            labels,
            key.form() == Form.PRINT,
            key.form() == Form.FRAGMENT,
            key.prefix(),
            key.level(),
            kind(key.part()),
            new Piece(this, key)));
  }

  /** The macro of {@code blocks.ftlh} that makes it. */
  private static String kind(Object part) {
    if (part instanceof Section) {
      return "section";
    } else if (part instanceof Block block) {
      return View.kind(block);
    } else if (part instanceof Block.Item) {
      return "item";
    }
    return part instanceof Block.Row ? "row" : "contents";
  }

  /** Bytes kept, about. */
  long held() {
    synchronized (kept) {
      return held;
    }
  }
}
