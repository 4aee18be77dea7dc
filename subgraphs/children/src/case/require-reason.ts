import { RefusalError } from '@onething/subgraph-kit';

const longestReason = 500;

/** The reason somebody states, trimmed. Refusal REASON_REQUIRED when there is none or it is longer than an audit entry keeps. */
export function requireReason(text: string): string {
  const reason = text.trim();
  if (reason !== '' && reason.length <= longestReason) return reason;
  const message = { zh: `请写明理由（不超过 ${longestReason} 字）。`, en: `State the reason (at most ${longestReason} characters).` };
  throw new RefusalError('REASON_REQUIRED', message, [{ path: 'reason', code: 'REASON_REQUIRED', message }]);
}
