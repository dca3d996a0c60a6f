package org.kohyo.verify.net;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses the public can reach. Source: the registries of special-purpose addresses that
 * RFC 6890 set up, and RFC 4291, 2.4 for IPv6, of which only 2000::/3 is given out.
 */
final class PublicAddresses {

  /** 6to4 (RFC 3056, 2): the IPv4 address stands in octets 2 to 5. */
  private static final Range SIX_TO_FOUR = Range.of("2002::/16");

  /** NAT64 (RFC 6052, 2.1): the IPv4 address stands in the last four octets. */
  private static final Range NAT64 = Range.of("64:ff9b::/96");

  private static final Range GLOBAL = Range.of("2000::/3");

  private static final List<Range> CLOSED =
      List.of(
              "0.0.0.0/8", // this network, RFC 791
              "10.0.0.0/8", // private, RFC 1918
              "100.64.0.0/10", // behind a carrier's NAT, RFC 6598
              "127.0.0.0/8", // loopback
              "169.254.0.0/16", // link-local, RFC 3927; data of cloud machines
              "172.16.0.0/12", // private, RFC 1918
              "192.0.0.0/24", // IETF, RFC 6890
              "192.0.2.0/24", // documentation, RFC 5737
              "192.88.99.0/24", // 6to4 relays, RFC 7526
              "192.168.0.0/16", // private, RFC 1918
              "198.18.0.0/15", // benchmarks, RFC 2544
              "198.51.100.0/24", // documentation
              "203.0.113.0/24", // documentation
              "224.0.0.0/4", // multicast
              "240.0.0.0/4", // reserved, broadcast
              "2001::/23", // IETF: Teredo, benchmarks, ORCHID; RFC 2928
              "2001:db8::/32", // documentation, RFC 3849
              "3fff::/20") // documentation, RFC 9637
          .stream()
          .map(Range::of)
          .toList();

  private PublicAddresses() {}

  /** Whether an address is one of the public Internet. */
  static boolean contain(InetAddress address) {
    byte[] octets = address.getAddress();
    if (address instanceof Inet4Address) {
      return open(octets);
    }
    if (NAT64.holds(octets)) {
      return open(Arrays.copyOfRange(octets, 12, 16));
    }
    if (SIX_TO_FOUR.holds(octets)) {
      return open(Arrays.copyOfRange(octets, 2, 6));
    }
    return GLOBAL.holds(octets) && open(octets);
  }

  private static boolean open(byte[] octets) {
    return CLOSED.stream().noneMatch(range -> range.holds(octets));
  }

  /** Addresses that begin with the same bits. */
  private record Range(byte[] start, int bits) {

    static Range of(String notation) {
      int slash = notation.indexOf('/');
      return new Range(
          octets(notation.substring(0, slash)), Integer.parseInt(notation.substring(slash + 1)));
    }

    private static byte[] octets(String literal) {
      try {
        return InetAddress.getByName(literal).getAddress(); // a literal is never looked up
      } catch (java.net.UnknownHostException e) {
        throw new IllegalArgumentException(literal, e);
      }
    }

    boolean holds(byte[] octets) {
      if (octets.length != start.length) {
        return false;
      }
      for (int i = 0; i < bits; i++) {
        if (((octets[i / 8] ^ start[i / 8]) >> (7 - i % 8) & 1) != 0) {
          return false;
        }
      }
      return true;
    }
  }
}
