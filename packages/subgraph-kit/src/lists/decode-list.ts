/**
 * Text of a list as offices send it: UTF-8 with or without byte order mark, else GBK (GB 18030).
 * `undefined` when it is neither, or was spoiled on the way (replacement characters).
 */
export function decodeList(content: string | Uint8Array): string | undefined {
  const text = typeof content === 'string' ? content : decodeBytes(content);
  if (text === undefined || text.includes('\uFFFD') || text.includes('\u0000')) return undefined;
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function decodeBytes(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  return undefined;
}
