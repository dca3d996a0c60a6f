package org.kohyo.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kohyo.policy.Contact;
import org.kohyo.policy.DetailField;
import org.kohyo.policy.DetailKind;
import org.kohyo.policy.PhoneNumber;
import org.kohyo.policy.PostalCode;
import org.kohyo.policy.Society;

/**
 * Telephone numbers, postal codes and mail addresses: those that a text names and those that a
 * society gives as its own. Compared are normalised copies; shown is what was written.
 *
 * @param known of the society
 */
record ContactValues(List<Named> known) {

  private static final int MIN_PHONE = 10;
  private static final int MAX_PHONE = 11;
  private static final Pattern HYPHEN = Pattern.compile("[‐-―−ー－ｰ]");
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![0-9-])(?:0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}|\\(?0[0-9]{1,4}\\)[0-9]{1,4}-[0-9]{3,4}"
              + "|0[0-9]{1,4}\\([0-9]{1,4}\\)[0-9]{3,4}|0[0-9]{9,10})(?![0-9-])");
  private static final Pattern POSTAL = Pattern.compile("〒 ?([0-9]{3}-?[0-9]{4})(?![0-9-])");
  private static final Pattern MAIL = Pattern.compile("[0-9A-Za-z._+-]{1,64}+@[0-9A-Za-z.-]++");

  /** Copies the list. */
  ContactValues {
    known = List.copyOf(known);
  }

  /** What a value is. */
  enum Kind {
    /** A telephone or facsimile number. */
    PHONE,
    /** A postal code. */
    POSTAL_CODE,
    /** A mail address. */
    MAIL
  }

  /**
   * A value.
   *
   * @param kind what it is
   * @param value for comparing
   * @param quote as it was written
   */
  record Named(Kind kind, String value, String quote) {}

  /** What a society gives: its contacts', its seat's and its accredited organisation's. */
  static ContactValues of(Society society) {
    List<Named> known = new ArrayList<>();
    List<Named> organisations = new ArrayList<>();
    for (Contact contact : society.contacts()) {
      Stream.of(contact.phone(), contact.fax())
          .flatMap(Optional::stream)
          .map(PhoneNumber::display)
          .forEach(p -> known.add(new Named(Kind.PHONE, number(p), p)));
      contact.mail().ifPresent(m -> known.add(new Named(Kind.MAIL, plain(m), m)));
    }
    Stream.concat(
            society.contacts().stream().map(Contact::postalCode),
            Stream.of(society.operator().postalCode()))
        .flatMap(Optional::stream)
        .map(PostalCode::display)
        .forEach(p -> known.add(new Named(Kind.POSTAL_CODE, number(p), p)));
    society
        .details(DetailKind.ACCREDITED_ORGANISATION)
        .flatMap(d -> d.texts(DetailField.PHONE).stream())
        .map(p -> new Named(Kind.PHONE, number(p), p))
        .forEach(organisations::add);
    // Of use only beside numbers of the society's own.
    boolean hasPhone = known.stream().anyMatch(k -> k.kind == Kind.PHONE);
    return new ContactValues(
        Stream.concat(known.stream(), hasPhone ? organisations.stream() : Stream.empty())
            .distinct()
            .toList());
  }

  /** What a text names. */
  static List<Named> in(String text) {
    String folded = Typing.folded(text);
    boolean phone = digits(folded) >= MIN_PHONE;
    boolean postal = text.indexOf('〒') >= 0;
    boolean mail = folded.indexOf('@') >= 0;
    if (!phone && !postal && !mail) {
      return List.of();
    }
    String copy = HYPHEN.matcher(folded).replaceAll("-");
    return Stream.of(
            PHONE
                .matcher(copy)
                .results()
                .filter(m -> number(m.group()).length() >= MIN_PHONE)
                .filter(m -> number(m.group()).length() <= MAX_PHONE)
                .map(m -> named(Kind.PHONE, text, m.start(), m.end())),
            POSTAL
                .matcher(copy)
                .results()
                .map(m -> named(Kind.POSTAL_CODE, text, m.start(1), m.end(1))),
            MAIL.matcher(copy).results().map(m -> named(Kind.MAIL, text, m.start(), m.end())))
        .flatMap(s -> s)
        .toList();
  }

  private static int digits(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      count += c >= '0' && c <= '9' ? 1 : 0;
    }
    return count;
  }

  private static Named named(Kind kind, String text, int start, int end) {
    String quote = text.substring(start, end);
    return new Named(kind, kind == Kind.MAIL ? plain(quote) : number(quote), quote);
  }

  /** Whether the society gives values of the kind, and this is none of them. */
  boolean contradict(Named named) {
    return of(named.kind).findAny().isPresent()
        && of(named.kind).noneMatch(k -> k.value.equals(named.value));
  }

  /** The society's own values of the same kind. */
  String shown(Named named) {
    return of(named.kind).map(Named::quote).distinct().collect(Collectors.joining(" / "));
  }

  private Stream<Named> of(Kind kind) {
    return known.stream().filter(k -> k.kind == kind);
  }

  /** The digits of a number, without its extension (内線). */
  static String number(String text) {
    int extension = text.indexOf("（内線");
    return Typing.folded(extension < 0 ? text : text.substring(0, extension))
        .replaceAll("[^0-9]", "");
  }

  /** A copy for comparing: in one width, with one hyphen, without spaces, in lower case. */
  static String plain(String text) {
    return HYPHEN
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
        .replaceAll("-")
        .replaceAll("\\s", "")
        .toLowerCase(Locale.ROOT);
  }
}
