/** Words of the pages below `district/`, Chinese and English with the same keys. */
export const districtZh = {};
export const districtEn = {};
