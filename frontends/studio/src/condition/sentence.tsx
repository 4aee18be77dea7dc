import { Link } from '@onething/portal-kit';
import { useStudio } from '../studio-context.tsx';
import { useWords } from '../words.ts';
import type { Phrase } from './condition-choices.ts';

/** A condition as a sentence; a threshold leads to where it is set. */
export function Sentence({ phrases }: { phrases: readonly Phrase[] }) {
  const { text } = useWords();
  const { href } = useStudio();
  return (
    <span className="stu-sentence">
      {phrases.map(({ text: words, term, at }, index) => {
        if (at?.startsWith('parameters/'))
          return (
            <Link key={index} href={href('definitions')}>
              {text(words)}
            </Link>
          );
        return term ? (
          <b key={index} data-term={term}>
            {text(words)}
          </b>
        ) : (
          <span key={index}>{text(words)}</span>
        );
      })}
    </span>
  );
}
