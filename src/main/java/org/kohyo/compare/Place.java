package org.kohyo.compare;

/**
 * Where a piece stands in one of the notices.
 *
 * @param parent id of the piece that holds it; empty for the notice itself
 * @param index from 0, among the pieces of that parent
 */
public record Place(String parent, int index) {}
