/** Words of the pages below `compare/`, Chinese and English with the same keys. */
export const compareZh = {};
export const compareEn = {};
