import { type LocalisedMessage, RefusalError } from '@onething/subgraph-kit';

/** Every lawful "no" about a rehearsal. */
const rehearsalRefusals = {
  REHEARSAL_RUNNING: {
    zh: '本地区已有一次试算正在进行，请等它完成，或先停止它',
    en: 'A rehearsal of this place is running already: wait for it, or stop it first',
  },
  REHEARSAL_ENDED: { zh: '这次试算已经结束，不能再停止', en: 'This rehearsal has ended and cannot be stopped' },
  REHEARSAL_PLACE_UNKNOWN: { zh: '没有这个地区，请检查区划代码', en: 'There is no such place: check the code' },
} as const satisfies Record<string, LocalisedMessage>;

/** The refusal of a rehearsal's use case. */
export function rehearsalRefusal(code: keyof typeof rehearsalRefusals): RefusalError {
  return new RefusalError(code, rehearsalRefusals[code]);
}
