/** Words of the page on which somebody says how they want to be told; the keys of both languages are the same. */
export const contactTextsZh = {
  link: '怎么通知我',
  title: '怎么通知我',
  lead: '申请有了进展，这里的消息一直能看到。要不要再发到手机或邮箱，由您决定。',
  ways: '另外发到',
  sms: '手机短信',
  email: '电子邮件',
  inboxOnly: '都不发。请自己登录查看消息，补材料的时限照样计算。',
  phone: {
    label: '换一个手机号',
    now: '现在发到 {{stored}}',
    none: '现在发到申请表上监护人的手机；不换就不用填。',
    forget: '不再用这个号码，改用申请表上的',
  },
  address: {
    label: '电子邮箱',
    now: '现在发到 {{stored}}',
    none: '还没有填邮箱。',
    forget: '删去这个邮箱',
  },
  language: '短信和邮件用的语言',
  privacy: '短信和邮件只写编号和办到哪一步，不写孩子的名字和情况。号码加密保存，只在发送时使用。',
  save: '保存',
  saved: '已保存',
};

export const contactTextsEn: typeof contactTextsZh = {
  link: 'How to tell me',
  title: 'How to tell me',
  lead: 'News of your applications is always among your messages here. Whether it also goes to a phone or a mailbox is up to you.',
  ways: 'Also send it by',
  sms: 'Text message',
  email: 'E-mail',
  inboxOnly: 'Nothing is sent. Sign in to read your messages; the time for supplying papers runs all the same.',
  phone: {
    label: 'Another mobile number',
    now: 'Now sent to {{stored}}',
    none: "Now sent to the guardian's number on the form; leave this empty to keep it.",
    forget: 'Forget this number and use the one on the form',
  },
  address: {
    label: 'E-mail address',
    now: 'Now sent to {{stored}}',
    none: 'No address yet.',
    forget: 'Forget this address',
  },
  language: 'Language of text messages and e-mails',
  privacy:
    'They name the case number and the step, never the child or what it is about. Numbers and addresses are kept encrypted and opened only for sending.',
  save: 'Save',
  saved: 'Saved',
};
