package org.kohyo.render.pdf;

/**
 * A marked piece of text on a page that the structure tree refers to.
 *
 * @param mcid its number on the page
 * @param actualText what it says where its glyphs don't; empty where they do
 */
record TextMark(int mcid, String actualText) {}
