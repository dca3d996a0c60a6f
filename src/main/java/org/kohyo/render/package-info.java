/**
 * Notice → page, fragment, print document, JSON; {@code render.pdf} makes the PDF of the print
 * document.
 *
 * <p>Enters: assembled notices. Leaves: strings and bytes; nothing is written here. Templates get
 * one complete, typed value and look nothing up. Start at {@link org.kohyo.render.HtmlRenderer}.
 */
package org.kohyo.render;
