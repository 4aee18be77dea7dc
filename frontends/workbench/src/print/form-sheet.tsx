import { OfficialForm } from '@onething/portal-kit/official-form';
import '@onething/portal-kit/official-form.css';
import type { OfficialFormProps } from '@onething/portal-kit/official-form';
import type { CaseFile } from '../case/case.operations.ts';
import { useWords } from '../words.ts';
import type { PrintValues } from './print-values.ts';

/** The official form of the case with the answers and the case's own values in their places. */
export function FormSheet({ file, values }: { file: CaseFile; values: PrintValues }) {
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
        system={values}
        regionNames={regionNames}
        photoUrl={photo && `${photo.url}?inline=1`}
      />
    </div>
  );
}
