package org.kohyo.render.pdf;

import com.openhtmltopdf.css.extend.StylesheetFactory;
import com.openhtmltopdf.css.sheet.StylesheetInfo;
import com.openhtmltopdf.simple.extend.XhtmlNamespaceHandler;
import java.io.StringReader;
import java.util.Optional;
import org.kohyo.policy.KeyColour;
import org.w3c.dom.Document;

/**
 * Gives the engine one style sheet for all documents, read once, and one with a society's own
 * colour that is kept as long as documents of that colour come. The engine numbers the rules of a
 * sheet whenever it takes one, so only one thread may use it at a time.
 */
final class SharedStyle extends XhtmlNamespaceHandler {

  /** In the style sheets of papers: the key colour, and the ground of the labels of rows. */
  private static final String KEY = "#00118f";

  private static final String STRIP = "#eef4fe";

  private final String css;
  private Optional<StylesheetInfo> usual = Optional.empty();
  private Optional<StylesheetInfo> own = Optional.empty();
  private Optional<KeyColour> ownColour = Optional.empty();
  private Optional<KeyColour> worn = Optional.empty();

  SharedStyle(String css) {
    this.css = css;
  }

  /** The colour of the documents that come; empty for the usual one. */
  void wear(Optional<KeyColour> colour) {
    worn = colour;
    if (colour.isPresent() && !colour.equals(ownColour)) {
      ownColour = colour;
      own = Optional.empty();
    }
  }

  /** The engine asks for its own sheet first, and shows what reads sheets. */
  @Override
  public StylesheetInfo getDefaultStylesheet(StylesheetFactory factory) {
    if (worn.isEmpty() && usual.isEmpty()) {
      usual = Optional.of(read(css, factory));
    } else if (worn.isPresent() && own.isEmpty()) {
      own = Optional.of(read(coloured(worn.get()), factory));
    }
    return super.getDefaultStylesheet(factory);
  }

  private String coloured(KeyColour colour) {
    return css.replace(KEY, colour.colour().hex()).replace(STRIP, colour.strip().hex());
  }

  private static StylesheetInfo read(String css, StylesheetFactory factory) {
    StylesheetInfo info = new StylesheetInfo();
    info.setUri("print.css");
    info.setOrigin(StylesheetInfo.AUTHOR);
    info.setMedia("all");
    info.setType("text/css");
    info.setStylesheet(factory.parse(new StringReader(css), info));
    return info;
  }

  @Override
  public StylesheetInfo[] getStylesheets(Document document) {
    StylesheetInfo info = (worn.isPresent() ? own : usual).orElseThrow();
    // The engine makes a whole address of it.
    info.setUri("#print.css");
    return new StylesheetInfo[] {info};
  }
}
