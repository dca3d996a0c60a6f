package org.kohyo.content;

import com.vladsch.flexmark.util.ast.Node;

/**
 * The text of a Markdown file below its front matter.
 *
 * @param whole the whole file
 * @param start where the Markdown begins, in code units
 * @param problems what is wrong with the file
 */
record MarkdownText(String whole, int start, Problems problems) {

  /** What flexmark reads. */
  String body() {
    return whole.substring(start);
  }

  /** The place of a code unit of the body. */
  Place at(int index) {
    return Place.of(whole, start + index);
  }

  /** The place of a node. */
  Place at(Node node) {
    return at(node.getStartOffset());
  }

  /** Reports something at a node. */
  void error(ContentRule rule, Node node, String key, String... args) {
    problems.error(rule, at(node), key, args);
  }

  /** Reports a node that is none of ours. */
  void unsupported(Node node) {
    String name = node.getClass().getSimpleName();
    String key =
        switch (name) {
          case "Heading" -> "content.markdown-heading";
          case "Image", "ImageRef" -> "content.markdown-image";
          case "HtmlBlock",
              "HtmlInline",
              "HtmlCommentBlock",
              "HtmlInlineComment",
              "HtmlInnerBlock",
              "HtmlInnerBlockComment" ->
              "content.markdown-html";
          case "FencedCodeBlock", "IndentedCodeBlock", "Code" -> "content.markdown-code";
          case "BlockQuote" -> "content.markdown-quote";
          case "ThematicBreak" -> "content.markdown-rule";
          case "HardLineBreak" -> "content.markdown-hard-break";
          case "HtmlEntity" -> "content.markdown-entity";
          case "AutoLink", "MailLink" -> "content.markdown-autolink";
          case "LinkRef", "Reference" -> "content.markdown-reference";
          default -> "content.markdown-other";
        };
    error(ContentRule.MARKDOWN_UNSUPPORTED, node, key, name);
  }
}
