package org.kohyo.policy;

/** The parts of a notice that are approved apart from each other. */
public enum NoticePart {
  /** Purposes, measures, statements, and all else that is decided (本文). */
  TEXT,
  /** Name, address, representative, contacts, links (組合情報). */
  SOCIETY
}
