package org.kohyo.render;

/** A template cannot be read or filled in: a mistake in a template, never in content. */
public final class TemplateFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String template;

  /**
   * A fault.
   *
   * @param template its name, with line and column where they are known
   * @param message what is wrong
   * @param cause what was caught
   */
  public TemplateFault(String template, String message, Throwable cause) {
    super(message, cause);
    this.template = template;
  }

  /** Name of the template, with line and column where they are known. */
  public String template() {
    return template;
  }
}
