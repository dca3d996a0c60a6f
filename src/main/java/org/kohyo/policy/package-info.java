/**
 * The records of the source: purposes of use (利用目的), categories of information (個人情報の類型), safety
 * measures (安全管理措置), statements, kinds of notice, societies.
 *
 * <p>Enters: nothing; {@code content} makes these records and checks what they refer to. Leaves:
 * immutable values without I/O, clock or places in files. Start at {@link org.kohyo.policy.Policy}
 * and {@link org.kohyo.policy.Society}.
 */
package org.kohyo.policy;
