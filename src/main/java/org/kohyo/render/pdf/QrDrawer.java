package org.kohyo.render.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import java.util.Map;
import org.w3c.dom.Element;

/** Draws the codes of one document where the engine has laid out their boxes. */
final class QrDrawer implements FSObjectDrawerFactory {

  private final Map<String, QrCode> codes;

  /**
   * @param codes by the text that they hold
   */
  QrDrawer(Map<String, QrCode> codes) {
    this.codes = codes;
  }

  @Override
  public boolean isReplacedObject(Element element) {
    return codes.containsKey(element.getAttribute(PrintDom.CODE));
  }

  @Override
  public FSObjectDrawer createDrawer(Element element) {
    QrCode code = codes.get(element.getAttribute(PrintDom.CODE));
    return (box, x, y, width, height, device, context, dotsPerPixel) -> {
      code.paint(device, x, y, Math.min(width, height));
      return Map.of();
    };
  }
}
