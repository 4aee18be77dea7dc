import { changesOfRelease, type DraftChange, type NotDraftable, type PolicyLayerRelease } from '@onething/policy';
import { type DraftProblem, readReleaseFile, ReleaseFileRefused } from '@onething/policy-packs';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { changesOf } from '../draft-changes.ts';
import { type ChangeOutcome, changePolicyDraft } from '../change-policy-draft/change-policy-draft.ts';
import type { PolicyDraft } from '../policy-draft.entity.ts';
import { requireDraft } from '../require-draft.ts';
import { fileOfOtherPlace, fileRefusal } from './file-refusals.ts';

/** Which draft takes up which file. */
export interface ImportPolicyFile {
  idempotencyKey: string;
  draftId: string;
  /** The YAML of one release. */
  text: string;
}

/** As many fields as one step of a draft saves. */
const FIELDS_A_STEP = 100;

/**
 * Takes a release from a file into a draft of the same place, field by field, for its administrators: each is checked as if it were typed, and is
 * rehearsed and approved with the rest. What stands at the same path in the draft gives way: whoever imports means the file. What a draft has no
 * words for comes back as refused at its place; whole releases are taken up by `policy import`. Nothing is taken from a file that cannot be read,
 * that is of a later schema version, or that is about another place.
 */
export async function importPolicyFile(context: JurisdictionsContext, input: ImportPolicyFile): Promise<ChangeOutcome> {
  const draft = await requireDraft(context, input.draftId, ['administrator']);
  const { changes, notDraftable } = changesOfRelease(releaseIn(input.text, draft), basisOf(draft));
  const rows = await changesOf(context.database.manager, draft.id);
  const outcome: ChangeOutcome = { saved: [], conflicts: [], refused: notDraftable.map(problemOf) };
  for (let from = 0; from < changes.length; from += FIELDS_A_STEP) {
    const fields = changes.slice(from, from + FIELDS_A_STEP).map((change) => ({
      ...unstamped(change),
      basedOnVersion: rows.find(({ path }) => path === change.path)?.version ?? 0,
    }));
    const step = { draftId: draft.id, changes: fields, idempotencyKey: `${input.idempotencyKey.slice(0, 190)}.${from}` };
    const done = await changePolicyDraft(context, step);
    outcome.saved.push(...done.saved);
    outcome.conflicts.push(...done.conflicts);
    outcome.refused.push(...done.refused);
  }
  return outcome;
}

function releaseIn(text: string, draft: PolicyDraft): PolicyLayerRelease {
  try {
    const release = readReleaseFile(text, 'import', () => ({ name: { zh: draft.code, en: draft.code }, kind: 'county' }));
    if (release.code !== draft.code) throw fileOfOtherPlace(release.code, draft.code);
    return release;
  } catch (problem) {
    if (problem instanceof ReleaseFileRefused) throw fileRefusal(problem);
    throw problem;
  }
}

const basisOf = ({ basisDocument, basisClause }: PolicyDraft): { document: string; clause: string } => ({
  document: basisDocument,
  clause: basisClause,
});

/** When a value became known is the day on which the draft is published, not what the file says. */
function unstamped({ path, value }: DraftChange): DraftChange {
  if (typeof value !== 'object' || value === null || !('publishedOn' in value)) return { path, value };
  const { publishedOn: _published, ...rest } = value as Record<string, unknown>;
  return { path, value: rest };
}

const reasons: Readonly<Record<NotDraftable['why'], DraftProblem['message']>> = {
  PART: {
    zh: '这一部分不能在草稿里修改，请由运维用 policy import 导入整个文件',
    en: 'A draft cannot change this part; have the whole file imported by policy import',
  },
  SEVERAL_VALUES: {
    zh: '文件里有多个日期的取值，草稿一次只能改一个',
    en: 'The file holds several dated values; a draft changes one at a time',
  },
  DECLARATION: {
    zh: '名称和引用条款随上级，没有导入；条件已导入',
    en: 'Name and clause of the whole are those of the level above and were not imported; its entries were',
  },
};

const problemOf = ({ place, why }: NotDraftable): DraftProblem => ({
  path: place,
  code: 'FILE_PART_NOT_DRAFTABLE',
  atField: true,
  severity: 'ERROR',
  message: reasons[why],
});
