package org.kohyo.render.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.pdfboxout.PdfBoxImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.kohyo.policy.LogoImage;
import org.w3c.dom.Element;

/** Draws the codes and the sign of one document where the engine has laid out their boxes. */
final class ObjectDrawers implements FSObjectDrawerFactory {

  private final Map<String, QrCode> codes;
  private final Optional<LogoImage> logo;
  private final PDDocument pdf;

  /**
   * @param codes by the text that they hold
   * @param logo the society's sign
   * @param pdf the document into which the sign goes
   */
  ObjectDrawers(Map<String, QrCode> codes, Optional<LogoImage> logo, PDDocument pdf) {
    this.codes = codes;
    this.logo = logo;
    this.pdf = pdf;
  }

  @Override
  public boolean isReplacedObject(Element element) {
    return element.hasAttribute(PrintDom.LOGO)
        || codes.containsKey(element.getAttribute(PrintDom.CODE));
  }

  @Override
  public FSObjectDrawer createDrawer(Element element) {
    if (element.hasAttribute(PrintDom.LOGO)) {
      return sign(logo.orElseThrow());
    }
    QrCode code = codes.get(element.getAttribute(PrintDom.CODE));
    return (box, x, y, width, height, device, context, dotsPerPixel) -> {
      code.paint(device, x, y, Math.min(width, height));
      return Map.of();
    };
  }

  private FSObjectDrawer sign(LogoImage image) {
    return (box, x, y, width, height, device, context, dotsPerPixel) -> {
      PDImageXObject object = object(image);
      device.drawImage(
          new PdfBoxImage(new byte[0], "logo", (float) width, (float) height, object),
          (int) Math.round(x),
          (int) Math.round(y),
          true);
      // Drawn without the flag, the engine would lose how the picture is compressed; PDF/A forbids
      // the flag (ISO 19005-2, 6.2.8).
      object.setInterpolate(false);
      return Map.of();
    };
  }

  /** Compressed already: the papers of a society share that. */
  private PDImageXObject object(LogoImage image) {
    try {
      return new PDImageXObject(
          pdf,
          new ByteArrayInputStream(image.paper().deflated()),
          COSName.FLATE_DECODE,
          image.width(),
          image.height(),
          8,
          PDDeviceRGB.INSTANCE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
