package org.kohyo.verify.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * Reads the text as the structure tree tells it, as a screen reader does (ISO 32000-1, 14.7 and
 * 14.8.4).
 */
final class PdfStructure {

  /** Elements within a line; all others, those of unknown types too, begin and end one. */
  private static final Set<String> INLINE =
      Set.of(
          "Span",
          "Quote",
          "Note",
          "Reference",
          "BibEntry",
          "Code",
          "Link",
          "Annot",
          "Ruby",
          "RB",
          "RT",
          "RP",
          "Warichu",
          "WT",
          "WP",
          "Em",
          "Strong",
          "NonStruct");

  private static final Set<String> KANA = Set.of("RT", "RP");
  private static final COSName EXPANSION = COSName.E;
  private static final COSName REFERENCE = COSName.getPDFName("OBJR");
  private static final int ROLES = 16;

  private final PdfPainted painted;
  private final PdfKids kids;
  private final int pages;
  private int page;
  private int rows;
  private boolean turnedBack;
  private final COSDictionary roles;
  private final PdfLines lines = new PdfLines();
  private final List<String> alternates = new ArrayList<>();
  private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<COSDictionary> links = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Integer> path = new ArrayList<>();
  private final Optional<PdfPainted.Piece> sign;
  private Optional<String> signSays = Optional.empty();

  /**
   * What the elements around a place make of its text.
   *
   * @param page on which its pieces are, where they don't say
   */
  private record Around(
      COSDictionary page, String item, String target, Run.Kind kind, boolean entry) {}

  private PdfStructure(
      PdfPainted painted, int pages, Optional<PdfPainted.Piece> sign, COSDictionary roles) {
    this.painted = painted;
    this.kids = new PdfKids(painted);
    this.sign = sign;
    this.pages = pages;
    this.roles = roles;
  }

  /**
   * Reads a tree, and counts at each piece how often it is referred to.
   *
   * @param pages how many pages the file has
   * @param sign the piece that shows a picture and may be a society's sign
   */
  static PdfStructure read(
      COSDictionary root, PdfPainted painted, int pages, Optional<PdfPainted.Piece> sign) {
    COSDictionary roles = root.getCOSDictionary(COSName.getPDFName("RoleMap"));
    PdfStructure read =
        new PdfStructure(painted, pages, sign, roles == null ? new COSDictionary() : roles);
    read.kids(root, new Around(null, "", "", Run.Kind.TEXT, false));
    return read;
  }

  /** The text. */
  List<Line> lines() {
    return lines.finish();
  }

  /** What is said of elements in place of their own text, where it differs. */
  List<String> alternates() {
    return alternates;
  }

  /**
   * What is said in place of the sign; empty unless one figure, before all text, is the sign alone.
   */
  Optional<String> signSays() {
    return signSays.filter(said -> sign.filter(piece -> piece.references == 1).isPresent());
  }

  /** The links that belong to text. */
  Set<COSDictionary> links() {
    return links;
  }

  private void kids(COSDictionary element, Around around) {
    int position = 0;
    for (COSBase kid : PdfKids.of(element)) {
      if (PdfKids.isElement(kid)) {
        path.add(position++);
        element((COSDictionary) kid, around);
        path.remove(path.size() - 1);
      } else {
        PdfPainted.Piece piece = kids.piece(kid, around.page());
        if (piece != null) {
          piece.references++;
          turn(piece.page);
          lines.add(piece.said.toString(), around.item(), around.target(), around.kind());
        }
      }
    }
  }

  /** Cells beside one another may each go on to the next page; nothing else turns back. */
  private void turn(int to) {
    turnedBack |= rows == 0 && to < page;
    page = Math.max(page, to);
  }

  /** Whether what is said first is painted on a later page. */
  boolean turnedBack() {
    return turnedBack;
  }

  private void element(COSDictionary element, Around around) {
    enter(element);
    String own = element.getNameAsString(COSName.S);
    String type = standard(own);
    COSDictionary page = element.getCOSDictionary(COSName.PG);
    Around inside =
        new Around(
            page == null ? around.page() : page,
            item(element, around.item()),
            type.equals("Link") ? target(element) : around.target(),
            KANA.contains(type) ? Run.Kind.KANA : around.kind(),
            around.entry() || type.equals("TOCI"));
    if ("PageNumber".equals(own) && around.entry() && pageNumber(element, inside.page())) {
      return;
    }
    boolean block = !INLINE.contains(type);
    if (block) {
      lines.block(path);
    }
    String actual = element.getString(COSName.ACTUAL_TEXT);
    String alternate = element.getString(COSName.ALT);
    if (type.equals("Figure") && isSign(element, inside)) {
      signSays = Optional.of(alternate);
    } else if (actual != null || type.equals("Figure") && alternate != null) {
      String said = actual == null ? alternate : actual;
      String shown = shown(element, inside.page(), true);
      boolean picture = type.equals("Figure") && shown.isEmpty();
      if (!picture && !PdfText.same(shown, said)) {
        painted.differing(shown.isEmpty() ? said : shown);
      }
      lines.add(said, inside.item(), inside.target(), inside.kind());
    } else {
      rows += type.equals("TR") ? 1 : 0;
      kids(element, inside);
      rows -= type.equals("TR") ? 1 : 0;
      alternate(element, alternate, inside.page());
      alternate(element, element.getString(EXPANSION), inside.page());
    }
    if (block) {
      lines.block(path.subList(0, path.size() - 1));
    }
  }

  /** Not within a link: that would lead from a place where no text is. */
  private boolean isSign(COSDictionary element, Around around) {
    List<COSBase> held = PdfKids.of(element);
    boolean plain =
        element.getString(COSName.ALT) != null
            && !element.containsKey(COSName.ACTUAL_TEXT)
            && !element.containsKey(EXPANSION)
            && around.target().isEmpty()
            && lines.isEmpty()
            && held.size() == 1
            && !PdfKids.isElement(held.get(0));
    PdfPainted.Piece piece = plain ? kids.piece(held.get(0), around.page()) : null;
    if (piece == null || sign.filter(s -> s == piece).isEmpty() || !piece.isEmpty()) {
      return false;
    }
    piece.references++;
    return true;
  }

  private void enter(COSDictionary element) {
    if (!seen.add(element) || seen.size() > PdfBudget.ELEMENTS || path.size() > PdfBudget.DEPTH) {
      throw PdfRefusal.tooDeep();
    }
  }

  private void alternate(COSDictionary element, String said, COSDictionary page) {
    if (said != null && !PdfText.same(shown(element, page, false), said)) {
      alternates.add(said);
    }
  }

  private String standard(String own) {
    String type = own == null ? "" : own;
    for (int i = 0; i < ROLES && roles.getNameAsString(type) != null; i++) {
      type = roles.getNameAsString(type);
    }
    return type;
  }

  private static String item(COSDictionary element, String above) {
    return element.getDictionaryObject(COSName.ID) instanceof COSString id
        ? new String(id.getBytes(), StandardCharsets.UTF_8)
        : above;
  }

  /** What is painted in an element. */
  private String shown(COSDictionary element, COSDictionary page, boolean refers) {
    StringBuilder shown = new StringBuilder();
    shown(element, page, refers, 0, shown);
    return shown.toString();
  }

  private void shown(
      COSDictionary element, COSDictionary page, boolean refers, int depth, StringBuilder shown) {
    if (depth > PdfBudget.DEPTH) {
      throw PdfRefusal.tooDeep();
    }
    for (COSBase kid : PdfKids.of(element)) {
      if (PdfKids.isElement(kid)) {
        COSDictionary inner = (COSDictionary) kid;
        if (refers) {
          enter(inner);
        }
        COSDictionary own = inner.getCOSDictionary(COSName.PG);
        shown(inner, own == null ? page : own, refers, depth + 1, shown);
      } else {
        PdfPainted.Piece piece = kids.piece(kid, page);
        if (piece != null) {
          piece.references += refers ? 1 : 0;
          shown.append(piece.shown);
        }
      }
    }
  }

  /**
   * Passes over the number of a page in a table of contents, which the layout adds, if it is
   * nothing else.
   */
  private boolean pageNumber(COSDictionary element, COSDictionary page) {
    String shown = shown(element, page, false).strip();
    boolean number =
        shown.matches("[1-9][0-9]{0,2}")
            && Integer.parseInt(shown) <= pages
            && !element.containsKey(COSName.ACTUAL_TEXT)
            && !element.containsKey(COSName.ALT);
    if (number) {
      shown(element, page, true);
    }
    return number;
  }

  /** Where the link of an element leads to; empty if to a place in the document. */
  private String target(COSDictionary element) {
    String target = "";
    for (COSBase kid : PdfKids.of(element)) {
      if (kid instanceof COSDictionary reference
          && REFERENCE.equals(reference.getCOSName(COSName.TYPE))
          && reference.getDictionaryObject(COSName.OBJ) instanceof COSDictionary annotation) {
        links.add(annotation);
        String own = PdfFindings.address(annotation);
        if (!own.equals(target)) {
          // Parts of one link that lead to different places: none of them may get lost.
          target = target.isEmpty() ? own : target + " " + own;
        }
      }
    }
    return target;
  }
}
