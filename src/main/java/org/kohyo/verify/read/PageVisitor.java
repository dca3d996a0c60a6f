package org.kohyo.verify.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Walks through a page's elements and keeps what is read. For one page. */
final class PageVisitor implements NodeVisitor {

  /** Lists more of them would only make a report longer. */
  private static final int MOST_TRAITS = 20;

  private final Lines lines = new Lines();
  private final List<Trait> traits = new ArrayList<>();
  private final Deque<Context> open = new ArrayDeque<>();
  private final List<Integer> path = new ArrayList<>();
  private final List<Integer> children = new ArrayList<>();

  /** The element within which nothing is read, if any. */
  private Node silent;

  /** What holds for the text in an element. */
  private record Context(String item, String target, Run.Kind kind, boolean ours) {}

  List<Line> lines() {
    return lines.done();
  }

  List<Trait> traits() {
    return List.copyOf(traits);
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
      if (Markup.silent(element)) {
        silent = node;
        return;
      }
      enter(element);
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
    if (inner.ours || !inner.item.isEmpty()) {
      spoken(element);
    }
  }

  private void text(String shown, Context context) {
    lines.text(shown, context.item, context.target, context.kind, context.ours);
  }

  /** A name given to a link or a button is what a screen reader says instead of its text. */
  private void spoken(Element element) {
    String name = element.attr("aria-label").strip();
    if (!name.isEmpty()
        && Markup.named(element)
        && !name.equals(element.text().strip())
        && traits.size() < MOST_TRAITS) {
      traits.add(Trait.of("spoken", true, element.text(), name));
    }
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
      open.pop();
      path.remove(path.size() - 1);
      children.remove(children.size() - 1);
      if (Markup.block(element)) {
        lines.boundary(path);
      }
    }
  }
}
