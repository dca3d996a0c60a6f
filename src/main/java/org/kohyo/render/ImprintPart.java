package org.kohyo.render;

import java.util.List;

/**
 * What a page or a PDF says of its imprint. What is empty is not shown.
 *
 * @param edition what it is called, such as 令和8年4月1日版
 * @param digits of the checking number
 * @param number the checking number as people see it
 * @param anchor id of the element that shows it on the page
 * @param foot what stands at the foot of each page of the PDF
 * @param address where the edition is published, once or not at all
 */
public record ImprintPart(
    String edition,
    String digits,
    String number,
    String anchor,
    String foot,
    List<String> address) {

  /** Copies the list. */
  public ImprintPart {
    address = List.copyOf(address);
  }

  static ImprintPart of(Labels labels, String edition, Imprint imprint) {
    String number = imprint.number().shown();
    String labelled = labels.text("check-number.labelled", number);
    return new ImprintPart(
        edition,
        imprint.number().digits(),
        number,
        Imprint.anchor(imprint.number()),
        edition.isEmpty() ? labelled : labels.text("check-number.foot", edition, labelled),
        imprint.address().stream().toList());
  }
}
