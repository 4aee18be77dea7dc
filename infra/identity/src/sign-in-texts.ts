/** Languages of the sign-in page. */
export type Language = 'zh-CN' | 'en';

const zh = {
  title: '示例登录',
  brand: '一件事',
  heading: '选择一位示例人员登录',
  lead: '这是开发和演示用的登录页。下面的人员全部是虚构的，身份证号和手机号也是虚构的，不需要密码。',
  sample: '示例',
  groups: '人员分组',
  signInAs: '登录',
  otherLanguage: 'English',
  otherLanguageLabel: 'Read this page in English',
  cancel: '取消，返回上一页',
  cancelHint: '不登录也可以查看办事指南。',
  footer: '正式环境使用统一身份认证，不会出现本页。',
  nobody: '还没有示例人员。请检查示例数据是否已经生成。',
  expiredTitle: '登录页已过期',
  expired: '这次登录等待太久，或者已经在另一个页面完成。请返回一件事，重新点击“登录”。',
  refusedTitle: '不能从这里登录',
  refused: '示例登录只能在运行它的电脑上使用。',
  unknownPerson: '没有这位示例人员。请返回重新选择。',
  back: '返回一件事',
};

type SignInTexts = typeof zh;

const en: SignInTexts = {
  title: 'Sample sign-in',
  brand: 'OneThing',
  heading: 'Sign in as a sample person',
  lead: 'This sign-in is for development and demonstration. Everybody below is invented, and so are their ID and phone numbers. No password is needed.',
  sample: 'sample',
  groups: 'Groups of people',
  signInAs: 'Sign in',
  otherLanguage: '中文',
  otherLanguageLabel: '用中文阅读本页',
  cancel: 'Cancel and go back',
  cancelHint: 'You can read the service guide without signing in.',
  footer: 'In real operation people sign in with the official identity service and never see this page.',
  nobody: 'There are no sample people yet. Check that the sample data has been generated.',
  expiredTitle: 'This sign-in has expired',
  expired: 'It waited too long, or was finished in another page. Go back to OneThing and choose “Sign in” again.',
  refusedTitle: 'You cannot sign in from here',
  refused: 'The sample sign-in works only on the computer that runs it.',
  unknownPerson: 'There is no such sample person. Go back and choose again.',
  back: 'Back to OneThing',
};

/** All texts of the page in one language. */
export function signInTexts(language: Language): SignInTexts {
  return language === 'en' ? en : zh;
}

/** The first language we speak in a space or comma separated preference list; Chinese when there is none. */
export function chooseLanguage(preferences: string | undefined): Language {
  for (const wanted of (preferences ?? '').toLowerCase().split(/[\s,]+/)) {
    if (wanted.startsWith('zh')) return 'zh-CN';
    if (wanted.startsWith('en')) return 'en';
  }
  return 'zh-CN';
}
