package org.claimdesk.server.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Internet addresses that share their first bits.
 *
 * @param prefix the address that they begin as
 * @param bits how many of its bits they share
 */
@SuppressWarnings("ArrayRecordComponent") // Never leaves the record.
record AddressBlock(byte[] prefix, int bits) {

  /**
   * Reads a block in CIDR notation (RFC 4632).
   *
   * @throws IllegalArgumentException when it is none
   */
  static AddressBlock parse(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    if (!address.matches("[0-9a-fA-F:.]+")) {
      throw new IllegalArgumentException(noBlock(text));
    }
    try {
      byte[] prefix = InetAddress.getByName(address).getAddress(); // a literal is not looked up
      int bits = slash < 0 ? prefix.length * 8 : Integer.parseInt(text.substring(slash + 1));
      if (bits >= 0 && bits <= prefix.length * 8) {
        return new AddressBlock(prefix, bits);
      }
    } catch (UnknownHostException | NumberFormatException e) {
      throw new IllegalArgumentException(noBlock(text), e);
    }
    throw new IllegalArgumentException(noBlock(text));
  }

  private static String noBlock(String text) {
    return "\"" + text + "\" is no block of addresses; write one as 10.1.0.0/16 or fd00::/8.";
  }

  boolean holds(byte[] address) {
    if (address.length != prefix.length) {
      return false;
    }
    int whole = bits / 8;
    int mask = 0xff << (8 - bits % 8) & 0xff;
    return Arrays.equals(address, 0, whole, prefix, 0, whole)
        && (mask == 0 || ((address[whole] ^ prefix[whole]) & mask) == 0);
  }
}
