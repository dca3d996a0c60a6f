package org.kohyo.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a site says of its accessibility (ウェブアクセシビリティ方針), as the site's owner decided it.
 *
 * @param standard and level that are claimed, such as JIS X 8341-3:2016 レベルAA
 * @param status how far the claim holds, such as 準拠 or 一部準拠
 * @param date of the claim, in Japanese time
 * @param exceptions what is known not to conform, in order
 * @param contact who is to be asked, as it is to be shown
 */
public record AccessibilityClaim(
    String standard,
    String status,
    Optional<LocalDate> date,
    List<String> exceptions,
    Optional<String> contact) {

  /** Copies the list. */
  public AccessibilityClaim {
    exceptions = List.copyOf(exceptions);
  }
}
