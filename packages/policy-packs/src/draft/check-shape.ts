import { type DraftChange, type DraftDescription, isRemovable, parseDraftPath, releaseOfDraft } from '@onething/policy';
import type { ErrorObject } from 'ajv';
import { schemaErrors } from '../checking/check-schema.ts';
import type { PackFileKind } from '../loading/pack-files.ts';
import { type Finding, refused } from './draft-problem.ts';

/** A value may hold this much, … */
const VALUE_BYTES = 256 * 1024;
/** … and this is the version of the shapes that we understand. */
const SCHEMA_VERSION = 1;

const STAMPED = ['standards', 'parameters', 'definitions', 'linkedServices'];

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is wrong with a change as such, whatever else the draft says: its path, size, version and shape. */
export function checkShape(draft: DraftDescription, { path, value }: DraftChange): Finding[] {
  const parsed = parseDraftPath(path);
  if (!parsed) return [refused('PATH_UNKNOWN', `没有“${path.slice(0, 100)}”这样的设置项`, `Nothing is set at ${path.slice(0, 100)}`)];
  if (value === null) {
    return isRemovable(parsed) ? [] : [refused('VALUE_MISSING', '请填写内容', 'A value is needed here')];
  }
  const size = Buffer.byteLength(JSON.stringify(value) ?? '');
  if (size > VALUE_BYTES) {
    const kilobytes = Math.ceil(size / 1024);
    return [
      refused('VALUE_TOO_LARGE', `内容有 ${kilobytes} 千字节，最多 256 千字节`, `The value has ${kilobytes} kB; at most 256 kB are taken`),
    ];
  }
  const version = isRecord(value) ? value['schemaVersion'] : undefined;
  if (version !== undefined && version !== SCHEMA_VERSION) {
    return [
      refused(
        'SCHEMA_VERSION_NEWER',
        `内容的格式版本为 ${String(version)}，本系统只认识版本 ${SCHEMA_VERSION}`,
        `The value is of schema version ${String(version)}; this system knows version ${SCHEMA_VERSION}`,
      ),
    ];
  }
  // When a value became known is the day of its publication; nobody can say otherwise.
  if (isRecord(value) && STAMPED.includes(parsed.kind) && 'publishedOn' in value) {
    return [refused('VALUE_KEY_UNKNOWN', '公布日期由发布时确定，不能填写', 'The day of publication is set when it is published')];
  }
  if (!isRecord(value) && parsed.kind !== 'decisions')
    return [refused('VALUE_MISSHAPEN', '内容的格式不对', 'The value has the wrong shape')];
  return schemaFindings(draft, { path, value });
}

/** Where a release of this one change keeps it, and the schema it must meet there. */
function partsOf(draft: DraftDescription, change: DraftChange): [PackFileKind, unknown][] {
  const { content } = releaseOfDraft(draft, [change], { publishedOn: draft.effectiveFrom, releaseId: 'draft' });
  const { policy = {}, forms = {}, services = {}, calendars = {}, contacts, portal, units, jurisdiction } = content;
  const many = (kind: PackFileKind, values: object): [PackFileKind, unknown][] => Object.values(values).map((value) => [kind, value]);
  const one = (kind: PackFileKind, value: unknown): [PackFileKind, unknown][] => (value === undefined ? [] : [[kind, value]]);
  return [
    ...many('policy', policy),
    ...many('forms', forms),
    ...many('services', services),
    ...many('calendars', calendars),
    ...one('contacts', contacts),
    ...one('portal', portal),
    ...one('units', units),
    ...one('jurisdiction', jurisdiction),
  ];
}

function schemaFindings(draft: DraftDescription, change: DraftChange): Finding[] {
  const errors = partsOf(draft, change).flatMap(([kind, value]) => schemaErrors(kind, value));
  return errors.slice(0, 10).map(findingOf);
}

/** The place in the value, as `steps › 2 › title`. */
function placeOf({ instancePath }: ErrorObject): string {
  const keys = instancePath.split('/').slice(1);
  return keys.slice(-3).join(' › ');
}

function findingOf(error: ErrorObject): Finding {
  const place = placeOf(error);
  const { keyword, params } = error;
  if (keyword === 'required') {
    const { missingProperty } = params as { missingProperty: string };
    return refused('VALUE_INCOMPLETE', `${place || '内容'}缺少“${missingProperty}”`, `${place || 'The value'} lacks ${missingProperty}`);
  }
  if (keyword === 'additionalProperties') {
    const { additionalProperty } = params as { additionalProperty: string };
    return refused(
      'VALUE_KEY_UNKNOWN',
      `${place || '内容'}中没有“${additionalProperty}”这一项`,
      `${additionalProperty} is not known in ${place || 'the value'}`,
    );
  }
  return refused(
    'VALUE_MISSHAPEN',
    `${place || '内容'}的写法不符合要求`,
    `${place || 'The value'} does not have the shape that is asked for`,
  );
}
