/** Words of the page of service ratings; the keys of both languages are the same. */
export const ratingsZh = {
  title: '服务评价',
  tab: '评价',
  lead: '办结后申请人对服务的评价（好差评），每件一次。',
  notYours: '服务评价由区县民政局、区域管理员和分析员查看。',
  few: '评价还不到 10 条',
  fewText: '不到 10 条的不显示，以免看出是谁评价的。',
  note: '少于 10 条的格子不显示，能推算出来的也不显示；评价留言只有写的人自己看得到；保密案件不计入。',
  grade: '评价',
  count: '件数',
  share: '占比',
  hidden: '不显示',
  total: '合计',
  average: '平均 {{average}} 分（满分 5 分）',
};

export const ratingsEn: typeof ratingsZh = {
  title: 'Service ratings',
  tab: 'Ratings',
  lead: 'How applicants found the service once their case was decided, one rating for each case.',
  notYours: 'Ratings are read by the county bureau, the jurisdiction administrator and analysts.',
  few: 'Fewer than 10 ratings so far',
  fewText: 'They are shown from ten on, so that nobody can be told by theirs.',
  note: 'Counts below ten are left out, and those that would betray one. Comments are read by nobody but their author; restricted cases are counted nowhere.',
  grade: 'Rating',
  count: 'Cases',
  share: 'Share',
  hidden: 'left out',
  total: 'All',
  average: 'Mean {{average}} of 5',
};
