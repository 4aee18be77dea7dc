import { OfficialForm } from '@onething/portal-kit/official-form';
import '@onething/portal-kit/official-form.css';
import type { OfficialFormProps } from '@onething/portal-kit/official-form';
import type { CaseFile } from '../case/case.operations.ts';
import { useWords } from '../words.ts';
import { printValues, struckSentences } from './print-values.ts';
import type { PendingDecision } from './print-values.ts';

/** The official form of the case with the answers and the case's own values in their places. */
export function FormSheet({ file, pending }: { file: CaseFile; pending?: PendingDecision }) {
  const { t } = useWords();
  const definition = file.form.definition as OfficialFormProps['definition'] | null;
  if (!definition?.print) return <p className="wb-secondary">{t('print.none')}</p>;
  const regionNames = Object.fromEntries(
    [file.jurisdiction, file.townshipUnit].flatMap((place) => (place ? [[place.code, place.name.zh]] : [])),
  );
  const photo = file.materials.find((material) => material.code === 'CHILD_PHOTO')?.files[0];
  return (
    <div className="wb-sheet">
      <OfficialForm
        definition={definition}
        answers={file.form.answers}
        system={printValues(file, pending)}
        struck={struckSentences(file, pending)}
        regionNames={regionNames}
        photoUrl={photo && `${photo.url}?inline=1`}
      />
    </div>
  );
}
