import type { Answer, GraphqlClient, Operation, Problem } from '@onething/portal-kit';
import type { FieldChange } from '../src/draft/draft.operations.ts';
import { SampleDrafts } from './sample-draft.ts';
import {
  sampleCalendars,
  sampleContacts,
  sampleGuides,
  sampleMaterials,
  sampleNotice,
  samplePortal,
  sampleApprovals,
  sampleReleases,
} from './sample-items.ts';
import { sampleForm } from './sample-form.ts';
import { sampleParameters } from './sample-parameters.ts';
import { sampleEffects, samplePolicyCases, sampleRehearsal, sampleSums } from './sample-rehearsal.ts';
import { sampleChoices, sampleRules } from './sample-rules.ts';
import { sampleDifferences, samplePlaceRefusal, samplePlaces, sampleReleaseFiles } from './sample-places.ts';
import { sampleStandards } from './sample-values.ts';

const page = (nodes: readonly object[]) => ({ edges: nodes.map((node) => ({ node })), pageInfo: { endCursor: null, hasNextPage: false } });
const today = { name: { zh: '郑州市', en: 'Zhengzhou' }, asOf: '2026-11-27', knownOn: '2026-11-27' };
const refusal = { code: 'DRAFT_OWN', message: '改过这份草稿的人不能审批它，请由另一位审批人审批', details: [] };
const fileRefusal = { code: 'PACK_SCHEMA_NEWER', message: '文件来自更新版本的系统，没有导入任何内容；请先升级系统', details: [] };

/** Answers the studio's documents from samples; `trouble` makes them empty, broken, partial, slow, refused or a conflict. */
export function sampleClient(_person: () => string, trouble: () => string): GraphqlClient {
  const drafts = new SampleDrafts();
  function answer(name: string, variables: Record<string, string>): unknown {
    const none = trouble() === 'empty';
    const input = variables.input as unknown as { draftId: string; changes: FieldChange[] } | undefined;
    const changed = (path: string) =>
      variables.draftId && drafts.find(variables.draftId).changes.find((change) => change.path === path)?.value;
    const answers: Record<string, () => unknown> = {
      StudioDraft: () => ({ policyDraft: trouble() === 'gone' ? null : drafts.find(variables.id ?? '') }),
      StudioDrafts: () => ({ policyDrafts: page(none ? [] : drafts.lines()) }),
      StudioStandards: () => ({
        studioStandards: none ? { ...sampleStandards(undefined), standards: [] } : sampleStandards(changed('standards/ORPHAN') as never),
      }),
      StudioFollowers: () => ({ studioStandards: sampleStandards(changed('standards/ORPHAN') as never) }),
      StudioParameters: () => ({ studioParameters: { ...today, parameters: none ? [] : sampleParameters } }),
      StudioContacts: () => ({ page: { ...today, items: none ? [] : sampleContacts } }),
      StudioGuides: () => ({ page: { ...today, items: none ? [] : sampleGuides } }),
      StudioMaterials: () => ({ page: { ...today, ...sampleChoices, lists: none ? [] : sampleMaterials } }),
      StudioPortal: () => ({ page: { ...today, ...samplePortal } }),
      StudioCalendars: () => ({ page: { ...today, missingYears: [2027], items: none ? [] : sampleCalendars } }),
      StudioNotice: () => ({ studioHolidayNotice: sampleNotice(variables.text ?? '') }),
      StudioApprovals: () => ({ policyDrafts: page(none ? [] : sampleApprovals) }),
      StudioReleases: () => ({ releases: none ? [] : sampleReleases }),
      StudioRehearsals: () => {
        const state = { unrehearsed: undefined, running: 'RUNNING', stopped: 'CANCELLED', failed: 'FAILED' }[trouble()] as
          | 'RUNNING'
          | undefined;
        const { revision } = drafts.find(variables.draftId ?? '');
        const found = sampleRehearsal(state ?? 'COMPLETED', trouble() === 'outdated' ? revision - 1 : revision);
        return { rehearsals: page(trouble() === 'unrehearsed' || none ? [] : [found]) };
      },
      StudioPolicyCases: () => ({ rehearsal: { id: variables.id, policyCases: page(samplePolicyCases) } }),
      StudioAmountSums: () => ({ rehearsal: { id: variables.id, amountSums: sampleSums(variables.by ?? '') } }),
      StudioAmountEffects: () => ({ rehearsal: { id: variables.id, amountEffects: page(sampleEffects) } }),
      StudioForms: () => ({ studioForms: none ? [] : [sampleForm(changed('forms/DE_FACTO_FORM'))] }),
      StudioForm: () => ({ studioForm: none ? null : sampleForm(changed('forms/DE_FACTO_FORM')) }),
      StudioRules: () => ({ studioRules: none ? null : sampleRules(variables.draftId !== undefined) }),
      StudioChangeDraft: () => ({ act: drafts.change(input?.draftId ?? '', input?.changes ?? [], trouble() === 'conflict') }),
      StudioPlaces: () => ({ jurisdictions: page(none ? [] : samplePlaces) }),
      StudioPlace: () => ({
        jurisdiction: { name: { zh: '金水区', en: 'Jinshui District' }, listed: true, parent: { place: '410100' } },
        portal: null,
      }),
      StudioAddPlace: () => ({ act: trouble() === 'refused' ? samplePlaceRefusal : { jurisdiction: samplePlaces[1] } }),
      StudioDifferences: () => ({ policyDifferences: none ? [] : sampleDifferences }),
      StudioReleaseFiles: () => ({ releases: none ? [] : sampleReleaseFiles }),
      StudioRehearseSides: () => ({ act: { id: 'rehearsal-1' } }),
      StudioRehearsal: () => ({ rehearsal: sampleRehearsal('COMPLETED', 0) }),
      StudioImportFile: () => ({
        act: trouble() === 'refused' ? fileRefusal : { saved: ['standards/ORPHAN'], conflicts: [], refused: [] },
      }),
      Inbox: () => ({ myMessages: page([]) }),
    };
    return answers[name]?.() ?? { act: trouble() === 'refused' ? refusal : { id: 'draft-1' } };
  }

  async function ask<Result, Variables>(operation: Operation<Result, Variables>, variables: Variables): Promise<Answer<Result>> {
    const name = /(?:query|mutation) (\w+)/.exec(operation.document)?.[1] ?? '';
    const sent = JSON.parse(JSON.stringify(variables)) as Record<string, string>;
    const log = globalThis as { sentOperations?: unknown[]; operationsUnderWay?: number };
    log.sentOperations = [...(log.sentOperations ?? []), { name, variables: sent }];
    log.operationsUnderWay = (log.operationsUnderWay ?? 0) + 1;
    await new Promise((resolve) => setTimeout(resolve, trouble() === 'slow' ? 60_000 : 15));
    log.operationsUnderWay -= 1;
    if (trouble() === 'broken') return { problems: [{ code: 'INTERNAL', path: '', traceId: '4f2a91' }] };
    if (trouble() === 'offline' && name === 'StudioChangeDraft') return { problems: [{ code: 'OFFLINE', path: '' }] };
    const problems: Problem[] = trouble() === 'partial' ? [{ code: 'INTERNAL', path: 'studio', traceId: '4f2a91' }] : [];
    return { data: answer(name, sent) as Result, problems };
  }
  return { query: ask, mutate: ask, seeded: () => undefined, holdsSeed: false };
}
