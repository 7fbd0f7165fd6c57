/*
 * Names of authors in one field. They are parted by semicolons, as in the server's forms: a comma is part of many names
 * ("Smith, Jr.", "Müller, Anna").
 */

/** The names that are written in a field. */
export function authorsOf(written: string): string[] {
  return written
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Names as {@link authorsOf} reads them. */
export function writtenAuthors(names: readonly string[]): string {
  return names.join('; ');
}
