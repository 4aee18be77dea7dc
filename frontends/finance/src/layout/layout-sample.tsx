import { Button } from 'antd';
import { LoadingState, ProblemState } from '@onething/portal-kit';
import type { Problem } from '@onething/portal-kit';
import { saveBroughtFile } from '@onething/portal-kit/officers';
import { Section } from '../pieces/section.tsx';
import { useWords } from '../words.ts';
import type { FileSample } from './layout.operations.ts';

/** A file and a return of made-up payments, written by the code that writes the real ones. */
export function LayoutSample({ sample: { sample, problems } }: { sample: { sample: FileSample | undefined; problems: Problem[] } }) {
  const { t } = useWords();
  if (!sample) return problems.length > 0 ? <ProblemState problems={problems} /> : <LoadingState lines={5} />;
  return (
    <>
      <Section
        title={t('layout.sample')}
        note={t('layout.sampleNote')}
        aside={
          <Button size="small" onClick={() => saveBroughtFile(sample)}>
            {t('layout.download')}
          </Button>
        }
      >
        <Cells name={t('layout.sample')} rows={sample.rows} />
      </Section>
      <Section title={t('layout.returnSample')} note={t('layout.returnNote')}>
        <Cells name={t('layout.returnSample')} rows={sample.returnRows} />
      </Section>
    </>
  );
}

/** Cells as they stand in the file, with the numbers of the lines. It scrolls by itself: a bank's line is longer than a phone is wide. */
function Cells({ name, rows }: { name: string; rows: readonly (readonly string[])[] }) {
  return (
    <div className="fin-cells" role="group" aria-label={name} tabIndex={0}>
      <table>
        <tbody>
          {rows.map((cells, line) => (
            <tr key={line}>
              <th scope="row">{line + 1}</th>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
