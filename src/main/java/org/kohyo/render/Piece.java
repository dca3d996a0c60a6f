package org.kohyo.render;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.util.Map;

/**
 * A section or a block as a template sees it: {@code <@piece/>} puts its HTML in as {@code
 * piece.ftlh} makes it, {@code piece.id} and the like walk it. Inside of a piece, {@code
 * <@piece>…</@piece>} puts an inner one in and says how it is made, where it is not kept yet: of
 * that piece alone. Belongs to one page and one thread.
 */
public final class Piece implements TemplateHashModel, TemplateDirectiveModel {

  private final Pieces pieces;
  private final PieceKey key;
  private TemplateHashModel seen;

  /** One of those that are kept. */
  Piece(Pieces pieces, PieceKey key) {
    this.pieces = pieces;
    this.key = key;
  }

  @Override
  @SuppressWarnings("rawtypes") // FreeMarker's signature
  public void execute(
      Environment env, Map params, TemplateModel[] loopVars, TemplateDirectiveBody body)
      throws TemplateException, IOException {
    if (!params.isEmpty() || loopVars.length > 0) {
      throw new TemplateModelException("a piece takes no parameters");
    }
    byte[] html = pieces.known(key);
    if (html == null && body != null && env.getOut() instanceof Utf8Writer out) {
      int from = out.size();
      body.render(out);
      pieces.keep(key, out.since(from));
      return;
    }
    ReadyHtml.put(html == null ? pieces.made(key) : html, env.getOut());
  }

  @Override
  public TemplateModel get(String name) throws TemplateModelException {
    if (seen == null) {
      seen = pieces.view(key);
    }
    return seen.get(name);
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
