package org.kohyo.policy;

import java.util.Optional;

/**
 * Who handles the information (個人情報取扱事業者): what the law wants to be public beside the name.
 *
 * @param insurerNumber 保険者番号
 * @param representative office and name, such as 理事長 見本 太郎
 * @param postalCode of the seat
 * @param address of the seat
 */
public record Operator(
    Optional<InsurerNumber> insurerNumber,
    Optional<String> representative,
    Optional<PostalCode> postalCode,
    Optional<String> address) {

  /** Nothing given. */
  public static final Operator UNSTATED =
      new Operator(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
