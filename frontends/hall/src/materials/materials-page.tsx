import { useEffect, useState } from 'react';
import { EmptyState, ErrorSummary, Link, LoadingState, PartialNotice, ProblemState, useHost, useQuery } from '@onething/portal-kit';
import { useDraft } from '../draft/use-draft.ts';
import { FormHeading } from '../form/form-heading.tsx';
import { SaveLine } from '../form/save-line.tsx';
import { neighbour } from '../form/form-steps.ts';
import { stepAddress } from '../form/step-address.ts';
import { addresses } from '../routes.ts';
import { materialHintsQuery } from './material-hints.operations.ts';
import { MaterialItem } from './material-item.tsx';
import type { Material } from './materials.operations.ts';
import { useMaterials } from './use-materials.ts';

/** The papers that the answers call for: uploaded, waived because shared data has them, or promised for later. */
export default function MaterialsPage({ code, caseId }: { code: string; caseId: string }) {
  const host = useHost();
  const { draft, snapshot } = useDraft(caseId);
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    // The server works the papers out from the answers it has: they must be there first.
    draft.visit('materials');
    void draft.flush().then(() => setSettled(true));
  }, [draft]);
  const found = snapshot.case;
  useEffect(() => {
    if (found && found.status !== 'DRAFT') host.navigate(addresses.case(code, caseId), { replace: true });
  }, [host, found, code, caseId]);
  const materials = useMaterials(caseId, { skip: !settled || !found });
  const asked = materials.asked;
  const list = asked.data?.case?.materials;
  return (
    <FormHeading code={code} step="materials" steps={found?.form.definition.steps}>
      {list ? (
        <>
          <PartialNotice problems={asked.problems} onRetry={() => void asked.reload()} />
          <MaterialList code={code} caseId={caseId} list={list} materials={materials} />
        </>
      ) : snapshot.loading || !settled || asked.loading ? (
        <LoadingState lines={12} />
      ) : (
        <ProblemState
          problems={asked.problems.length > 0 ? asked.problems : snapshot.problems}
          onRetry={() => void (found ? asked.reload() : draft.load())}
        />
      )}
      {snapshot.state !== 'SAVED' && <SaveLine snapshot={snapshot} onRetry={() => void draft.flush()} />}
    </FormHeading>
  );
}

/** Papers without which the application cannot be handed in: neither uploaded, waived nor promised. */
export function openMaterials(list: Material[]): Material[] {
  return list.filter((material) => material.required !== 'WAIVED' && (material.state === 'MISSING' || material.state === 'REJECTED'));
}

function MaterialList({
  code,
  caseId,
  list,
  materials,
}: {
  code: string;
  caseId: string;
  list: Material[];
  materials: ReturnType<typeof useMaterials>;
}) {
  const host = useHost();
  const { t, text } = host;
  const { snapshot } = useDraft(caseId);
  const hints = useHints(code);
  const [attempt, setAttempt] = useState(0);
  const open = attempt > 0 ? openMaterials(list) : [];
  const needed = list.filter((material) => material.required !== 'WAIVED');
  const waived = list.filter((material) => material.required === 'WAIVED');
  const errors = open.map((material) => ({
    inputId: `material_${material.code}`,
    message: t('hall.materials.missing', { label: text(material.label) }),
  }));

  function go() {
    if (openMaterials(list).length > 0) return setAttempt(attempt + 1);
    host.navigate(addresses.review(code, caseId));
  }
  const item = (material: Material, heading: 'h2' | 'h3') => (
    <MaterialItem
      key={material.id}
      caseId={caseId}
      material={material}
      heading={heading}
      mayDefer
      hint={hints.get(material.code)}
      error={open.includes(material) ? t('hall.materials.missing', { label: text(material.label) }) : undefined}
      onAttach={(receipt) => materials.attach(material.code, receipt)}
      onRemove={materials.remove}
      onDefer={(deferred) => materials.defer(material.code, deferred)}
    />
  );
  const before = snapshot.case && neighbour(snapshot.case.form.definition, 'materials', -1);
  return (
    <>
      <ErrorSummary errors={errors} attempt={attempt} />
      <p>{t('hall.materials.lead')}</p>
      <p className="secondary">{t('kit.upload.limits')}</p>
      {list.length === 0 && <EmptyState title={t('hall.materials.none')} />}
      <ul className="materials">{needed.map((material) => item(material, 'h2'))}</ul>
      {waived.length > 0 && (
        <>
          <h2>{t('hall.materials.waivedTitle')}</h2>
          <ul className="materials">{waived.map((material) => item(material, 'h3'))}</ul>
        </>
      )}
      <div className="actions">
        <button type="button" className="button" onClick={go}>
          {t('hall.form.next')}
        </button>
        {before && <Link href={stepAddress(code, caseId, before)}>{t('hall.form.back')}</Link>}
      </div>
    </>
  );
}

/** What to photograph, from the service guide; without it the page works on. */
function useHints(code: string): Map<string, string> {
  const { text } = useHost();
  const asked = useQuery(materialHintsQuery, { code, service: 'child-welfare' });
  return new Map((asked.data?.serviceGuide?.materials ?? []).map((material) => [material.code, text(material.hint)]));
}
