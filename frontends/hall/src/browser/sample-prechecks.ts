const text = (zh: string, en: string) => ({ zh, en });
const citation = { document: '示例文件', clause: '一', assumed: false };
const unknown = { id: 'UNKNOWN', text: text('不清楚', 'Not sure') };

/** Two questions, and one that hangs on an answer. */
export const samplePrechecks = [
  {
    category: 'DE_FACTO_UNSUPPORTED',
    label: text('事实无人抚养儿童', 'De facto unsupported child'),
    summary: text('父母都在世却没有能力抚养', 'Both parents are alive and cannot raise the child'),
    questions: [
      {
        id: 'father',
        text: text('孩子的父亲现在是什么情况？', "How is the child's father now?"),
        help: text('有几种情况的，选最主要的一种。', 'If several apply, choose the main one.'),
        when: [],
        answers: [
          { id: 'SERVING_SENTENCE', text: text('正在服刑', 'Is serving a sentence') },
          { id: 'ABLE', text: text('能抚养孩子', 'Can raise the child') },
          unknown,
        ],
      },
      {
        id: 'fatherTerm',
        text: text('期限满 6 个月吗？', 'Is the term six months or more?'),
        help: null,
        when: [{ question: 'father', answers: ['SERVING_SENTENCE'] }],
        answers: [{ id: 'YES', text: text('满', 'Yes') }, { id: 'NO', text: text('不满', 'No') }, unknown],
      },
      {
        id: 'mother',
        text: text('孩子的母亲现在是什么情况？', "How is the child's mother now?"),
        help: null,
        when: [],
        answers: [{ id: 'DEAD', text: text('已经去世', 'Has died') }, unknown],
      },
    ],
  },
];

const papers = [
  {
    code: 'CHILD_PHOTO',
    label: text('儿童证件照片', 'Photo'),
    hint: text('近期免冠照', 'A recent photo'),
    because: text('都要交', 'always'),
  },
  { code: 'FATHER_STATE_PROOF', label: text('父亲状态证明', 'Proof about the father'), hint: null, because: null },
];

/** What the pre-check says in each case. */
export const precheckResults = {
  LIKELY: { verdict: 'LIKELY', grounds: [{ text: text('父亲服刑在押', 'The father serves a sentence'), citation }], open: [], papers },
  UNLIKELY: {
    verdict: 'UNLIKELY',
    grounds: [{ text: text('父母一方有能力抚养', 'One parent can raise the child'), citation }],
    open: [],
    papers: [],
  },
  UNCLEAR: {
    verdict: 'UNCLEAR',
    grounds: [{ text: text('母亲的情况', "The mother's situation"), citation: null }],
    open: [
      {
        text: text('孩子的母亲现在是什么情况？', "How is the child's mother now?"),
        outcomes: [
          { verdict: 'LIKELY', answers: [text('已经去世', 'has died'), text('正在服刑', 'is serving a sentence')] },
          { verdict: 'UNLIKELY', answers: [text('能抚养孩子', 'can raise the child')] },
        ],
      },
    ],
    papers,
  },
};
