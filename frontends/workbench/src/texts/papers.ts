/** Words of the certificate's page and of the records for the national system; the keys of both languages are the same. */
export const papersZh = {
  certificate: {
    title: '儿童福利证',
    open: '打印儿童福利证',
    none: '本案没有儿童福利证：当地不发证，或者还没有确认。',
    masked: '姓名、证件号码已隐去。',
  },
  records: {
    title: '全国儿童福利信息管理系统',
    tab: '系统录入',
    open: '导出录入信息',
    note: '把已确认儿童的信息录入“全国儿童福利信息管理系统”用。导出的是完整信息：每名儿童记一条查看记录，写明您的姓名、时间和事由。请妥善保管，录入后删除。',
    which: '导出哪些',
    ofCase: '这一件',
    ofMonth: '一个月内确认的',
    month: '确认月份',
    monthNeeded: '请选确认月份',
    format: '格式',
    formats: { XLSX: '表格（XLSX）', CSV: '表格（CSV）', JSON: '完整数据' },
    reason: '事由',
    reasonNeeded: '请写明事由',
    submit: '记下事由并导出',
    done: '已导出 {{count}} 条，文件已交给浏览器保存',
    county: '只有县级民政部门可以导出。',
    columns:
      '表格有这些列：编号、儿童类别、县级和乡镇（街道）代码、申请日期、确认日期、起领年月、儿童福利证编号，然后是审批表上的各栏，次序和表上一样。',
  },
} as const;

export const papersEn: Same<typeof papersZh> = {
  certificate: {
    title: 'Child welfare certificate',
    open: 'Print the certificate',
    none: 'This case has no certificate: none is issued here, or it is not confirmed yet.',
    masked: 'Name and ID number are masked.',
  },
  records: {
    title: 'National child welfare information system',
    tab: 'National system',
    open: 'Export for the national system',
    note: 'For entering confirmed children into the national child welfare information system. What is exported is in full: for every child an entry is made with your name, the time and the reason. Keep it safe and delete it once it is entered.',
    which: 'Which',
    ofCase: 'This case',
    ofMonth: 'All confirmed in a month',
    month: 'Month of the confirmation',
    monthNeeded: 'Choose the month',
    format: 'Format',
    formats: { XLSX: 'Table (XLSX)', CSV: 'Table (CSV)', JSON: 'Whole records' },
    reason: 'Reason',
    reasonNeeded: 'State the reason',
    submit: 'Write the reason down and export',
    done: '{{count}} record(s) exported; the browser saves the file',
    county: 'Only the county bureau may export.',
    columns:
      'The table has these columns: case number, category, county and township codes, day of application, day of confirmation, first month, number of the certificate, then the fields of the approval form in its order.',
  },
};

/** The same keys with other words. */
type Same<Tree> = { readonly [Key in keyof Tree]: Tree[Key] extends string ? string : Same<Tree[Key]> };
