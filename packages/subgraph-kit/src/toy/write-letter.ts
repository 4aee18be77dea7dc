import { Field, InputType } from 'type-graphql';
import type { RequestContext } from '../boot/request-context.ts';
import { RefusalError } from '../errors/refusal-error.ts';
import { requireAccess } from '../access/require-access.ts';
import { idempotent } from '../idempotency/idempotent.ts';
import { FenScalar, JurisdictionCodeScalar } from '../schema/scalars.ts';
import { Letter } from './letter.entity.ts';

/** A letter to be written. */
@InputType({ description: 'A letter to be written.' })
export class WriteLetterInput {
  @Field(() => String, { description: 'Repeat the same key to repeat the request safely.' })
  idempotencyKey!: string;

  @Field(() => JurisdictionCodeScalar, { description: 'County.' })
  jurisdictionCode!: string;

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => String, { description: 'Resident ID of the writer.' })
  residentId!: string;

  @Field(() => FenScalar, { description: 'Postage, fen.' })
  postageFen!: number;
}

/** Writes a letter. Refuses an empty title. */
export async function writeLetter(context: RequestContext, input: WriteLetterInput): Promise<Letter> {
  requireAccess(context, { owner: context.caller.subject });
  const { id } = await idempotent(context, 'writeLetter', input, async (manager) => {
    if (input.title === '')
      throw new RefusalError('TITLE_MISSING', { zh: '请填写标题', en: 'Enter a title' }, [
        { path: 'title', code: 'REQUIRED', message: { zh: '必填', en: 'Required' } },
      ]);
    const letter = Object.assign(new Letter(), {
      id: context.ids.next(),
      owner: context.caller.subject,
      version: 1,
      createdAt: context.clock.now(),
    });
    Object.assign(letter, {
      jurisdictionCode: input.jurisdictionCode,
      title: input.title,
      postageFen: input.postageFen,
      writerPhone: null,
    });
    letter.writerResidentId = context.fields.seal(letter, 'writerResidentId', input.residentId);
    letter.writerToken = context.identityToken(input.residentId);
    await manager.insert(Letter, letter);
    await context.audit.append(manager, {
      jurisdictionCode: letter.jurisdictionCode,
      actor: context.caller.subject,
      action: 'write-letter',
      subject: letter.id,
    });
    await context.outbox.append(manager, {
      type: 'children.case-refused',
      subject: letter.id,
      data: { caseId: letter.id, childId: letter.id, jurisdictionCode: letter.jurisdictionCode },
    });
    return { id: letter.id };
  });
  return context.database.read.manager.findOneByOrFail(Letter, { id });
}
