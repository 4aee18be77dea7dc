/** Words of the inbox. */
export const messageTextsZh = {
  title: '消息',
  lead: '您的申请每走一步，这里都有一条。消息里不写孩子的名字和情况。',
  onlyUnread: '只看未读',
  all: '全部标为已读',
  unread: '未读',
  markRead: '标为已读',
  markUnread: '标为未读',
  open: '查看申请',
  more: '更早的消息',
  empty: '还没有消息',
  emptyUnread: '没有未读的消息',
  emptyText: '申请提交以后，有了进展会告诉您。',
  allRead: '全部消息已标为已读',
};

export const messageTextsEn = {
  title: 'Messages',
  lead: 'Every step of your applications is told here. Messages never name the child or say what it is about.',
  onlyUnread: 'Unread only',
  all: 'Mark all as read',
  unread: 'Unread',
  markRead: 'Mark as read',
  markUnread: 'Mark as unread',
  open: 'Open the application',
  more: 'Earlier messages',
  empty: 'No messages yet',
  emptyUnread: 'Nothing unread',
  emptyText: 'Once you have submitted an application, you are told how it goes.',
  allRead: 'All messages are marked as read',
};
