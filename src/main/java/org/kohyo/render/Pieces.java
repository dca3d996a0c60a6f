package org.kohyo.render;

import freemarker.template.TemplateHashModel;
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
      TemplateHashModel labels, String form, String prefix, int level, String kind, Piece part) {}

  /**
   * The sections of a notice.
   *
   * @param prefix of their ids
   * @param level of their headings, 1 to 5
   */
  List<Piece> sections(Notice notice, Form form, String prefix, int level) {
    return notice.sections().stream()
        .map(section -> piece(new PieceKey(form, prefix, level, section)))
        .toList();
  }

  private Piece piece(PieceKey key) {
    return new Piece(() -> html(key), () -> templates.hash(view(key)));
  }

  private Record view(PieceKey key) {
    Form form = key.form();
    if (key.part() instanceof Section section) {
      List<Piece> blocks = pieces(section.blocks(), form, key.level() + 1);
      UnitView heading = View.unit(section.heading());
      return new SectionView(section.id(), section.number(), heading, blocks);
    } else if (key.part() instanceof Block.PurposeGroup group) {
      return View.group(group, pieces(group.items(), form, 0));
    } else if (key.part() instanceof Block.Table table) {
      return View.table(table, pieces(table.rows(), form, 0));
    } else if (key.part() instanceof Block.Item item) {
      return View.item(item);
    } else if (key.part() instanceof Block.Row row) {
      return View.row(row);
    }
    return View.whole((Block) key.part());
  }

  private List<Piece> pieces(List<?> parts, Form form, int level) {
    return parts.stream().map(part -> piece(new PieceKey(form, "", level, part))).toList();
  }

  private byte[] html(PieceKey key) {
    synchronized (kept) {
      byte[] known = kept.get(key);
      if (known != null) {
        return known;
      }
    }
    // Two threads may make the same: it is the same.
    byte[] made = templates.bytes("piece.ftlh", page(key), 1024);
    synchronized (kept) {
      if (kept.put(key, made) == null) {
        held += made.length + ENTRY;
      }
      Iterator<byte[]> oldest = kept.values().iterator();
      while (held > most) {
        held -= oldest.next().length + ENTRY;
        oldest.remove();
      }
    }
    return made;
  }

  private TemplateHashModel page(PieceKey key) {
    String form = View.lower(key.form());
    return templates.hash(
        new PiecePage(labels, form, key.prefix(), key.level(), kind(key.part()), piece(key)));
  }

  /** The macro of {@code blocks.ftlh} that makes it. */
  private static String kind(Object part) {
    if (part instanceof Section) {
      return "section";
    } else if (part instanceof Block.Item) {
      return "item";
    }
    return part instanceof Block.Row ? "row" : "block";
  }

  /** Bytes kept, about. */
  long held() {
    synchronized (kept) {
      return held;
    }
  }
}
