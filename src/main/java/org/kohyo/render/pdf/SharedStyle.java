package org.kohyo.render.pdf;

import com.openhtmltopdf.css.extend.StylesheetFactory;
import com.openhtmltopdf.css.sheet.StylesheetInfo;
import com.openhtmltopdf.simple.extend.XhtmlNamespaceHandler;
import java.io.StringReader;
import java.util.Optional;
import org.w3c.dom.Document;

/**
 * Gives the engine one style sheet for all documents, read once. The engine numbers the rules of a
 * sheet whenever it takes one, so only one thread may use it at a time.
 */
final class SharedStyle extends XhtmlNamespaceHandler {

  private final String css;
  private Optional<StylesheetInfo> read = Optional.empty();

  SharedStyle(String css) {
    this.css = css;
  }

  /** The engine asks for its own sheet first, and shows what reads sheets. */
  @Override
  public StylesheetInfo getDefaultStylesheet(StylesheetFactory factory) {
    if (read.isEmpty()) {
      StylesheetInfo info = new StylesheetInfo();
      info.setUri("print.css");
      info.setOrigin(StylesheetInfo.AUTHOR);
      info.setMedia("all");
      info.setType("text/css");
      info.setStylesheet(factory.parse(new StringReader(css), info));
      read = Optional.of(info);
    }
    return super.getDefaultStylesheet(factory);
  }

  @Override
  public StylesheetInfo[] getStylesheets(Document document) {
    StylesheetInfo info = read.orElseThrow();
    // The engine makes a whole address of it.
    info.setUri("#print.css");
    return new StylesheetInfo[] {info};
  }
}
