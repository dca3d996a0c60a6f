package org.kohyo.policy;

/**
 * How sections are numbered. The number is real text, so that it survives a CMS and can be cited.
 */
public enum Numbering {
  /** No numbers. */
  NONE,
  /** 1., 2., … */
  DECIMAL,
  /** (1), (2), … */
  PARENTHESES,
  /** 第１, 第２, … */
  ARTICLE;

  /**
   * The number as shown.
   *
   * @param n from 1
   */
  public String show(int n) {
    return switch (this) {
      case NONE -> "";
      case DECIMAL -> n + ".";
      case PARENTHESES -> "(" + n + ")";
      case ARTICLE ->
          "第"
              + Integer.toString(n)
                  .chars()
                  .mapToObj(c -> Character.toString(c - '0' + '０'))
                  .collect(java.util.stream.Collectors.joining());
    };
  }
}
