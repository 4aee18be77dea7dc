import type { LocalisedText, StopReason } from '../types.ts';

/** Why a benefit ends, in plain words. */
export const stopLabels: Readonly<Record<StopReason, LocalisedText>> = {
  CHILD_DIED: { zh: '儿童死亡', en: 'The child died' },
  TURNED_18: { zh: '年满18周岁', en: 'The child turned 18' },
  PARENT_REAPPEARED: { zh: '失踪、失联的父母重新出现', en: 'A missing parent reappeared' },
  PARENT_RELEASED: { zh: '父母刑满释放、戒毒期满或解除限制', en: "A parent's sentence, detoxification or restriction ended" },
  CHILD_RESTRICTED: { zh: '儿童本人服刑、强制戒毒或被限制人身自由', en: 'The child itself is imprisoned, in detoxification or restricted' },
  MOVED_TO_ANOTHER_PROVINCE: { zh: '户籍迁往外省', en: 'The registered residence moved to another province' },
  GRADUATED: { zh: '毕业', en: 'School was completed' },
  LEFT_STUDY: { zh: '离校', en: 'School was left' },
  OTHER_CAUSE: { zh: '其他原因终止', en: 'Ended for another cause' },
};
