package org.kohyo.policy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A society's place on the web: nothing of it is text of a notice.
 *
 * @param prefecture its 都道府県, one of the 47 as they are written in full
 * @param publishedAt address of the folder of its page, ends with a slash
 * @param noticesPublishedAt addresses of notices that stand elsewhere, by kind of notice; each ends
 *     with a slash
 * @param until the last day on which it exists, in Japanese time: it merged or was dissolved
 * @param successor the society that takes over
 * @param formerAddresses of its pages, in order
 * @param otherForms in which its notices are published too
 * @param keyColour its own colour in place of the usual one, as {@code #rrggbb}, lower case
 * @param logo its sign
 */
public record Presence(
    Optional<String> prefecture,
    Optional<String> publishedAt,
    Map<String, String> noticesPublishedAt,
    Optional<LocalDate> until,
    Optional<Successor> successor,
    List<FormerAddress> formerAddresses,
    Set<OtherForm> otherForms,
    Optional<String> keyColour,
    Optional<Logo> logo) {

  /** A society that says nothing of it. */
  public static final Presence UNSTATED =
      new Presence(
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Set.of(),
          Optional.empty(),
          Optional.empty());

  /** Copies the collections. */
  public Presence {
    noticesPublishedAt = Collections.unmodifiableMap(new LinkedHashMap<>(noticesPublishedAt));
    formerAddresses = List.copyOf(formerAddresses);
    otherForms = Collections.unmodifiableSet(new TreeSet<>(otherForms));
  }

  /**
   * The society that takes over.
   *
   * @param id its id
   * @param name its name, the id where nobody looked it up
   * @param publishedAt address of the folder of its page, ends with a slash
   */
  public record Successor(String id, String name, Optional<String> publishedAt) {

    /**
     * The public address of the folder of its page, ends with a slash.
     *
     * @param baseUrl public address of the site's root, ends with a slash
     */
    public Optional<String> address(Optional<String> baseUrl) {
      return publishedAt.or(() -> baseUrl.map(base -> base + id + "/"));
    }
  }

  /**
   * Whether the society is no more.
   *
   * @param day of Japanese time
   */
  public boolean over(LocalDate day) {
    return until.filter(day::isAfter).isPresent();
  }

  /**
   * The day from which a society is seen: that day, or its last one where it is no more.
   *
   * @param day of Japanese time
   */
  public LocalDate seenFrom(LocalDate day) {
    return until.filter(day::isAfter).orElse(day);
  }

  /** The same with who takes over. */
  public Presence with(Successor other) {
    return new Presence(
        prefecture,
        publishedAt,
        noticesPublishedAt,
        until,
        Optional.of(other),
        formerAddresses,
        otherForms,
        keyColour,
        logo);
  }

  /** A form of a notice that a society may ask for beside the usual ones. */
  public enum OtherForm {
    /** A PDF in letters of 18 points (拡大文字). */
    LARGE_PRINT,
    /** Mere text, for braille and word processors. */
    TEXT
  }

  /**
   * An address that people and other sites may still know.
   *
   * @param path below the root of its server, begins with a slash
   * @param notice kind of the notice that stood there; empty for the society's page
   */
  public record FormerAddress(String path, Optional<String> notice) {}

  /**
   * A society's sign.
   *
   * @param file path of a PNG below the content folder
   * @param alternative what it says to those who don't see it
   */
  public record Logo(String file, String alternative) {}

  /**
   * The public address of the folder of a society's page, ends with a slash.
   *
   * @param society its id
   * @param baseUrl public address of the site's root, ends with a slash
   */
  public Optional<String> address(String society, Optional<String> baseUrl) {
    return publishedAt.or(() -> baseUrl.map(base -> base + society + "/"));
  }

  /**
   * The public address of the folder of a notice, ends with a slash.
   *
   * @param kind of the notice
   */
  public Optional<String> address(String society, String kind, Optional<String> baseUrl) {
    return Optional.ofNullable(noticesPublishedAt.get(kind))
        .or(() -> address(society, baseUrl).map(folder -> folder + kind + "/"));
  }
}
