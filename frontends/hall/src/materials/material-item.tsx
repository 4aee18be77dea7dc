import './materials.css';
import { useState } from 'react';
import { FileUpload, useHost } from '@onething/portal-kit';
import type { StoredFile } from '@onething/portal-kit';
import type { Material } from './materials.operations.ts';
import { PhotoEditor } from './photo-editor.tsx';

export interface MaterialItemProps {
  caseId: string;
  material: Material;
  hint?: string;
  error?: string;
  /** Level below what the list stands under. */
  heading: 'h2' | 'h3';
  /** A paper may be promised for later only before the application is handed in. */
  mayDefer: boolean;
  onAttach: (receipt: string) => Promise<string | undefined>;
  onRemove: (file: StoredFile) => Promise<string | undefined>;
  onDefer: (deferred: boolean) => Promise<string | undefined>;
}

/** One paper: why it is needed, its photos, or the promise to bring it later. */
export function MaterialItem({
  caseId,
  material,
  hint,
  error,
  heading: Heading,
  mayDefer,
  onAttach,
  onRemove,
  onDefer,
}: MaterialItemProps) {
  const { t, text } = useHost();
  const [refusal, setRefusal] = useState<string>();
  // The tick stands at once; the server's answer confirms it or takes it back with a reason.
  const [asked, setAsked] = useState<boolean>();
  const deferred = asked ?? material.state === 'DEFERRED';

  async function defer(later: boolean) {
    setAsked(later);
    setRefusal(await onDefer(later));
    setAsked(undefined);
  }
  const id = `material_${material.code}`;
  const waived = material.required === 'WAIVED';
  const label = text(material.label);
  return (
    <li className={error ? 'material field-invalid' : 'material'}>
      <div className="material-head">
        <Heading id={`${id}-title`}>{label}</Heading>
        <StateWord material={material} />
      </div>
      {material.because && <p className="secondary">{text(material.because)}</p>}
      {hint && !waived && <p className="secondary">{hint}</p>}
      {waived && material.waivedBy && <p className="secondary">{t('hall.materials.waivedBy', { source: text(material.waivedBy) })}</p>}
      {material.note && <p className="field-error">{t('hall.materials.rejectedNote', { note: material.note })}</p>}
      {error && <p className="field-error">{error}</p>}
      {!waived && (
        <FileUpload
          id={id}
          label={label}
          purpose={material.code}
          files={material.files}
          invalid={Boolean(error)}
          scope={`${caseId}/${material.code}`}
          Editor={PhotoEditor}
          onUploaded={(answer) => onAttach(answer.receipt)}
          onRemove={onRemove}
        />
      )}
      {!waived && mayDefer && material.files.length === 0 && (
        <label className="choice material-later">
          <input
            type="checkbox"
            checked={deferred}
            onChange={(event) => void defer(event.target.checked)}
            aria-describedby={`${id}-title`}
          />
          <span>{t('hall.materials.later')}</span>
        </label>
      )}
      {refusal && (
        <p className="field-error" role="alert">
          {refusal}
        </p>
      )}
    </li>
  );
}

/** The paper's state in a word with a mark: never colour alone. */
function StateWord({ material }: { material: Material }) {
  const { t } = useHost();
  const state = material.required === 'WAIVED' ? 'WAIVED' : material.state;
  return <span className={`material-state material-${state.toLowerCase()}`}>{t(`hall.materials.state.${state}`)}</span>;
}
