package org.kohyo.render.pdf;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import java.io.IOException;
import java.util.concurrent.Callable;

/**
 * Answers the engine's questions for the measures of a font. It keeps such answers in a cache and
 * asks there first, under a name with the weight in it; what it would find out by itself from a
 * {@link SubsetFont} lacks the underline.
 */
final class KnownMetrics implements FSCacheEx<String, FSCacheValue> {

  private final FSCacheValue regular;
  private final FSCacheValue bold;

  KnownMetrics(ParsedFonts fonts) throws IOException {
    regular = fonts.regular().metrics();
    bold = fonts.bold().metrics();
  }

  @Override
  public FSCacheValue get(String key) {
    return key.contains(":" + PdfEngine.BOLD + ":") ? bold : regular;
  }

  @Override
  public FSCacheValue get(String key, Callable<? extends FSCacheValue> loader) {
    return get(key);
  }

  @Override
  public void put(String key, FSCacheValue value) {
    // Known already.
  }
}
