/**
 * What the checks found → JSON, SARIF and pages for the people who keep the source. None of it is
 * public text.
 *
 * <p>Enters: a {@link org.kohyo.finding.Report} and the messages of a language. Leaves: bytes;
 * nothing is written here. Start at {@link org.kohyo.render.report.ReportPages}; all three forms
 * begin with {@link org.kohyo.render.report.Entry}.
 */
package org.kohyo.render.report;
