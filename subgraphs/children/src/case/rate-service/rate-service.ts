import { idempotent, Misuse, RefusalError } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import { ServiceRatingRow } from '../../rating/service-rating.entity.ts';
import { auditAction } from '../audit-action.ts';
import { isOwner } from '../case-relation.ts';
import { openCase } from '../open-case.ts';

export interface RateService {
  caseId: string;
  score: number;
  comment?: string;
  idempotencyKey: string;
}

const longestComment = 500;

/** The applicant says how the service was, once it is decided and once only (历城困难人员救助方案 三（三）: 政务服务“好差评”). The case is not touched. */
export async function rateService(context: ChildrenContext, input: RateService): Promise<void> {
  await idempotent(context, 'rateService', input, async (manager) => {
    const file = await openCase(context, manager, input.caseId);
    if (!isOwner(context, file.record)) throw new Misuse('FORBIDDEN', 'Only the applicant rates the service');
    const comment = input.comment?.trim() ?? '';
    if (![1, 2, 3, 4, 5].includes(input.score))
      throw refusal('SCORE_REQUIRED', 'score', '请选择满意程度。', 'Choose how satisfied you are.');
    if (comment.length > longestComment)
      throw refusal('COMMENT_TOO_LONG', 'comment', `最多写 ${longestComment} 字。`, `At most ${longestComment} characters.`);
    if (!file.state.decided)
      throw new RefusalError('NOT_DECIDED_YET', { zh: '办结以后才能评价。', en: 'The service can be rated once it is decided.' });
    if (await manager.existsBy(ServiceRatingRow, { id: file.record.id }))
      throw new RefusalError('RATED_ALREADY', { zh: '您已经评价过了。', en: 'You have rated this already.' });
    const row = Object.assign(new ServiceRatingRow(), {
      id: file.record.id,
      countyCode: file.record.countyCode,
      restricted: file.record.restricted,
      score: input.score,
      ratedAt: context.clock.now(),
    });
    row.comment = comment ? context.fields.seal(row, 'comment', comment) : null;
    await manager.insert(ServiceRatingRow, row);
    await auditAction(context, manager, file, 'rate-service');
    return null;
  });
}

function refusal(code: string, path: string, zh: string, en: string): RefusalError {
  return new RefusalError(code, { zh, en }, [{ path, code, message: { zh, en } }]);
}
