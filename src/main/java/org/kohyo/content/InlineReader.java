package org.kohyo.content;

import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import org.kohyo.policy.Inline;
import org.kohyo.policy.Wording;

/** Runs inside a paragraph or item. Neighbouring texts become one, so that no cut is visible. */
final class InlineReader {

  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  private final MarkdownText text;

  InlineReader(MarkdownText text) {
    this.text = text;
  }

  /** Text that is not cut yet, and where each of its code units stood. */
  private static final class Run {
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> offsets = new ArrayList<>();

    void append(char c, int offset) {
      text.append(c);
      offsets.add(offset);
    }
  }

  /** The runs of a node. */
  List<Inline> read(Node parent) {
    return read(parent, 1);
  }

  private List<Inline> read(Node parent, int depth) {
    if (depth > MarkdownBounds.MAX_DEPTH) {
      text.error(
          ContentRule.FILE_TOO_LARGE,
          parent,
          "content.too-deep",
          Integer.toString(MarkdownBounds.MAX_DEPTH));
      return List.of();
    }
    List<Inline> inlines = new ArrayList<>();
    Run run = new Run();
    for (Node node : parent.getChildren()) {
      if (node instanceof Text) {
        unescape(node, run);
      } else if (!(node instanceof SoftLineBreak)) {
        flush(run, inlines);
        run = new Run();
        inline(node, depth, inlines);
      }
      // A soft line break joins without a space, as Japanese does.
    }
    flush(run, inlines);
    return List.copyOf(inlines);
  }

  private void flush(Run run, List<Inline> inlines) {
    String template = run.text.toString();
    if (!template.isEmpty()) {
      PlaceholderCheck.check(
          template,
          i -> text.at(run.offsets.get(template.offsetByCodePoints(0, i))),
          text.problems());
      inlines.add(new Inline.Text(new Wording(template)));
    }
  }

  private void inline(Node node, int depth, List<Inline> inlines) {
    if (node instanceof Emphasis || node instanceof StrongEmphasis) {
      inlines.add(new Inline.Emphasis(read(node, depth + 1)));
    } else if (node instanceof Link link) {
      link(link, depth, inlines);
    } else {
      text.unsupported(node);
    }
  }

  private void link(Link link, int depth, List<Inline> inlines) {
    String target = link.getUrl().toString();
    if (!LinkTargets.allowed(target)) {
      text.error(ContentRule.LINK_TARGET, link, "content.link-target", target);
    }
    if (link.getTitle().length() > 0) {
      text.error(ContentRule.MARKDOWN_UNSUPPORTED, link, "content.markdown-link-title");
    }
    List<Inline> label = read(link, depth + 1);
    if (label.isEmpty()) {
      text.error(ContentRule.INVALID_VALUE, link, "content.markdown-empty-link");
    }
    inlines.add(new Inline.Link(label, new Wording(target)));
  }

  /** Resolves backslash escapes; a mark of Markdown that is left over is reported. */
  private void unescape(Node node, Run run) {
    String raw = node.getChars().toString();
    int start = node.getStartOffset();
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean more = i + 1 < raw.length();
      if (c == '\\' && more && PUNCTUATION.indexOf(raw.charAt(i + 1)) >= 0) {
        i++;
        run.append(raw.charAt(i), start + i);
        continue;
      }
      run.append(c, start + i);
      boolean doubled = more && raw.charAt(i + 1) == c;
      if (c == '*' || c == '`' || (c == '_' || c == '~') && doubled) {
        leftover(raw.substring(i, doubled ? i + 2 : i + 1), start + i);
        i += doubled ? 1 : 0;
      } else if (c == '|') {
        text.problems()
            .error(ContentRule.MARKDOWN_UNSUPPORTED, text.at(start + i), "content.markdown-table");
      }
    }
  }

  private void leftover(String mark, int offset) {
    text.problems()
        .error(ContentRule.MARKDOWN_LEFTOVER, text.at(offset), "content.markdown-leftover", mark);
  }
}
