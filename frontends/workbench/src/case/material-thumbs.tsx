import { useState } from 'react';
import type { Material } from '../case-types.ts';
import { useWords } from '../words.ts';

export interface MaterialThumbsProps {
  materials: Material[];
  /** The value need not be proven by a paper: shared data stands for it. */
  waived?: boolean;
  onOpen: (material: Material) => void;
}

/** The papers that prove a value, small, beside it; missing ones by name, waived ones as such. */
export function MaterialThumbs({ materials, waived, onOpen }: MaterialThumbsProps) {
  const { t } = useWords();
  const shown = materials.filter((material) => material.files.length > 0);
  const lacking = materials.filter((material) => material.files.length === 0 && material.required === 'REQUIRED' && !waived);
  if (shown.length === 0 && lacking.length === 0)
    return waived || materials.some((material) => material.required === 'WAIVED') ? (
      <span className="wb-secondary">{t('material.waived')}</span>
    ) : null;
  return (
    <span className="wb-thumbs">
      {shown.map((material) => (
        <MaterialThumb key={material.id} material={material} onOpen={onOpen} />
      ))}
      {lacking.map((material) => (
        <LackingMaterial key={material.id} material={material} />
      ))}
    </span>
  );
}

function LackingMaterial({ material }: { material: Material }) {
  const { t, text } = useWords();
  return (
    <b className="wb-lacking">
      {t(material.state === 'DEFERRED' ? 'material.deferredNamed' : 'material.missingNamed', { name: text(material.label) })}
    </b>
  );
}

/** One paper: its first page, the number of pages, and whether it was checked or refused. */
export function MaterialThumb({ material, onOpen }: { material: Material; onOpen: (material: Material) => void }) {
  const { t, text } = useWords();
  const [broken, setBroken] = useState(false);
  const first = material.files[0];
  if (!first) return null;
  const image = first.mediaType.startsWith('image/') && !broken;
  const label = `${text(material.label)}${t('punctuation.comma')}${t('material.pages', { count: material.files.length })}${t('punctuation.comma')}${t(`materialState.${material.state}`)}`;
  return (
    <button
      type="button"
      className={`wb-thumb wb-thumb-${material.state.toLowerCase()}`}
      onClick={() => onOpen(material)}
      aria-label={label}
      title={text(material.label)}
    >
      {image ? (
        <img src={`${first.url}?inline=1`} alt="" loading="lazy" onError={() => setBroken(true)} />
      ) : (
        <PaperShape pdf={first.mediaType === 'application/pdf'} />
      )}
      {material.files.length > 1 && <span className="wb-thumb-count">{material.files.length}</span>}
    </button>
  );
}

function PaperShape({ pdf }: { pdf: boolean }) {
  return (
    <svg viewBox="0 0 40 26" width="40" height="26" aria-hidden="true" focusable="false">
      <path d="M12 5h16M8 10h24M8 14h24M8 18h14" stroke="#8793a0" strokeWidth="1.3" fill="none" />
      {pdf ? <path d="M27 17h7v6h-7z" fill="#4b5763" /> : <circle cx="30" cy="19" r="3.4" stroke="#b3261e" fill="none" strokeWidth="1.2" />}
    </svg>
  );
}
