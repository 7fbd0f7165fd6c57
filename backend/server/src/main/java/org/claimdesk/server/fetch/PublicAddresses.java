package org.claimdesk.server.fetch;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.claimdesk.server.lib.Tables;

/**
 * Resolves names, once for each connection, and only to addresses that anyone on the Internet may
 * reach: what is resolved here is what is connected to, so that a name cannot change in between.
 */
@Singleton
final class PublicAddresses implements DnsResolver {

  private static final List<AddressBlock> SPECIAL =
      Tables.rows(PublicAddresses.class, "special-addresses.tsv").stream()
          .map(row -> AddressBlock.parse(row.getFirst()))
          .toList();

  private final List<AddressBlock> admitted;

  PublicAddresses(FetchSettings settings) {
    admitted = settings.networks().stream().map(AddressBlock::parse).toList();
  }

  /**
   * The addresses of a host.
   *
   * @throws UnknownHostException where it has none
   * @throws PrivateAddressException where one of them is not public: a name that leads to both is
   *     not to be trusted
   */
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = InetAddress.getAllByName(host);
    for (InetAddress address : addresses) {
      if (!mayReach(address)) {
        throw new PrivateAddressException(host);
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  private boolean mayReach(InetAddress address) {
    byte[] bytes = address.getAddress();
    return admitted.stream().anyMatch(block -> block.holds(bytes))
        || SPECIAL.stream().noneMatch(block -> block.holds(bytes));
  }

  /** A host with an address that is not public. */
  static final class PrivateAddressException extends UnknownHostException {
    PrivateAddressException(String host) {
      super(host);
    }
  }
}
