package org.kohyo.policy;

import java.util.Optional;

/**
 * What a request costs (手数料, 個人情報保護法 38 条 2 項).
 *
 * @param request {@link DetailField#DISCLOSURE}, {@link DetailField#PURPOSE_NOTIFICATION} or {@link
 *     DetailField#PROVISION_RECORDS}: only for these the law allows a fee
 * @param amount in yen, 0 to 1,000,000
 * @param tax whether consumption tax is in it
 * @param per for what, such as 1件につき
 */
public record Fee(DetailField request, int amount, Tax tax, Optional<String> per) {

  /** Consumption tax (消費税). */
  public enum Tax {
    /** In the amount (税込み). */
    INCLUDED,
    /** On top of it (税別). */
    ADDED,
    /** None (非課税). */
    EXEMPT
  }
}
