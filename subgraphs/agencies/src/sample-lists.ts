/** Lists of invented people for specs. */
export const fatherId = '370112198506179919';
export const motherId = '37018119870922994X';
export const childId = '370112201503129929';

export const sentenceList = `姓名,公民身份号码,刑期起,刑期止,刑期月数\n王建国,${fatherId},2024-03-11,2028-03-10,48\n`;
export const outOfContactList = `姓名,公民身份号码,报案日期,查找结果日期\n刘敏,${motherId},2025-06-08,2025-12-20\n`;
export const identityList = `姓名,公民身份号码,性别,出生日期,民族\n王小雨,${childId},女,2015-03-12,汉族\n王建国,${fatherId},男,1985-06-17,汉族\n`;
