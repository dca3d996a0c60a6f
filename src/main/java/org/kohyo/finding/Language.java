package org.kohyo.finding;

/** Language of messages. Chosen by {@code --lang}, never by the machine's locale. */
public enum Language {
  /** Japanese, the default. */
  JA("ja"),
  /** English. */
  EN("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The language's tag, as the option takes it. */
  public String tag() {
    return tag;
  }
}
