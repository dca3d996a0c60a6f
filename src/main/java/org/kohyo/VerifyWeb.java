package org.kohyo;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kohyo.publish.SignatureCheck;

/** Published files on the web. */
final class VerifyWeb {

  private static final Pattern ADDRESS = Pattern.compile("(?i)https?:.*");

  VerifyWeb(VerifyFile files, Verify.Options options, Optional<SignatureCheck> key) {}

  /**
   * How addresses are fetched.
   *
   * @param allowPrivate whether addresses of private networks are fetched too
   * @param cache a folder that keeps what was fetched
   * @param all whether all files of a site's manifest are fetched
   */
  record Options(boolean allowPrivate, Optional<Path> cache, boolean all) {}

  static boolean isAddress(String target) {
    return ADDRESS.matcher(target).matches();
  }

  VerifyFolder.Found check(List<String> addresses) {
    return new VerifyFolder.Found(List.of(), List.of());
  }
}
