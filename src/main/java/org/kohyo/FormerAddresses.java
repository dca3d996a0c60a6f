package org.kohyo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Location;
import org.kohyo.finding.Locations;
import org.kohyo.finding.Message;
import org.kohyo.publish.redirect.Redirects;
import org.kohyo.publish.redirect.Trouble;
import org.kohyo.render.SocietyEntry;

/** What there is to say of former addresses, all societies together: they share one server. */
final class FormerAddresses {

  /** The rule. */
  static final String RULE = "former-address";

  private FormerAddresses() {}

  /**
   * The findings.
   *
   * @param societies that are, or will be, published
   * @param baseUrl public address of the site's root, ends with a slash
   * @param folders ids of all societies of the source
   * @param selection those that were asked for
   * @param locations of a society's values; asked only for those with findings
   */
  static List<Finding> findings(
      List<SocietyEntry> societies,
      Optional<String> baseUrl,
      Set<String> folders,
      Selection selection,
      Function<String, Locations> locations) {
    Map<String, Locations> known = new HashMap<>();
    return Redirects.of(societies, baseUrl, folders).troubles().stream()
        .filter(trouble -> selection.holds(trouble.society()))
        .map(t -> finding(t, known.computeIfAbsent(t.society(), locations)))
        .toList();
  }

  private static Finding finding(Trouble trouble, Locations locations) {
    Location place =
        locations.ofSociety(trouble.society(), "/former-addresses/" + trouble.index() + "/path");
    Message message = new Message(trouble.key(), trouble.args());
    return new Finding(RULE, trouble.severity(), place, message, Optional.of(message.hint()));
  }
}
