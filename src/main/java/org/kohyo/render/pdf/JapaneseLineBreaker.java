package org.kohyo.render.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Tells the engine where it may end a line. It is asked again for the rest of each line, so it
 * looks ahead lazily.
 */
final class JapaneseLineBreaker implements FSTextBreaker {

  private String text = "";
  private int position;

  @Override
  public void setText(String newText) {
    text = newText;
    position = 0;
  }

  @Override
  public int next() {
    if (position >= text.length()) {
      return -1;
    }
    position = LineBreaks.next(text, position);
    return position;
  }
}
