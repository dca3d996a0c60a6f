package org.kohyo.verify.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Walks through a page's elements and keeps what is read. For one page. */
final class PageVisitor implements NodeVisitor {

  /** More than any page has; what is not noted any more is refused as a whole. */
  private static final int MOST_REMARKS = 10_000;

  /** Characters of elements that are told by another name. */
  private static final int MOST_HEARD = 1_000_000;

  private final Lines lines = new Lines(true);
  private final List<Trait> traits = new ArrayList<>();
  private final List<Reading.Remark> remarks = new ArrayList<>();
  private final Deque<Context> open = new ArrayDeque<>();
  private final List<Integer> path = new ArrayList<>();
  private final List<Integer> children = new ArrayList<>();

  private int heard;

  /** The element within which nothing is read, if any. */
  private Node silent;

  /** What is to be said of elements that have not ended yet. */
  private final Map<Element, Note> notes = new IdentityHashMap<>();

  private record Note(int first, List<Trait> traits) {}

  /** What holds for the text in an element. */
  private record Context(String item, String target, Run.Kind kind, boolean ours) {}

  List<Line> lines() {
    return lines.done();
  }

  List<Trait> traits() {
    return List.copyOf(traits);
  }

  List<Reading.Remark> remarks() {
    return List.copyOf(remarks);
  }

  @Override
  public void head(Node node, int depth) {
    if (silent != null) {
      return;
    }
    if (node instanceof TextNode text) {
      Context context = context();
      lines.text(text.getWholeText(), context.item, context.target, context.kind, context.ours);
    } else if (node instanceof Element element) {
      if (Markup.silent(element) || Markup.strange(element)) {
        unread(element);
        silent = node;
        return;
      }
      enter(element);
    }
  }

  /** What is not read may still be shown, or change what is. */
  private void unread(Element element) {
    switch (element.normalName()) {
      case "script" -> between(Markup.runs(element), "script-inside");
      case "style" -> between(true, "style-inside");
      case "noscript" -> between(element.hasText(), "unread-inside", "noscript");
      case "head" -> leaves(element);
      default -> between(Markup.strange(element), "unread-inside", element.normalName());
    }
  }

  private void between(boolean noticed, String name, String... args) {
    if (noticed && remarks.size() < MOST_REMARKS) {
      int at = lines.count();
      int last = lines.fresh() ? at - 1 : at;
      remarks.add(new Reading.Remark(at, last, Trait.of(name, true, args)));
    }
  }

  /** A page that shows another one after a while. */
  private void leaves(Element head) {
    for (Element meta : head.select("> meta[http-equiv=refresh i]")) {
      String content = meta.attr("content");
      if (content.toLowerCase(Locale.ROOT).contains("url") && traits.isEmpty()) {
        traits.add(Trait.of("leaves", true, content));
      }
    }
  }

  private Context context() {
    return open.isEmpty() ? new Context("", "", Run.Kind.TEXT, false) : open.peek();
  }

  private void enter(Element element) {
    Context outer = context();
    int index = children.isEmpty() ? 0 : children.get(children.size() - 1);
    if (!children.isEmpty()) {
      children.set(children.size() - 1, index + 1);
    }
    path.add(index);
    children.add(0);
    String item = element.attr("data-item");
    String target = element.normalName().equals("a") ? element.attr("href").strip() : "";
    Context inner =
        new Context(
            item.isEmpty() ? outer.item : item,
            target.isEmpty() || target.startsWith("#") ? outer.target : target,
            Markup.kana(element) ? Run.Kind.KANA : outer.kind,
            outer.ours || Markup.ours(element));
    open.push(inner);
    if (Markup.block(element)) {
      lines.boundary(path);
    }
    Markup.shown(element).ifPresent(shown -> text(shown, inner));
    if (element.normalName().equals("br")) {
      lines.lineBreak(inner.item, inner.target, inner.kind, inner.ours);
    }
    noted(element);
  }

  /** What holds for the text in an element. It is known where that ends only when it has ended. */
  private void noted(Element element) {
    if (Markup.turned(element)) {
      note(element, Trait.of("turned", true, element.normalName()));
    }
    String name = element.attr("aria-label").strip();
    if (!name.isEmpty() && Markup.named(element)) {
      // Such elements can stand in one another: hearing each to its end takes too long.
      String text = heard < MOST_HEARD ? element.text().strip() : "";
      heard += text.length();
      if (!name.equals(text)) {
        note(element, Trait.of("spoken", true, text, name));
      }
    }
    if (element.normalName().equals("details") && !element.hasAttr("open")) {
      note(element, Trait.of("folded", false));
    }
    if (element.normalName().equals("img") && element.attr("alt").isBlank()) {
      note(element, Trait.of("image", false, element.attr("src")));
    }
  }

  private void note(Element element, Trait trait) {
    notes
        .computeIfAbsent(element, e -> new Note(lines.count(), new ArrayList<>()))
        .traits
        .add(trait);
  }

  private void text(String shown, Context context) {
    lines.text(shown, context.item, context.target, context.kind, context.ours);
  }

  @Override
  public void tail(Node node, int depth) {
    if (silent != null) {
      if (silent == node) {
        silent = null;
      }
      return;
    }
    if (node instanceof Element element) {
      Note note = notes.isEmpty() ? null : notes.remove(element);
      if (note != null && remarks.size() < MOST_REMARKS) {
        int last = lines.fresh() ? lines.count() - 1 : lines.count();
        int first = Math.min(note.first, last);
        note.traits.forEach(trait -> remarks.add(new Reading.Remark(first, last, trait)));
      }
      open.pop();
      path.remove(path.size() - 1);
      children.remove(children.size() - 1);
      if (Markup.block(element)) {
        lines.boundary(path);
      }
    }
  }
}
