package org.kohyo.publish.redirect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kohyo.policy.SiteNames;
import org.kohyo.render.SocietyEntry;

/**
 * The redirects of a site. What is wrong with a former address is told, and the address left out.
 *
 * @param all sorted by path, each path once, also without regard to case
 * @param troubles by society and index
 */
public record Redirects(List<Redirect> all, List<Trouble> troubles) {

  private static final Comparator<Trouble> ORDER =
      Comparator.comparing(Trouble::society)
          .thenComparingInt(Trouble::index)
          .thenComparing(Trouble::key);

  /** Copies the lists. */
  public Redirects {
    all = List.copyOf(all);
    troubles = List.copyOf(troubles);
  }

  /**
   * The redirects of societies, in any order.
   *
   * @param baseUrl public address of the site's root, ends with a slash
   * @param folders ids of all societies of the site, also of those that aren't known better
   */
  public static Redirects of(
      List<SocietyEntry> societies, Optional<String> baseUrl, Set<String> folders) {
    return new Work(baseUrl, baseUrl.flatMap(SitePlace::of), folders).of(societies);
  }

  /** What is done with the claims, one after the other. */
  private static final class Work {

    private final Optional<String> baseUrl;
    private final Optional<SitePlace> site;
    private final Set<String> folders;
    private final List<Trouble> troubles = new ArrayList<>();

    Work(Optional<String> baseUrl, Optional<SitePlace> site, Set<String> folders) {
      this.baseUrl = baseUrl;
      this.site = site;
      this.folders = folders;
    }

    Redirects of(List<SocietyEntry> societies) {
      Map<String, List<Claim>> byKey = new TreeMap<>();
      societies.stream().flatMap(Work::claims).filter(this::isFree).forEach(c -> add(byKey, c));
      List<Claim> alone = byKey.values().stream().flatMap(this::agreed).toList();
      List<Claim> sound = apart(alone);
      addressless(sound);
      Map<String, Redirect> byPath = new TreeMap<>();
      for (Claim claim : sound) {
        noticeless(claim);
        redirect(claim).ifPresent(r -> byPath.putIfAbsent(r.path().toLowerCase(Locale.ROOT), r));
      }
      List<Redirect> all =
          byPath.values().stream().sorted(Comparator.comparing(Redirect::path)).toList();
      return new Redirects(all, troubles.stream().sorted(ORDER).toList());
    }

    private static Stream<Claim> claims(SocietyEntry entry) {
      return Stream.iterate(0, i -> i < entry.presence().formerAddresses().size(), i -> i + 1)
          .map(i -> new Claim(entry, i));
    }

    private static void add(Map<String, List<Claim>> byKey, Claim claim) {
      byKey.computeIfAbsent(claim.key(), key -> new ArrayList<>()).add(claim);
    }

    /** Whether nothing of the site, and not the page itself, stands there. */
    private boolean isFree(Claim claim) {
      Optional<String> within = site.flatMap(s -> s.within(claim.path()));
      if (within.isPresent()) {
        String first = within.get().split("/", 2)[0].toLowerCase(Locale.ROOT);
        if (folders.contains(first)) {
          troubles.add(Trouble.error(claim, "former-address.in-society", claim.path(), first));
          return false;
        }
        if (first.isEmpty() || SiteNames.isTaken(first)) {
          troubles.add(Trouble.error(claim, "former-address.taken", claim.path()));
          return false;
        }
      }
      boolean itself =
          claim
              .target(baseUrl)
              .flatMap(SitePlace::of)
              .filter(now -> site.filter(s -> s.authority().equals(now.authority())).isPresent())
              .flatMap(now -> now.within(claim.path()))
              .filter(rest -> rest.isEmpty() || rest.equalsIgnoreCase("index.html"))
              .isPresent();
      if (itself) {
        troubles.add(Trouble.error(claim, "former-address.current", claim.path()));
      }
      return !itself;
    }

    /** Claims of one place, if they lead to one page. */
    private Stream<Claim> agreed(List<Claim> claims) {
      if (claims.stream().map(Claim::goal).distinct().count() == 1) {
        return claims.stream();
      }
      Set<String> who = new TreeSet<>(claims.stream().map(Claim::society).toList());
      claims.forEach(
          c ->
              troubles.add(
                  who.size() == 1
                      ? Trouble.error(c, "former-address.contradicts", c.path())
                      : Trouble.error(
                          c, "former-address.twice", c.path(), String.join(", ", who))));
      return Stream.empty();
    }

    /** Those that don't need a folder where the page of another one is. */
    private List<Claim> apart(List<Claim> claims) {
      Map<String, String> pages = new HashMap<>();
      claims.forEach(c -> file(c).ifPresent(f -> pages.put(f.toLowerCase(Locale.ROOT), c.path())));
      List<Claim> apart = new ArrayList<>();
      for (Claim claim : claims) {
        Optional<String> above = file(claim).flatMap(f -> above(f, pages));
        above.ifPresent(
            path ->
                troubles.add(
                    Trouble.error(claim, "former-address.below-page", claim.path(), path)));
        if (above.isEmpty()) {
          apart.add(claim);
        }
      }
      return apart;
    }

    private static Optional<String> above(String file, Map<String, String> pages) {
      String folder = file.toLowerCase(Locale.ROOT);
      for (int i = folder.lastIndexOf('/'); i > 0; i = folder.lastIndexOf('/', i - 1)) {
        if (pages.containsKey(folder.substring(0, i))) {
          return Optional.of(pages.get(folder.substring(0, i)));
        }
      }
      return Optional.empty();
    }

    /** Told once for each society: the reason is the same for all its addresses. */
    private void addressless(List<Claim> claims) {
      Map<String, Claim> first = new TreeMap<>();
      claims.stream()
          .filter(c -> c.target(baseUrl).isEmpty())
          .forEach(c -> first.merge(c.society(), c, (a, b) -> a.index() < b.index() ? a : b));
      first
          .values()
          .forEach(c -> troubles.add(Trouble.warning(c, "former-address.no-address", c.path())));
    }

    private void noticeless(Claim claim) {
      if (claim.asked().isPresent() && claim.kind().isEmpty()) {
        String kinds =
            String.join(", ", claim.entry().notices().stream().map(n -> n.kind()).toList());
        troubles.add(
            Trouble.warning(
                claim,
                "former-address.no-notice",
                claim.path(),
                claim.asked().orElseThrow(),
                kinds));
      }
    }

    private Optional<String> file(Claim claim) {
      return site.flatMap(s -> s.within(claim.path())).flatMap(SitePlace::file);
    }

    private Optional<Redirect> redirect(Claim claim) {
      return claim
          .target(baseUrl)
          .map(
              target ->
                  new Redirect(
                      claim.path(), target, claim.entry().name(), claim.title(), file(claim)));
    }
  }
}
