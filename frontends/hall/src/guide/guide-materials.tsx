import { useHost } from '@onething/portal-kit';
import type { GuideMaterial } from './guide.operations.ts';

/** First the papers everybody needs, then those that depend on the family's situation. */
export function GuideMaterials({ materials }: { materials: GuideMaterial[] }) {
  const { t } = useHost();
  const always = materials.filter((material) => !material.neededWhen);
  const conditional = materials.filter((material) => material.neededWhen);
  return (
    <>
      <MaterialRows materials={always} />
      {conditional.length > 0 && (
        <>
          <h3>{t('hall.guide.materialsConditional')}</h3>
          <MaterialRows materials={conditional} />
        </>
      )}
    </>
  );
}

function MaterialRows({ materials }: { materials: GuideMaterial[] }) {
  const { text, t } = useHost();
  return (
    <ul className="rows rows-split">
      {materials.map((material) => (
        <li key={material.code}>
          <div>
            <p className="row-title">{text(material.label)}</p>
            {material.neededWhen && <p className="secondary">{text(material.neededWhen)}</p>}
          </div>
          <div>
            <p className="secondary">{text(material.hint)}</p>
            {material.papersByState.length > 0 && (
              <details>
                <summary>{t('hall.guide.papers')}</summary>
                <dl className="papers">
                  {material.papersByState.map((paper) => (
                    <div key={paper.circumstance}>
                      <dt>{text(paper.label)}</dt>
                      <dd>{text(paper.text)}</dd>
                    </div>
                  ))}
                </dl>
              </details>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
