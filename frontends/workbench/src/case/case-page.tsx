import { useState } from 'react';
import { PageState } from '../pieces/page-state.tsx';
import { PanelEmpty, PartialLine } from '../pieces/panel-state.tsx';
import { useWords } from '../words.ts';
import type { CaseFile } from './case.operations.ts';
import { DuplicateLine } from '../duplicate/duplicate-line.tsx';
import { DuplicatePanel } from '../duplicate/duplicate-panel.tsx';
import { EnquiryList } from '../enquiry/enquiry-list.tsx';
import { EnquiryPanel } from '../enquiry/enquiry-panel.tsx';
import { ObjectionPanel } from '../objection/objection-panel.tsx';
import { FilingSection } from '../home-check/filing-section.tsx';
import { ReferralSection } from '../referral/referral-section.tsx';
import { SentNotices } from '../notice/sent-notices.tsx';
import { CaseVisitsSection } from '../visits/case-visits.tsx';
import { CaseActions } from './case-actions.tsx';
import { CaseHeader } from './case-header.tsx';
import { CaseHistory } from './case-history.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import { FindingPanel } from './finding-panel.tsx';
import { MaterialPanel } from './material-panel.tsx';
import { OtherMaterials } from './other-materials.tsx';
import { OutcomeSection } from './outcome-section.tsx';
import { withNamedPlaces } from './named-places.ts';
import type { CasePanel } from './panel.ts';
import { PolicyPanel } from './policy-panel.tsx';
import { useCase } from './use-case.ts';
import { RevealPanel } from './reveal-panel.tsx';
import { SendBackPanel, SignVerificationPanel, VerificationPanel } from './verification-panel.tsx';

/** Where a case is verified: what was declared beside papers and agencies' answers, the policy's view, and what to do next. */
export function CasePage({ caseId }: { caseId: string }) {
  const { t } = useWords();
  const { file, state, missing } = useCase(caseId, t('case.title'));
  if (!file) return <PageState {...missing} />;
  return (
    <>
      <PartialLine problems={state.problems} onRetry={() => void state.reload()} />
      <LoadedCase file={file} reload={state.reload} />
    </>
  );
}

/** Statuses in which a child is or was enrolled. */
const enrolled: ReadonlySet<string> = new Set(['CONFIRMED', 'ENDED']);
const residentIdPath = '/child/residentId';

function LoadedCase({ file, reload }: { file: CaseFile; reload: () => Promise<unknown> }) {
  const { t, host, text } = useWords();
  const [panel, setPanel] = useState<CasePanel>({ kind: 'OVERVIEW' });
  const [revealed, setRevealed] = useState<Record<string, string>>({});
  const mayReveal = file.allowedActions.includes('REVEAL_FIELD');
  const mayFind = file.allowedActions.includes('RECORD_FINDING');

  function done(message: string) {
    setPanel({ kind: 'OVERVIEW' });
    host.announce(message);
    void reload();
  }
  const missing = new Set(file.policy?.missing.map((fact) => fact.path));
  return (
    <div className={`wb-case wb-case-${panel.kind.toLowerCase()}`}>
      <CaseHeader
        file={file}
        page={file.child.name ?? ''}
        revealed={revealed[residentIdPath]}
        onReveal={
          mayReveal && file.form.revealablePaths.includes(residentIdPath)
            ? () => setPanel({ kind: 'REVEAL', path: residentIdPath, label: t('case.residentId') })
            : undefined
        }
      />
      <div className="wb-case-main" tabIndex={0} role="region" aria-label={t('compare.caption')}>
        <DuplicateLine file={file} onShow={() => setPanel({ kind: 'DUPLICATES' })} />
        {file.comparison.length > 0 ? (
          <ComparisonTable
            sections={withNamedPlaces(file)}
            materials={file.materials}
            missingPaths={missing}
            revealed={revealed}
            onMaterial={(material) => setPanel({ kind: 'MATERIAL', materialId: material.id })}
            onReveal={mayReveal ? (row) => setPanel({ kind: 'REVEAL', path: row.path, label: text(row.label) }) : undefined}
            onFinding={mayFind ? (row) => row.factPath && setPanel({ kind: 'FINDING', path: row.factPath }) : undefined}
          />
        ) : (
          <PanelEmpty title={t('compare.empty')} />
        )}
        <OtherMaterials
          materials={file.materials}
          sections={file.comparison}
          onMaterial={(material) => setPanel({ kind: 'MATERIAL', materialId: material.id })}
        />
        <SentNotices caseId={file.id} notices={file.notices} linked />
        {enrolled.has(file.status) && <CaseVisitsSection caseId={file.id} />}
        <FilingSection caseId={file.id} version={file.version} onDone={done} />
        {(file.status === 'CONFIRMED' || file.status === 'ENDED') && <ReferralSection caseId={file.id} />}
        <EnquiryList
          enquiries={file.enquiries}
          onAdd={file.allowedActions.includes('RECORD_ENQUIRY') ? () => setPanel({ kind: 'ENQUIRY' }) : undefined}
        />
      </div>
      <CaseHistory entries={file.actions} />
      <aside className="wb-case-side">
        <SidePanel
          file={file}
          panel={panel}
          onPanel={setPanel}
          onDone={done}
          reload={reload}
          onRevealed={(path, value) => (setRevealed({ ...revealed, [path]: value }), setPanel({ kind: 'OVERVIEW' }))}
        />
      </aside>
    </div>
  );
}

interface SidePanelProps {
  file: CaseFile;
  panel: CasePanel;
  onPanel: (panel: CasePanel) => void;
  onDone: (message: string) => void;
  onRevealed: (path: string, value: string) => void;
  reload: () => Promise<unknown>;
}

function SidePanel({ file, panel, onPanel, onDone, onRevealed, reload }: SidePanelProps) {
  const { t } = useWords();
  const close = () => onPanel({ kind: 'OVERVIEW' });
  const task = { file, onClose: close, onDone, onReload: () => void reload() };
  const mayFind = file.allowedActions.includes('RECORD_FINDING');
  const material = panel.kind === 'MATERIAL' && file.materials.find((one) => one.id === panel.materialId);
  if (material) return <MaterialPanel key={material.id} {...task} material={material} />;
  if (panel.kind === 'FINDING') return <FindingPanel key={panel.path} {...task} path={panel.path} />;
  if (panel.kind === 'REVEAL')
    return <RevealPanel key={panel.path} caseId={file.id} path={panel.path} label={panel.label} onClose={close} onRevealed={onRevealed} />;
  if (panel.kind === 'DUPLICATES') return <DuplicatePanel {...task} />;
  if (panel.kind === 'ENQUIRY') return <EnquiryPanel {...task} />;
  if (panel.kind === 'VERIFY') return <VerificationPanel {...task} />;
  if (panel.kind === 'OBJECTION') return <ObjectionPanel {...task} />;
  if (panel.kind === 'SIGN') return <SignVerificationPanel {...task} />;
  if (panel.kind === 'SEND_BACK') return <SendBackPanel {...task} />;
  return (
    <>
      <div className="wb-case-judgement" tabIndex={0} role="region" aria-label={t('policy.title')}>
        <OutcomeSection file={file} />
        <PolicyPanel
          policy={file.policy}
          comparison={file.comparison}
          onFinding={mayFind ? (fact) => onPanel({ kind: 'FINDING', path: fact.path }) : undefined}
        />
      </div>
      <CaseActions file={file} onPanel={onPanel} onDone={onDone} onReload={() => void reload()} />
    </>
  );
}
