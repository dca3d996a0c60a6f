package org.kohyo.notice;

import java.util.Optional;
import org.kohyo.policy.NoticePart;

/**
 * The digests to which approvals are bound, one for each part of a notice; see {@link Parts}.
 *
 * <p>Each is the SHA-256 of a canonical form: every text with its length, in an order and nesting
 * of its own, so that no two notices that read differently have the same form. The text's form has
 * the name of a placeholder in the place of the society's value. It doesn't say whose notice it is:
 * societies that publish the same text have the same digest of it.
 *
 * @param text {@code kohyo-text-1:} and 64 hexadecimal digits, lower case
 * @param society {@code kohyo-society-1:} and 64 hexadecimal digits, lower case
 */
public record NoticeDigest(String text, String society) {

  /** What the digest of a whole notice begins with. */
  static final String WHOLE = "kohyo-notice-1";

  private static final String TEXT = "kohyo-text-1";
  private static final String SOCIETY = "kohyo-society-1";
  private static final int SHORT = 12;

  /**
   * The digests of a notice.
   *
   * @throws IllegalArgumentException when a text has half of a surrogate pair: that is no text
   */
  public static NoticeDigest of(Notice notice) {
    return new NoticeDigest(
        TEXT + ":" + text(notice).sha256(), SOCIETY + ":" + society(notice).sha256());
  }

  /**
   * The digest of the whole notice as the public reads it, for the files that are published.
   *
   * <p>It is not made of the digests of the parts, since these leave out what approvals don't bind
   * (the history, numbers, in which order the parts stand) and differ where the public sees no
   * difference (a value of the society in a placeholder's place). All days of one {@link Edition}
   * have the same digest.
   *
   * @return {@code kohyo-notice-1:} and 64 hexadecimal digits, lower case
   * @throws IllegalArgumentException when a text has half of a surrogate pair: that is no text
   */
  public static String whole(Notice notice) {
    CanonicalForm form = CanonicalForm.asRead().text(WHOLE).text(notice.kind());
    form.text(notice.society().id()).text(notice.society().name());
    form.text(Boolean.toString(notice.society().demonstration()));
    form.unit(notice.title()).text(notice.shortTitle());
    for (Section section : notice.sections()) {
      form.open("section").text(section.number()).unit(section.heading());
      for (Block block : section.blocks()) {
        form.block(block);
      }
      form.close();
    }
    return WHOLE + ":" + form.sha256();
  }

  /** The digest of a part. */
  public String of(NoticePart part) {
    return part == NoticePart.TEXT ? text : society;
  }

  /** The first twelve digits of a digest, for people. */
  public static String shown(String digest) {
    int from = digest.indexOf(':') + 1;
    return digest.substring(from, Math.min(digest.length(), from + SHORT));
  }

  /** The canonical form of one unit, as it counts in that part. */
  static String form(Unit unit, NoticePart part) {
    return CanonicalForm.of(part).unit(unit).toString();
  }

  private static CanonicalForm text(Notice notice) {
    CanonicalForm form = CanonicalForm.of(NoticePart.TEXT).text(TEXT).text(notice.kind());
    form.unit(notice.title()).text(notice.shortTitle());
    for (Section section : notice.sections()) {
      if (Parts.of(section).equals(Optional.of(NoticePart.TEXT))) {
        form.open("section").unit(section.heading());
        blocks(section, NoticePart.TEXT, form);
        form.close();
      }
    }
    return form;
  }

  private static CanonicalForm society(Notice notice) {
    CanonicalForm form = CanonicalForm.of(NoticePart.SOCIETY).text(SOCIETY).text(notice.kind());
    form.text(notice.society().id()).text(notice.society().name());
    form.text(Boolean.toString(notice.society().demonstration()));
    for (Section section : notice.sections()) {
      boolean any =
          section.blocks().stream()
              .anyMatch(block -> Parts.of(block).equals(Optional.of(NoticePart.SOCIETY)));
      if (any) {
        form.open("section").text(section.id());
        if (Parts.of(section).equals(Optional.of(NoticePart.SOCIETY))) {
          form.unit(section.heading());
        }
        blocks(section, NoticePart.SOCIETY, form);
        form.close();
      }
    }
    Parts.values(notice)
        .forEach(
            (place, texts) -> {
              form.open("value").text(place.key());
              texts.stream().sorted().forEach(form::text);
              form.close();
            });
    return form;
  }

  private static void blocks(Section section, NoticePart part, CanonicalForm form) {
    section.blocks().stream()
        .filter(block -> Parts.of(block).equals(Optional.of(part)))
        .forEach(form::block);
  }
}
