/** 示例 sample: invented people of Licheng and lists about them, for specs. Resident IDs are made up with a right check character. */
export const county = '370112';

/** An 18-character resident ID with the right check character: 370112 + birth date + sequence. */
function sampleResidentId(bornOn: string, sequence: number, region = county): string {
  const digits = `${region}${bornOn.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return digits + '10X98765432'[sum % 11];
}

export const childId = sampleResidentId('2014-02-14', 994);
export const siblingId = sampleResidentId('2016-05-01', 993);
export const grandmotherId = sampleResidentId('1957-05-05', 992);
export const motherId = sampleResidentId('1986-12-25', 996);
export const strangerId = sampleResidentId('2015-03-12', 991);

export const heading = '户编号,类别,姓名,公民身份号码,与户主关系,保障人数,月金额(元),起始月,停止月';

/** Child and grandmother on dibao, the mother alone at the margin, and an allowance of the child. */
export const sampleRows = [
  `LC-0001,低保,示例祖母,${grandmotherId},户主,2,1350.00,2024-07,`,
  `LC-0001,低保,示例孩子,${childId},孙子女/外孙子女,2,1350.00,2024-07,`,
  `LC-0002,低保边缘,示例母亲,${motherId},户主,1,,2025-01,`,
  `,困难残疾人生活补贴,示例孩子,${childId},,,120.5,2025-01,`,
];

/** A list of rows under the official heading. */
export function listOf(...rows: string[]): string {
  return `${[heading, ...rows].join('\n')}\n`;
}
