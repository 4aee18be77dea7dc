import { useHost } from '@onething/portal-kit';
import type { GuideMaterial, ServiceGuide } from './guide.operations.ts';
import { papersOfGuide } from './papers-of-guide.ts';

/** First the papers everybody needs, then those that depend on the family's situation, last the forms nobody has to bring. */
export function GuideMaterials({ guide }: { guide: ServiceGuide }) {
  const { t, text } = useHost();
  const { always, conditional, forms } = papersOfGuide(guide);
  return (
    <>
      <MaterialRows materials={always} />
      {conditional.length > 0 && (
        <>
          <h3>{t('hall.guide.materialsConditional')}</h3>
          <MaterialRows materials={conditional} />
        </>
      )}
      {forms.length > 0 && (
        <details className="guide-forms">
          <summary>{t('hall.guide.forms')}</summary>
          <p>{t('hall.guide.formsText')}</p>
          <ul>
            {forms.map((form) => (
              <li key={form.code}>{text(form.label)}</li>
            ))}
          </ul>
        </details>
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
