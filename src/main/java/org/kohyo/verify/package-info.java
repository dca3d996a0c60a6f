/**
 * Reads what is published back and says whether it is what the source says.
 *
 * <p>In come the bytes of a page, a PDF or a JSON file and the editions of the source; out comes a
 * {@link org.kohyo.verify.Verdict}. Start with {@code Judge}. Nothing here knows how pages are
 * made: {@code verify.read} turns bytes into a {@link org.kohyo.verify.read.Reading}, {@code
 * Script} says how a notice reads aloud, and {@code Walk} goes through both side by side. Only what
 * is the same from the first character to the last matches; {@code Diagnosis} then tells what is
 * not.
 *
 * <p>{@code verify.net} fetches what is published elsewhere, and {@link org.kohyo.verify.UrlList}
 * reads where that is. Its reader of RFC 4180 is our own: nothing on the class path reads CSV with
 * the place of each value.
 */
package org.kohyo.verify;
