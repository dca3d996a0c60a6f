package org.kohyo.verify.read;

/**
 * A value that a page tells programs of its notice.
 *
 * @param property its name as it is written, such as {@code dct:title}
 * @param id the {@code dct:identifier} beside it; empty where there is none
 * @param value as programs get it
 */
public record Datum(String property, String id, String value) {}
