package org.kohyo.render.pdf;

/**
 * A finished PDF.
 *
 * @param bytes the file; must not be changed
 * @param pages how many pages it has, at least 1
 */
public record RenderedPdf(byte[] bytes, int pages) {}
