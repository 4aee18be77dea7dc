import { levelOf } from '@onething/portal-kit/officers';
import { useWords } from '../words.ts';

/** A release that answered. */
export interface AnsweringRelease {
  code: string;
  releaseId: string;
  hash: string;
}

/** The nearest level's release of the rules; releases of sample amounts, laid over them, decide nothing. */
export function nearestRelease(releases: readonly AnsweringRelease[]): string {
  return releases.findLast(({ releaseId }) => !releaseId.startsWith('sample'))?.releaseId ?? '';
}

/** The releases under which a question was answered, country first: 国省市区. Folded: who has to explain an old decision opens it. */
export function ReleaseLadder({ title, releases }: { title: string; releases: readonly AnsweringRelease[] }) {
  const { t } = useWords();
  if (releases.length === 0) return null;
  return (
    <details className="wb-ladder">
      <summary>{title}</summary>
      <ol>
        {releases.map(({ code, releaseId, hash }) => (
          <li key={hash + releaseId}>
            <span className="wb-level">{t(`policy.level.${levelOf(code)}`)}</span> {code} <b>{releaseId}</b>
          </li>
        ))}
      </ol>
    </details>
  );
}
