package org.kohyo.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The pieces of text that run together in one block. The engine asks for breaks in one piece at a
 * time and may always start a line with the next piece, so 「…公表</a>。」 could leave the 。 alone.
 * Where the whole text forbids a break between two pieces, the end of the first reserves the room
 * that the second takes: as much padding as the second then takes back with a negative margin.
 * Nothing moves, and both fit on the line or neither does.
 */
final class InlineFlow {

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "br", "cite", "code", "del", "em", "i", "ins", "kbd", "mark",
          "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr");
  private static final Set<String> UNDERLINED = Set.of("a", "del", "ins");
  private static final String GLUE = "glue";

  /** So that rounding to the engine's units never makes the reserve too small. */
  private static final double SLACK = 0.05;

  private final List<TextNode> pieces = new ArrayList<>();

  private InlineFlow() {}

  /** Every flow of text in a block and the blocks in it. */
  static List<InlineFlow> all(Element block) {
    List<InlineFlow> flows = new ArrayList<>();
    collect(block, flows);
    return flows;
  }

  static boolean isInline(Node node) {
    return node instanceof TextNode
        || node instanceof Element element && INLINE.contains(element.normalName());
  }

  static boolean isGlue(Element element) {
    return element.hasClass(GLUE);
  }

  /** Whether a style sheet may underline it: text of a link, or of a change in a comparison. */
  static boolean isUnderlined(Element element) {
    for (Element around = element; around != null; around = around.parent()) {
      if (underlines(around)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is an element that a style sheet may underline. */
  static boolean underlines(Element element) {
    return UNDERLINED.contains(element.normalName());
  }

  private static void collect(Element block, List<InlineFlow> flows) {
    InlineFlow flow = new InlineFlow();
    for (Node child : block.childNodes()) {
      if (isInline(child)) {
        flow = flow.add(child, flows);
      } else if (child instanceof Element inner) {
        flows.add(flow);
        flow = new InlineFlow();
        collect(inner, flows);
      }
    }
    flows.add(flow);
  }

  private InlineFlow add(Node node, List<InlineFlow> flows) {
    if (node instanceof TextNode text) {
      pieces.add(text);
      return this;
    }
    if (node instanceof Element element && element.normalName().equals("br")) {
      flows.add(this);
      return new InlineFlow();
    }
    InlineFlow flow = this;
    for (Node child : node.childNodes()) {
      flow = flow.add(child, flows);
    }
    return flow;
  }

  /** Holds together what a line must not part. */
  void glue(ParsedFonts fonts) {
    String text = String.join("", pieces.stream().map(TextNode::getWholeText).toList());
    int start = 0;
    int heldUntil = 0;
    List<Cut> cuts = new ArrayList<>();
    for (TextNode piece : pieces) {
      int end = start + piece.getWholeText().length();
      int from = Math.max(start, Math.min(heldUntil, end));
      if (from > start) {
        cuts.add(new Cut(piece, start, from, heldUntil));
      }
      if (end < text.length() && end >= heldUntil && !LineBreaks.isAllowed(text, end)) {
        int clusterStart = Math.max(from, lastBreak(text, end));
        heldUntil = LineBreaks.next(text, end);
        cuts.add(new Cut(piece, clusterStart, end, heldUntil));
      }
      start = end;
    }
    apply(cuts, text, fonts);
  }

  /** A stretch of a piece that stays on a line with what follows up to {@code until}. */
  private record Cut(TextNode piece, int from, int to, int until) {}

  private static int lastBreak(String text, int end) {
    int i = end - 1;
    while (i > 0 && (Character.isLowSurrogate(text.charAt(i)) || !LineBreaks.isAllowed(text, i))) {
      i--;
    }
    return i;
  }

  private void apply(List<Cut> cuts, String text, ParsedFonts fonts) {
    double reserved = 0;
    int pieceStart = 0;
    int next = 0;
    for (TextNode piece : List.copyOf(pieces)) {
      int length = piece.getWholeText().length();
      int offset = pieceStart;
      TextNode rest = piece;
      while (next < cuts.size() && cuts.get(next).piece() == piece) {
        Cut cut = cuts.get(next++);
        if (cut.from() > offset) {
          rest = rest.splitText(cut.from() - offset);
        }
        TextNode tail =
            cut.to() < pieceStart + length ? rest.splitText(cut.to() - cut.from()) : null;
        double reserve =
            cut.to() < cut.until()
                ? fonts.widthInEm(text.substring(cut.to(), cut.until())) + SLACK
                : 0;
        wrap(rest, reserved, reserve);
        reserved = reserve;
        offset = cut.to();
        rest = tail == null ? rest : tail;
      }
      pieceStart += length;
    }
  }

  private static void wrap(TextNode text, double takenBack, double reserved) {
    Element parent = text.parent();
    boolean underlined = isUnderlined(parent);
    Element outer = new Element("span");
    text.replaceWith(outer);
    String style =
        "margin-left:-"
            + thousandths(takenBack)
            + "em;padding-right:"
            + thousandths(reserved)
            + "em";
    // On the inner span: the engine reckons with the margins of the span that holds the text, not
    // of those around it.
    Element inner = outer.appendElement("span").addClass(GLUE).attr("style", style);
    if (underlined) {
      inner.addClass("u");
    }
    inner.appendChild(text);
  }

  /** As {@code %.3f}, which takes a twentieth of a document's time. */
  private static String thousandths(double em) {
    return java.math.BigDecimal.valueOf(Math.round(em * 1000), 3).toPlainString();
  }

  /** Collapses white space as a browser does. */
  void collapse() {
    boolean afterSpace = true;
    for (TextNode piece : pieces) {
      StringBuilder kept = new StringBuilder();
      for (char c : piece.getWholeText().toCharArray()) {
        boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
        if (!space || !afterSpace) {
          kept.append(space ? ' ' : c);
        }
        afterSpace = space;
      }
      piece.text(kept.toString());
    }
    for (int i = pieces.size() - 1; i >= 0; i--) {
      String text = pieces.get(i).getWholeText();
      if (!text.isEmpty()) {
        if (text.endsWith(" ")) {
          pieces.get(i).text(text.substring(0, text.length() - 1));
        }
        break;
      }
    }
    pieces.stream().filter(piece -> piece.getWholeText().isEmpty()).forEach(Node::remove);
    pieces.removeIf(piece -> piece.getWholeText().isEmpty());
  }
}
