package org.kohyo.render.comparison;

import java.util.List;
import org.kohyo.compare.Change;
import org.kohyo.compare.Piece;
import org.kohyo.compare.Place;
import org.kohyo.notice.Span;
import org.kohyo.policy.Amendment;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One change for programs, with all that it takes to apply it. */
final class ChangeJson {

  private ChangeJson() {}

  /** Puts a change into an object. */
  static void put(ObjectNode node, Change change) {
    if (change instanceof Change.Added added) {
      node.put("type", "added").put("id", added.id()).put("reused", added.reused());
      piece(node.putObject("after"), added.after());
      place(node.putObject("to"), added.to());
    } else if (change instanceof Change.Removed removed) {
      node.put("type", "removed").put("id", removed.id()).put("reused", removed.reused());
      piece(node.putObject("before"), removed.before());
      place(node.putObject("from"), removed.from());
    } else if (change instanceof Change.Amended amended) {
      node.put("type", "amended").put("id", amended.id());
      piece(node.putObject("before"), amended.before());
      piece(node.putObject("after"), amended.after());
      place(node.putObject("to"), amended.at());
    } else if (change instanceof Change.Moved moved) {
      node.put("type", "moved").put("id", moved.id()).put("amended", moved.amended());
      piece(node.putObject("before"), moved.before());
      piece(node.putObject("after"), moved.after());
      place(node.putObject("from"), moved.from());
      place(node.putObject("to"), moved.to());
    }
    node.put("origin", ComparisonJson.key(change.about().origin()));
    change.about().amendment().ifPresent(a -> amendment(node.putObject("amendment"), a));
  }

  private static void amendment(ObjectNode node, Amendment amendment) {
    node.put("item", amendment.item())
        .put("date", amendment.date().toString())
        .put("kind", ComparisonJson.key(amendment.kind()));
    amendment.reason().ifPresent(reason -> node.put("reason", reason));
    amendment.legalBasis().ifPresent(basis -> node.put("legal-basis", basis));
    amendment.decidedOn().ifPresent(day -> node.put("decided-on", day.toString()));
  }

  private static void place(ObjectNode node, Place place) {
    node.put("parent", place.parent()).put("index", place.index());
  }

  /** A piece; only what it has is there. */
  private static void piece(ObjectNode node, Piece piece) {
    node.put("role", ComparisonJson.key(piece.role()));
    putUnlessEmpty(node, "detail", piece.detail());
    putUnlessEmpty(node, "mark", piece.mark());
    putUnlessEmpty(node, "tail", piece.tail());
    putUnlessEmpty(node, "target", piece.target());
    if (!piece.structure()) {
      node.put("text", piece.text());
      if (!plain(piece.spans())) {
        spans(node.putArray("spans"), piece.spans());
      }
    }
  }

  /** Whether the text alone says all. */
  private static boolean plain(List<Span> spans) {
    return spans.size() == 1 && spans.get(0) instanceof Span.Plain;
  }

  private static void spans(ArrayNode array, List<Span> spans) {
    for (Span span : spans) {
      ObjectNode node = array.addObject();
      if (span instanceof Span.Plain plain) {
        node.put("type", "plain").put("text", plain.text());
      } else if (span instanceof Span.Value value) {
        node.put("type", "value")
            .put("text", value.text())
            .put("placeholder", value.placeholder().key());
      } else if (span instanceof Span.Time time) {
        node.put("type", "time").put("text", time.text()).put("date", time.date().toString());
      } else if (span instanceof Span.Strong strong) {
        spans(node.put("type", "strong").putArray("spans"), strong.spans());
      } else if (span instanceof Span.Anchor anchor) {
        node.put("type", "link").put("target", anchor.target());
        anchor.placeholder().ifPresent(p -> node.put("placeholder", p.key()));
        spans(node.putArray("spans"), anchor.spans());
      }
    }
  }

  private static void putUnlessEmpty(ObjectNode node, String key, String value) {
    if (!value.isEmpty()) {
      node.put(key, value);
    }
  }
}
