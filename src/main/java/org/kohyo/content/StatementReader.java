package org.kohyo.content;

import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import org.kohyo.policy.Inline;
import org.kohyo.policy.ProseNode;
import org.kohyo.policy.Wording;

/** Markdown of one statement → its prose nodes; anything beyond the closed set is reported. */
final class StatementReader {

  private static final String REFERENCE_MARK = "※";

  /** A node without its id: whether there is a number in it depends on how many there are. */
  private record Draft(Place place, Shape shape, String mark, List<Inline> inlines) {}

  /**
   * What a statement holds.
   *
   * @param nodes in order
   * @param places where each node stands, in the same order
   */
  record Prose(List<ProseNode> nodes, List<Place> places) {}

  private enum Shape {
    PARAGRAPH,
    ORDERED,
    UNORDERED
  }

  /** Made once: it looks for its extensions whenever it is built. Immutable. */
  private static final Parser PARSER = Parser.builder().build();

  private final MarkdownText text;
  private final InlineReader inlines;
  private final List<Draft> drafts = new ArrayList<>();

  private StatementReader(MarkdownText text) {
    this.text = text;
    this.inlines = new InlineReader(text);
  }

  /** The prose nodes of a statement. */
  static Prose read(String id, MarkdownText text) {
    if (!MarkdownBounds.check(text.body(), text.problems())) {
      return new Prose(List.of(), List.of());
    }
    Node document = PARSER.parse(text.body());
    StatementReader reader = new StatementReader(text);
    document.getChildren().forEach(reader::block);
    if (reader.drafts.isEmpty() && !text.problems().hasErrors()) {
      text.problems().error(ContentRule.EMPTY_FILE, Place.FILE, "content.empty-file");
    }
    return new Prose(number(id, reader.drafts), reader.drafts.stream().map(Draft::place).toList());
  }

  private void block(Node block) {
    if (block instanceof Paragraph paragraph) {
      paragraph(paragraph);
    } else if (block instanceof OrderedList list) {
      ordered(list);
    } else if (block instanceof BulletList list) {
      list.getChildren().forEach(item -> add(item, Shape.UNORDERED, "", item((ListItem) item)));
    } else {
      text.unsupported(block);
    }
  }

  private void paragraph(Paragraph paragraph) {
    List<Inline> read = inlines.read(paragraph);
    boolean marked =
        !read.isEmpty()
            && read.get(0) instanceof Inline.Text first
            && first.wording().template().startsWith(REFERENCE_MARK);
    add(paragraph, Shape.PARAGRAPH, marked ? REFERENCE_MARK : "", marked ? unmarked(read) : read);
  }

  private void add(Node node, Shape shape, String mark, List<Inline> inlines) {
    int length = MarkdownBounds.length(inlines);
    if (length > MarkdownBounds.MAX_TEXT) {
      text.error(
          ContentRule.INVALID_VALUE,
          node,
          "content.too-long",
          Integer.toString(MarkdownBounds.MAX_TEXT),
          Integer.toString(length));
    }
    if (drafts.size() == MarkdownBounds.MAX_NODES) {
      text.error(
          ContentRule.INVALID_VALUE,
          node,
          "content.markdown-too-many-nodes",
          Integer.toString(MarkdownBounds.MAX_NODES));
    }
    drafts.add(new Draft(text.at(node), shape, mark, inlines));
  }

  private static List<Inline> unmarked(List<Inline> read) {
    String rest =
        ((Inline.Text) read.get(0)).wording().template().substring(REFERENCE_MARK.length());
    List<Inline> result = new ArrayList<>(read.subList(1, read.size()));
    if (!rest.isEmpty()) {
      result.add(0, new Inline.Text(new Wording(rest)));
    }
    return result;
  }

  private void ordered(OrderedList list) {
    int number = list.getStartNumber();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      String marker = ((ListItem) item).getOpeningMarker().toString();
      // Markdown would count by itself; a notice shows what its author wrote, or nothing.
      if (!marker.equals(number + Character.toString(list.getDelimiter()))) {
        text.error(ContentRule.INVALID_VALUE, item, "content.markdown-number", marker, number + "");
      }
      String mark = list.getDelimiter() == ')' ? "(" + number + ")" : number + ".";
      add(item, Shape.ORDERED, mark, item((ListItem) item));
      number++;
    }
  }

  private List<Inline> item(ListItem item) {
    List<Inline> read = new ArrayList<>();
    int paragraphs = 0;
    for (Node child : item.getChildren()) {
      if (child instanceof Paragraph paragraph && ++paragraphs == 1) {
        read.addAll(inlines.read(paragraph));
      } else if (child instanceof Paragraph) {
        text.error(ContentRule.MARKDOWN_UNSUPPORTED, child, "content.markdown-item-paragraphs");
      } else if (child instanceof ListBlock) {
        text.error(ContentRule.MARKDOWN_UNSUPPORTED, child, "content.markdown-nested-list");
      } else {
        text.unsupported(child);
      }
    }
    if (read.isEmpty()) {
      text.error(ContentRule.INVALID_VALUE, item, "content.markdown-empty-item");
    }
    return read;
  }

  private static List<ProseNode> number(String id, List<Draft> drafts) {
    List<ProseNode> nodes = new ArrayList<>();
    for (Draft draft : drafts) {
      String unit = drafts.size() == 1 ? id : id + "/" + (nodes.size() + 1);
      nodes.add(
          switch (draft.shape()) {
            case PARAGRAPH -> new ProseNode.Paragraph(unit, draft.mark(), draft.inlines());
            case ORDERED -> new ProseNode.OrderedItem(unit, draft.mark(), draft.inlines());
            case UNORDERED -> new ProseNode.UnorderedItem(unit, draft.inlines());
          });
    }
    return List.copyOf(nodes);
  }
}
