package org.kohyo.render;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a template puts in as it is, by {@code <@html/>}.
 *
 * @param utf8 never changed
 */
public record ReadyHtml(byte[] utf8) implements TemplateDirectiveModel {

  @Override
  @SuppressWarnings("rawtypes") // FreeMarker's signature
  public void execute(
      Environment env, Map params, TemplateModel[] loopVars, TemplateDirectiveBody body)
      throws IOException {
    put(utf8, env.getOut());
  }

  static void put(byte[] utf8, Writer out) throws IOException {
    if (out instanceof Utf8Writer bytes) {
      bytes.write(utf8);
    } else {
      out.write(new String(utf8, StandardCharsets.UTF_8));
    }
  }
}
