/** Hands words to the reader: into the clipboard, or as a file made in memory and saved by the browser's own download. Nothing is sent anywhere. */

/** Plain words, and the same as HTML for programs that take it. `false` where the browser does not allow it. */
export async function copyWords(text: string, html?: string): Promise<boolean> {
  try {
    if (html === undefined) await navigator.clipboard.writeText(text);
    else {
      const parts = { 'text/plain': asBlob(text, 'text/plain'), 'text/html': asBlob(html, 'text/html') };
      await navigator.clipboard.write([new ClipboardItem(parts)]);
    }
    return true;
  } catch {
    return false;
  }
}

const asBlob = (text: string, type: string): Blob => new Blob([text], { type });

/** Saves a file by the browser's download; needs no permission. */
export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
