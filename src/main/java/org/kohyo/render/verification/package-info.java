/**
 * What became of published files → text for a terminal, JSON, an HTML page.
 *
 * <p>In comes a {@link org.kohyo.render.verification.Verification}; start with {@code
 * VerificationText}. Published files are anybody's text: what can't be seen is written as code
 * points.
 */
package org.kohyo.render.verification;
