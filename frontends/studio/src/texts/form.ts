/** Words of the pages below `form/`, Chinese and English with the same keys. */
export const formZh = {};
export const formEn = {};
