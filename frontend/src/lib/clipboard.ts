/** What goes to the clipboard: for editors of plain text, and for those that keep links. */
export interface Copied {
  readonly text: string;
  readonly html?: string;
}

/**
 * Puts words on the clipboard.
 *
 * @returns whether they are there: a browser may lack a clipboard, as on a page without TLS, or
 *     refuse it
 */
export async function copy({ text, html }: Copied): Promise<boolean> {
  // Absent outside of secure contexts, whatever its type says.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard) return false;
  try {
    if (html !== undefined && typeof ClipboardItem === 'function') {
      const parts = { 'text/plain': text, 'text/html': html };
      const blobs = Object.entries(parts).map(([type, part]) => [type, new Blob([part], { type })]);
      await clipboard.write([new ClipboardItem(Object.fromEntries(blobs) as Record<string, Blob>)]);
    } else {
      await clipboard.writeText(text);
    }
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}
