import type { FieldUi, FormDefinition, LocalisedText } from '@onething/policy';
import type { OpenEvidence } from '../case/case-file.ts';
import { uiAt } from '../form/walk-form.ts';

/** A value of the form that an agency knows, and in which words the applicant is told so. */
export interface SharedValue {
  pointer: string;
  value: unknown;
  source: LocalisedText;
}

const registration: LocalisedText = { zh: '您本人的户籍', en: 'your own household registration' };
const relief: LocalisedText = { zh: '您家的低保或特困登记', en: 'the relief your household draws' };
/** Classes that bring a monthly amount, which is what the form asks for. */
const reliefs: ReadonlySet<unknown> = new Set(['DIBAO', 'TEKUN']);
const chinaOffsetMs = 8 * 3_600_000;

/**
 * Where what agencies know of the applicant goes in the form: the address of the guardian, if the form takes that person from sign-in; the kind of
 * registration and the household's relief, where the form has that very answer. That no relief is drawn is not filled in: others of the family may.
 */
export function sharedValues(form: FormDefinition, ownData: readonly OpenEvidence[]): SharedValue[] {
  return ownData.flatMap((answer) => {
    if (answer.state !== 'FOUND') return [];
    const { registeredAddress, registration: kind, hardshipClass } = answer.facts;
    if (answer.topic === 'DIBAO')
      return reliefs.has(hardshipClass) && hasOption(form, '/otherAssistance/kinds', hardshipClass)
        ? [{ pointer: '/otherAssistance/kinds', value: [hardshipClass], source: sourceOf(answer, relief) }]
        : [];
    const source = sourceOf(answer, registration);
    return [
      ...(isOfSignedIn(form) && typeof registeredAddress === 'string'
        ? [{ pointer: '/guardians/0/address', value: registeredAddress, source }]
        : []),
      ...(isKindOfForm(form, kind) ? [{ pointer: '/child/registrationKind', value: kind, source }] : []),
    ];
  });
}

function isOfSignedIn(form: FormDefinition): boolean {
  return uiAt(form, '/guardians/0/residentId')?.prefill?.source === 'SIGN_IN' && uiAt(form, '/guardians/0/address') !== undefined;
}

/** Registers tell 居民户口 as urban: where the form knows it as a kind of its own, an urban registration may be either and is left to the applicant. */
function isKindOfForm(form: FormDefinition, kind: unknown): boolean {
  const pointer = '/child/registrationKind';
  return hasOption(form, pointer, kind) && (kind !== 'URBAN' || !hasOption(form, pointer, 'RESIDENT'));
}

function hasOption(form: FormDefinition, pointer: string, value: unknown): boolean {
  const options: FieldUi['options'] = uiAt(form, pointer)?.options;
  return typeof value === 'string' && options !== undefined && Object.hasOwn(options, value);
}

/** Agency and day of its answer in China. */
function sourceOf({ source, answeredAt }: OpenEvidence, what: LocalisedText): LocalisedText {
  const day = answeredAt === null ? '' : new Date(Date.parse(answeredAt) + chinaOffsetMs).toISOString().slice(0, 10);
  return {
    zh: `来自共享数据：${what.zh}，${source?.agencyName.zh ?? ''} ${day}`.trim(),
    en: `from shared data: ${what.en}, ${source?.agencyName.en ?? ''} ${day}`.trim(),
  };
}
