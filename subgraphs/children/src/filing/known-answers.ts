import type { FormDefinition } from '@onething/policy';
import { notFound } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { openCaseFile } from '../case/case-file.ts';
import { isOwner } from '../case/case-relation.ts';
import { Case } from '../case/case.entity.ts';
import type { ChildrenContext } from '../children-context.ts';
import { askedAnswers, noteBegun, openAsked } from '../protection/ask-application/asked-content.ts';
import type { OpenAsked } from '../protection/ask-application/asked-content.ts';
import { familyAnswers } from './family-answers.ts';

/** Where what is known before anybody typed comes from. */
export interface KnownSource {
  /** Own application of another child of the same family. */
  copyFrom?: string;
  /** Application an office asked for. */
  askedId?: string;
}

/** What is known before anybody typed: of the family from another child's application, or of the child from the office that asked for one. */
export interface KnownAnswers {
  from: string | null;
  fromReportId: string | null;
  answers: Record<string, unknown>;
}

/** What was found, before there is a draft. */
export interface OpenKnown {
  copied: { from: string; answers: Record<string, unknown> } | undefined;
  asked: OpenAsked | undefined;
}

/** Opens what an application begins with: NOT_FOUND for what is not the caller's. */
export async function openKnown(context: ChildrenContext, manager: EntityManager, { copyFrom, askedId }: KnownSource): Promise<OpenKnown> {
  return {
    copied: await copiedAnswers(context, manager, copyFrom),
    asked: askedId === undefined ? undefined : await openAsked(context, manager, askedId),
  };
}

/** What of it the form asks for. */
export function knownAnswers(form: FormDefinition, { copied, asked }: OpenKnown): KnownAnswers | undefined {
  if (asked) return { from: null, fromReportId: asked.report.id, answers: askedAnswers(form, asked) };
  return copied && { from: copied.from, fromReportId: null, answers: familyAnswers(form, copied.answers) };
}

/** Tells the report behind what was asked for that it is begun. */
export async function noteKnownUsed(context: ChildrenContext, manager: EntityManager, { asked }: OpenKnown, caseId: string): Promise<void> {
  if (asked) await noteBegun(context, manager, asked, caseId);
}

/** The answers of the application that another child of the family is to be begun from; it must be the caller's own. */
async function copiedAnswers(context: ChildrenContext, manager: EntityManager, copyFrom: string | undefined): Promise<OpenKnown['copied']> {
  if (copyFrom === undefined) return undefined;
  const record = await manager.findOneBy(Case, { id: copyFrom });
  if (!record || !isOwner(context, record)) throw notFound();
  // What lies apart is not carried into the open, not even what siblings share.
  if (record.restricted) return undefined;
  const { answers } = await openCaseFile(context, manager, record);
  return { from: record.id, answers };
}
