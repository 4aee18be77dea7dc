import type { LocalisedText } from '../types.ts';

/** Official names of the categories of children, in Chinese, and the project's English. */
export const categoryLabels: Readonly<Record<string, LocalisedText>> = {
  ORPHAN: { zh: '孤儿', en: 'Orphan' },
  DE_FACTO_UNSUPPORTED: { zh: '事实无人抚养儿童', en: 'De facto unsupported child' },
  KEY_DIFFICULTY: { zh: '重点困境儿童', en: 'Child in key difficulty' },
  HIV_AFFECTED: { zh: '受艾滋病影响儿童', en: 'Child affected by HIV' },
  HIV_INFECTED: { zh: '艾滋病病毒感染儿童', en: 'Child living with HIV' },
  POOR_FAMILY: { zh: '贫困家庭儿童', en: 'Child of a poor family' },
  SELF_DIFFICULTY: { zh: '自身困境儿童', en: 'Child in difficulty through illness or disability' },
  TEMPORARY_DIFFICULTY: { zh: '临时困境儿童', en: 'Child in temporary difficulty' },
  LEFT_BEHIND: { zh: '农村留守儿童', en: 'Left-behind rural child' },
};
