import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** One invented person of a family. Dates are ISO, the resident ID is well formed and belongs to nobody. */
export interface SampleRelative {
  name: string;
  sex: 'MALE' | 'FEMALE';
  bornOn: string;
  residentId: string;
  /** Relation of the guardian to the child, as the forms code it. */
  relation?: string;
  phone?: string;
}

/** What one agency knows about one person (or the household) of a family. */
export interface SampleRecord {
  of: 'child' | 'father' | 'mother' | 'household';
  topic: 'SENTENCE' | 'OUT_OF_CONTACT' | 'DEATH' | 'DETOXIFICATION' | 'DISABILITY' | 'DIBAO';
  [detail: string]: string | number;
}

/** A synthetic family and the course its application is meant to take. */
export interface SampleFamily {
  id: string;
  title: { zh: string; en: string };
  /** What is applied for; absent: DE_FACTO_UNSUPPORTED. */
  category?: string;
  /** County code (6 digits) and street code (9 digits) of the child's registered residence. */
  county: string;
  street: string;
  registeredAddress: string;
  /** Kind of the household registration in the register; absent: URBAN. */
  registration?: 'RURAL' | 'URBAN';
  child: SampleRelative;
  father: SampleRelative;
  mother: SampleRelative;
  guardian: SampleRelative;
  records: SampleRecord[];
  /** What the guardian will state in the form; it may differ from the records. */
  declared: {
    /** Over what every child's form says, such as the health of a sick child. */
    child?: object;
    father: object;
    mother: object;
    otherAssistance: object;
    /** Whole steps that only some forms have. */
    more?: Record<string, object>;
  };
  expects: 'CONFIRMED' | 'REFUSED' | 'SUPPLEMENT' | 'DIFFERS';
}

let read: SampleFamily[] | undefined;

/** All synthetic families, in the order of their file. */
export function sampleFamilies(): SampleFamily[] {
  const file = join(import.meta.dirname, '..', 'data', 'families.yaml');
  return (read ??= (parse(readFileSync(file, 'utf8')) as { families: SampleFamily[] }).families);
}
