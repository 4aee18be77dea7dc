/** Words of the pages below `rules/`, Chinese and English with the same keys. */
export const rulesZh = {};
export const rulesEn = {};
