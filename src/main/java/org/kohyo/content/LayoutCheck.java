package org.kohyo.content;

/** Files that stand where nothing reads them: mostly a name with a wrong ending. */
final class LayoutCheck {

  private LayoutCheck() {}

  /** Warns of every file that is left out, and reports a source without any society. */
  static void check(Layout layout, SourceFiles files) {
    for (String path : layout.unexpected()) {
      Problems problems = files.problems(path);
      // A link to a folder is listed as if it were a file; reading says what it is.
      if (path.equals("policy") || path.equals("policy/statements") || path.equals("societies")) {
        files.text(path, problems);
      } else {
        problems.warning(ContentRule.UNEXPECTED_FILE, Place.FILE, Layout.misplaced(path), path);
      }
    }
    if (layout.societies().isEmpty()) {
      files
          .problems("societies/")
          .error(ContentRule.MISSING_FILE, Place.FILE, "content.no-society");
    }
  }
}
