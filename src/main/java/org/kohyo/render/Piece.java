package org.kohyo.render;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A section or a block as a template sees it: {@code <@piece/>} puts its HTML in as {@code
 * piece.ftlh} makes it, {@code piece.id} and the like walk it. Belongs to one page and one thread.
 */
public final class Piece implements TemplateHashModel, TemplateDirectiveModel {

  private final Supplier<byte[]> html;
  private final Supplier<TemplateHashModel> view;
  private TemplateHashModel seen;

  /**
   * A piece.
   *
   * @param html in UTF-8, made when it is asked for
   * @param view what can be walked, made when it is first asked for
   */
  Piece(Supplier<byte[]> html, Supplier<TemplateHashModel> view) {
    this.html = html;
    this.view = view;
  }

  /** What goes in as it is and can't be walked. */
  static Piece raw(byte[] utf8) {
    return new Piece(
        () -> utf8,
        () -> {
          throw new IllegalStateException("nothing to walk");
        });
  }

  @Override
  @SuppressWarnings("rawtypes") // FreeMarker's signature
  public void execute(
      Environment env, Map params, TemplateModel[] loopVars, TemplateDirectiveBody body)
      throws TemplateException, IOException {
    if (!params.isEmpty() || loopVars.length > 0 || body != null) {
      throw new TemplateModelException("a piece takes neither parameters nor content");
    }
    Writer out = env.getOut();
    if (out instanceof Utf8Writer bytes) {
      bytes.write(html.get());
    } else {
      out.write(new String(html.get(), StandardCharsets.UTF_8));
    }
  }

  @Override
  public TemplateModel get(String key) throws TemplateModelException {
    if (seen == null) {
      seen = view.get();
    }
    return seen.get(key);
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
