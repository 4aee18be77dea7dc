import { RefusalError } from '@onething/subgraph-kit';

const longestText = 500;

/** What somebody wrote at `path`, trimmed. Refusal AMOUNT_TEXT_REQUIRED when there is nothing or more than 500 characters. */
export function statedText(path: string, text: string): string {
  const stated = text.trim();
  if (stated !== '' && stated.length <= longestText) return stated;
  const message = { zh: `请写明情况（不超过 ${longestText} 字）。`, en: `Say what it is about (at most ${longestText} characters).` };
  throw new RefusalError('AMOUNT_TEXT_REQUIRED', message, [{ path, code: 'AMOUNT_TEXT_REQUIRED', message }]);
}
