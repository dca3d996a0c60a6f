package org.kohyo.publish.redirect;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kohyo.policy.SiteNames;
import org.kohyo.publish.OutputFile;

/**
 * Redirects in the languages of web servers. They hold nothing that isn't public, and do no harm
 * where they can be read.
 */
public final class ServerMaps {

  /** Entries of a <a href="https://nginx.org/en/docs/http/ngx_http_map_module.html">map</a>. */
  static final String NGINX = SiteNames.REDIRECTS + "/nginx.conf";

  /**
   * Directives of <a href="https://httpd.apache.org/docs/2.4/mod/mod_alias.html">mod_alias</a>, and
   * of <a href="https://httpd.apache.org/docs/2.4/mod/mod_rewrite.html">mod_rewrite</a> for what it
   * can't do.
   */
  static final String APACHE = SiteNames.REDIRECTS + "/apache.conf";

  private static final String NGINX_HEAD =
      """
      # Former addresses of pages. Include this in a map, and redirect to what it gives:
      #   map $uri $kohyo_moved { default ""; include .../redirects/nginx.conf; }
      #   if ($kohyo_moved) { return 301 $kohyo_moved; }
      """;

  private static final String APACHE_HEAD =
      """
      # Former addresses of pages, for mod_alias: Include this in the server's configuration.
      """;

  private ServerMaps() {}

  /** The files; none without redirects. */
  public static List<OutputFile> of(List<Redirect> redirects) {
    return redirects.isEmpty()
        ? List.of()
        : List.of(
            file(APACHE, APACHE_HEAD, redirects, ServerMaps::apache),
            file(NGINX, NGINX_HEAD, redirects, ServerMaps::nginx));
  }

  private static OutputFile file(
      String path, String head, List<Redirect> redirects, Function<Redirect, String> line) {
    String text = redirects.stream().map(line).collect(Collectors.joining("", head, ""));
    return new OutputFile(path, "", "", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String nginx(Redirect redirect) {
    // Without the mark for regular expressions, ~, a key is a string; none begins with it.
    return "\"" + redirect.path() + "\" \"" + redirect.target() + "\";\n";
  }

  private static String apache(Redirect redirect) {
    // Redirect alone would take everything below the path as well.
    String exact = redirect.path().replace(".", "\\.");
    // mod_alias encodes what it is given, also a percent sign.
    String target = SafeUrl.decoded(redirect.target());
    return target.indexOf('%') >= 0
        ? rewriting(exact, redirect.target())
        : "RedirectMatch 301 \"^" + exact + "$\" \"" + target + "\"\n";
  }

  /**
   * mod_rewrite leaves percent signs alone: with NE behind a rule, and a backslash before each. Its
   * rules see less of a path in .htaccess, its conditions see all of it everywhere.
   */
  private static String rewriting(String exact, String target) {
    return """
        <IfModule mod_rewrite.c>
        RewriteEngine On
        RewriteCond "%%{REQUEST_URI}" "^%s$"
        RewriteRule "^" "%s" [R=301,NE,L]
        </IfModule>
        """
        .formatted(exact, target.replace("%", "\\%"));
  }
}
