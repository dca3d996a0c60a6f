package org.kohyo.render.pdf;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A page that doesn't keep the property lists of its artifacts, only their type's name. {@link
 * PageMarks} writes the marks anew anyway, and searching a growing list at each mark took an eighth
 * of the whole time.
 */
final class MarkedPage {

  static final String PAGINATION = "Pagination";

  private MarkedPage() {}

  static PDPage create(float width, float height) {
    PDPage page = new PDPage(new PDRectangle(width, height));
    PDResources resources = new PDResources();
    resources.getCOSObject().setItem(COSName.PROPERTIES, new TypeNames());
    page.setResources(resources);
    return page;
  }

  /** Says that it holds every list already, under the name of the list's type. */
  private static final class TypeNames extends COSDictionary {
    @Override
    public boolean containsValue(Object value) {
      return true;
    }

    @Override
    public COSName getKeyForValue(Object value) {
      boolean repeated =
          value instanceof COSDictionary list
              && PAGINATION.equals(list.getNameAsString(COSName.TYPE));
      return repeated ? COSName.getPDFName(PAGINATION) : COSName.BACKGROUND;
    }
  }
}
