import type { Language, TextTree } from '@onething/portal-kit';

/** The shell's own words. */
export const shellTexts: Record<Language, TextTree> = {
  'zh-CN': {
    shell: {
      title: '一件事',
      chooser: {
        title: '选择孩子的户籍所在地',
        lead: '孤儿、事实无人抚养儿童、困境儿童的生活保障，申请一次，街道（乡镇）和民政局之间的事由我们办。',
        officers: '工作人员从这里进入',
        empty: '目前还没有开通的地区',
        emptyText: '请到孩子户籍所在地的街道（乡镇）窗口申请。',
      },
      search: {
        title: '按名称或代码查找',
        label: '区县、街道或村的名称，也可以输入区划代码',
        action: '查找',
        nothing: '没有找到这个地方',
        nothingText: '请换一个写法，例如只写“历城”；也可以在下面选。',
        found_one: '找到 1 个地方',
        found_other: '找到 {{count}} 个地方',
        first_one: '下面是第 1 个地方，没有全部列出，请写得更完整一些',
        first_other: '下面是前 {{count}} 个地方，没有全部列出，请写得更完整一些',
        open: '已经开通的地区',
      },
      island: {
        title: '这一部分暂时打不开',
        text: '可能是网络不稳定，也可能是我们正在更新。您填写过的内容都已保存，不会丢失。',
        works: '顶部的登录和语言切换、页面底部的咨询电话仍然可用；也可以直接到街道（乡镇）窗口办理。',
      },
      closed: {
        title: '这里还没有开通网上办理',
        text: '请到孩子户籍所在地的街道（乡镇）窗口申请，工作人员会帮您填写。',
        inside: '这里面已经开通的地区',
        home: '看看全部已经开通的地区',
      },
      notFound: { title: '没有这个地址', text: '请从首页选择地区，再进入要办的事。', home: '回到首页' },
    },
  },
  en: {
    shell: {
      title: 'OneThing',
      chooser: {
        title: "Choose the place of the child's registered residence",
        lead: 'Living support for orphans, de facto unsupported children and children in difficulty: apply once, and the offices arrange the rest among themselves.',
        officers: 'Officers enter here',
        empty: 'No place is open yet',
        emptyText: "Please apply at the subdistrict or township office of the child's registered residence.",
      },
      search: {
        title: 'Find by name or code',
        label: 'Name of the district, subdistrict or village, or its code',
        action: 'Find',
        nothing: 'No such place was found',
        nothingText: 'Try another spelling, such as “Licheng”, or choose below.',
        found_one: 'One place found',
        found_other: '{{count}} places found',
        first_one: 'Here is the first place; there are more: write more of the name',
        first_other: 'Here are the first {{count}} places; there are more: write more of the name',
        open: 'Places that are open',
      },
      island: {
        title: 'This part cannot be opened just now',
        text: 'The network may be unstable, or we may be updating. Everything you entered has been kept.',
        works:
          'Sign-in and language at the top and the phone number at the bottom still work, and so does the window of the subdistrict or township office.',
      },
      closed: {
        title: 'This place is not open online yet',
        text: "Please apply at the subdistrict or township office of the child's registered residence; the staff fill in the form with you.",
        inside: 'Open places in it',
        home: 'All places that are open',
      },
      notFound: {
        title: 'There is no such address',
        text: 'Choose your place on the first page and go on from there.',
        home: 'To the first page',
      },
    },
  },
};
