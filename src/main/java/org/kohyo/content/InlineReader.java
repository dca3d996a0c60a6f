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

  /** The runs of a node. */
  List<Inline> read(Node parent) {
    List<Inline> inlines = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    int runStart = parent.getStartOffset();
    for (Node node : parent.getChildren()) {
      if (node instanceof Text) {
        runStart = run.length() == 0 ? node.getStartOffset() : runStart;
        run.append(unescaped(node));
      } else if (!(node instanceof SoftLineBreak)) {
        flush(run, runStart, inlines);
        inline(node, inlines);
      }
      // A soft line break joins without a space, as Japanese does.
    }
    flush(run, runStart, inlines);
    return List.copyOf(inlines);
  }

  private void flush(StringBuilder run, int start, List<Inline> inlines) {
    if (run.length() > 0) {
      String template = run.toString();
      PlaceholderCheck.check(template, i -> text.at(start), text.problems());
      inlines.add(new Inline.Text(new Wording(template)));
      run.setLength(0);
    }
  }

  private void inline(Node node, List<Inline> inlines) {
    if (node instanceof Emphasis || node instanceof StrongEmphasis) {
      inlines.add(new Inline.Emphasis(read(node)));
    } else if (node instanceof Link link) {
      link(link, inlines);
    } else {
      text.unsupported(node);
    }
  }

  private void link(Link link, List<Inline> inlines) {
    String target = link.getUrl().toString();
    if (!LinkTargets.allowed(target)) {
      text.error(ContentRule.LINK_TARGET, link, "content.link-target", target);
    }
    if (link.getTitle().length() > 0) {
      text.error(ContentRule.MARKDOWN_UNSUPPORTED, link, "content.markdown-link-title");
    }
    List<Inline> label = read(link);
    if (label.isEmpty()) {
      text.error(ContentRule.INVALID_VALUE, link, "content.markdown-empty-link");
    }
    inlines.add(new Inline.Link(label, new Wording(target)));
  }

  /** The text with backslash escapes resolved; a mark of Markdown that is left over is reported. */
  private String unescaped(Node node) {
    String raw = node.getChars().toString();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean more = i + 1 < raw.length();
      if (c == '\\' && more && PUNCTUATION.indexOf(raw.charAt(i + 1)) >= 0) {
        out.append(raw.charAt(++i));
        continue;
      }
      boolean doubled = more && raw.charAt(i + 1) == c;
      if (c == '*' || c == '`' || (c == '_' || c == '~') && doubled) {
        String mark = doubled ? raw.substring(i, i + 2) : raw.substring(i, i + 1);
        text.problems()
            .error(
                ContentRule.MARKDOWN_LEFTOVER,
                text.at(node.getStartOffset() + i),
                "content.markdown-leftover",
                mark);
        i += doubled ? 1 : 0;
      }
      out.append(c);
    }
    return out.toString();
  }
}
