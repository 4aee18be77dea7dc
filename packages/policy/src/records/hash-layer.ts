import { createHash } from 'node:crypto';
import type { LayerContent } from '../types.ts';
import { canonicalJson } from './canonical-json.ts';

/** `sha256:` and the hex digest of the content's canonical JSON: the identity of a release. */
export function hashLayer(content: LayerContent): string {
  return `sha256:${createHash('sha256').update(canonicalJson(content)).digest('hex')}`;
}
