package org.claimdesk.server.imports;

/**
 * What one import may hold.
 *
 * @param documents how many documents
 * @param documentBytes how long each may be
 * @param bytes how long all of them together
 * @param ratio how many times its own size a file may unpack to, from {@code freeBytes} on; text
 *     reaches about 20
 * @param freeBytes how much may be unpacked from a file of whatever size
 * @param directoryBytes how long the table of contents of a ZIP archive may be, which is read whole
 */
public record ImportLimits(
    int documents, int documentBytes, long bytes, int ratio, long freeBytes, int directoryBytes) {

  /** The limits as documented in {@code docs/intake.md}. */
  public static final ImportLimits DEFAULT =
      new ImportLimits(100_000, 20_000_000, 2_000_000_000L, 100, 100_000_000L, 32_000_000);
}
