package org.kohyo.verify.read;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;

/** What the pages show, in the order of painting, however the structure tree tells it. */
final class PdfPainted {

  private static final int KEPT = 200;

  /** A marked piece of text that the structure tree should refer to. */
  static final class Piece {
    /** What its glyphs mean. */
    final StringBuilder shown = new StringBuilder();

    /** The same, with an ActualText in place of the glyphs that it is for. */
    final StringBuilder said = new StringBuilder();

    /** How often the structure tree refers to it. */
    int references;

    /** On which page it is painted, from 1. */
    final int page;

    Piece(int page) {
      this.page = page;
    }

    /** Whether there is no text in it. */
    boolean isEmpty() {
      return shown.isEmpty() && said.isEmpty();
    }
  }

  private final Map<COSDictionary, Map<Integer, Piece>> pieces = new IdentityHashMap<>();
  private final List<Piece> inOrder = new ArrayList<>();
  private final List<String> margins = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private final StringBuilder stray = new StringBuilder();
  private final StringBuilder hidden = new StringBuilder();
  private final StringBuilder differing = new StringBuilder();
  private Set<String> ownNumber = Set.of();
  private int page;
  private boolean texts;

  /**
   * The piece with a number, made when it is first asked for.
   *
   * @param owner the page or the form that numbers it
   */
  Piece open(COSDictionary owner, int mcid) {
    return pieces
        .computeIfAbsent(owner, key -> new LinkedHashMap<>())
        .computeIfAbsent(
            mcid,
            key -> {
              Piece piece = new Piece(page);
              inOrder.add(piece);
              return piece;
            });
  }

  /** The piece with a number, if anything is painted in it. */
  Optional<Piece> piece(COSDictionary owner, int mcid) {
    return Optional.ofNullable(pieces.getOrDefault(owner, Map.of()).get(mcid));
  }

  /** All pieces in the order of painting. */
  List<Piece> pieces() {
    return inOrder;
  }

  /**
   * A page begins.
   *
   * @param number from 1
   * @param count how many there are
   */
  void page(int number, int count) {
    page = number;
    ownNumber = Set.of("" + number, number + "/" + count, number + "／" + count);
  }

  /** Text beside that of the document. The number of a page, said once on it, says nothing. */
  void margin(CharSequence text) {
    if (text.isEmpty()) {
      return;
    }
    String collapsed = PdfText.collapsed(text.toString()).strip();
    if (ownNumber.contains(collapsed.replace(" ", ""))) {
      ownNumber = Set.of();
      return;
    }
    boolean again = !margins.isEmpty() && margins.get(margins.size() - 1).equals(collapsed);
    if (!collapsed.isEmpty() && !again) {
      margins.add(collapsed);
    }
  }

  List<String> margins() {
    return margins;
  }

  /** Text of a line as it stands on the page, for a file without structure. */
  void onLine(String text) {
    line.append(text);
  }

  void endLine() {
    String collapsed = PdfText.collapsed(line.toString()).strip();
    if (!collapsed.isEmpty()) {
      lines.add(collapsed);
    }
    line.setLength(0);
  }

  List<String> lines() {
    return lines;
  }

  void text() {
    texts = true;
  }

  /** Whether there is any text. */
  boolean hasText() {
    return texts;
  }

  void stray(String text) {
    keep(stray, text);
  }

  /** Text that is neither marked as content nor as something beside it; cut after some length. */
  String stray() {
    return stray.toString();
  }

  void hidden(String text) {
    keep(hidden, text);
  }

  /** Text that nobody sees; cut after some length. */
  String hidden() {
    return hidden.toString();
  }

  void differing(CharSequence text) {
    keep(differing, text);
  }

  /** What is painted where something else is said; cut after some length. */
  String differing() {
    return differing.toString();
  }

  private static void keep(StringBuilder kept, CharSequence text) {
    if (kept.length() < KEPT) {
      kept.append(text);
    }
  }
}
