import type { ComparisonSection, Material } from '../case-types.ts';
import { CitationMark } from '../pieces/citation-mark.tsx';
import { useWords } from '../words.ts';
import { MaterialThumb } from './material-thumbs.tsx';

export interface OtherMaterialsProps {
  materials: Material[];
  sections: ComparisonSection[];
  onMaterial: (material: Material) => void;
}

/** The materials that stand beside no single value: each with its state and why it is asked for. */
export function OtherMaterials({ materials, sections, onMaterial }: OtherMaterialsProps) {
  const { t, text } = useWords();
  const placed = new Set(sections.flatMap((section) => section.rows.flatMap((row) => row.materials.map(({ id }) => id))));
  const others = materials.filter((material) => !placed.has(material.id));
  if (others.length === 0) return null;
  return (
    <section className="wb-others">
      <h2>{t('material.others')}</h2>
      <ul>
        {others.map((material) => (
          <li key={material.id}>
            <span>
              {material.files.length > 0 ? (
                <MaterialThumb material={material} onOpen={onMaterial} />
              ) : (
                <span className="wb-no-paper" aria-hidden="true" />
              )}
            </span>
            <span>
              {text(material.label)}
              <small>
                {text(material.required === 'WAIVED' ? (material.waivedBy ?? material.because) : material.because)}{' '}
                <CitationMark citation={material.citation} />
              </small>
            </span>
            <span className={`wb-material-state wb-material-${material.required === 'WAIVED' ? 'waived' : material.state.toLowerCase()}`}>
              {material.required === 'WAIVED' ? t('material.waived') : t(`materialState.${material.state}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
