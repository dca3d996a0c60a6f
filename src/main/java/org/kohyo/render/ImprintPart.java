package org.kohyo.render;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a page or a PDF says of its imprint. What is empty is not shown.
 *
 * @param edition what it is called, such as 令和8年4月1日版
 * @param digits of the checking number
 * @param number the checking number as people see it
 * @param anchor id of the element that shows it on the page
 * @param foot what stands at the foot of each page of the PDF
 * @param code where the edition is published, once or not at all
 */
public record ImprintPart(
    String edition, String digits, String number, String anchor, String foot, List<CodeView> code) {

  /** With a longer address, or one that isn't ASCII, telephones have their troubles. */
  private static final Pattern CODED = Pattern.compile("https?://[!-~]{1,300}");

  /** Copies the list. */
  public ImprintPart {
    code = List.copyOf(code);
  }

  /** An address for a QR code; what is there; what a screen reader says in the code's place. */
  public record CodeView(String address, String page, String alternative) {}

  static ImprintPart of(Labels labels, String edition, Imprint imprint) {
    String number = imprint.number().shown();
    String labelled = labels.text("check-number.labelled", number);
    return new ImprintPart(
        edition,
        imprint.number().digits(),
        number,
        Imprint.anchor(imprint.number()),
        edition.isEmpty() ? labelled : labels.text("check-number.foot", edition, labelled),
        imprint.address().stream()
            .filter(address -> CODED.matcher(address).matches())
            .map(
                address -> {
                  String page = labels.text("qr.page", address);
                  return new CodeView(address, page, labels.text("qr.alt", page));
                })
            .toList());
  }
}
