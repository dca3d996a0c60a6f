/**
 * Policy × society × date → a resolved notice.
 *
 * <p>Enters: {@link org.kohyo.policy.Policy}, {@link org.kohyo.policy.Society} and a day. Leaves:
 * an immutable {@link org.kohyo.notice.Notice} in which every placeholder is resolved and every
 * piece of public text is a {@link org.kohyo.notice.Unit} with an id. Start at {@link
 * org.kohyo.notice.NoticeAssembler}.
 */
package org.kohyo.notice;
