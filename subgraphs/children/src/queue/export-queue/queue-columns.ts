import { categoryLabel } from '@onething/policy';
import type { LocalisedText } from '@onething/policy';
import { dayInChina, inLanguage } from '@onething/subgraph-kit';
import type { SpreadsheetColumn } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import { clocksOn, currentClock } from '../../case/case-clocks.ts';
import { policyOfCase } from '../../case/case-file.ts';
import { childSummary } from '../../case/case-views.ts';
import type { Case } from '../../case/case.entity.ts';
import { statusLabel } from '../../case/status-label.ts';
import type { CaseFlag } from '../../enumerations.ts';
import { flagsOfList } from '../keep-flags.ts';
import { flagsOfTheDay } from '../queue-flags.ts';

const flagWords: Record<CaseFlag, LocalisedText> = {
  DATA_MISMATCH: { zh: '数据不符', en: 'data differ' },
  READY: { zh: '可办结', en: 'ready' },
  PROXY: { zh: '代办', en: 'by proxy' },
  CROSS_PROVINCE: { zh: '跨省通办', en: 'other province' },
  NEARING_18: { zh: '近满龄', en: 'near 18' },
  AWAITING_ANSWER: { zh: '待回', en: 'answer awaited' },
  NEW: { zh: '新到', en: 'new' },
  ESCALATED: { zh: '已督办', en: 'escalated' },
  ENDANGERED: { zh: '预计超期', en: 'will be late' },
  RETURNED: { zh: '被退回', en: 'returned' },
  CALENDAR_OPEN: { zh: '期限待定', en: 'due date open' },
  DUPLICATE: { zh: '疑似重复', en: 'perhaps twice' },
};

/** The columns of the file, in the language of the request; people masked as in the list, numbers of people and cases as text. */
export function queueColumnsFor(context: ChildrenContext): SpreadsheetColumn<Case>[] {
  const today = context.clock.today();
  const say = (text: LocalisedText): string => inLanguage(context, text);
  const policy = context.policy.current();
  const place = (row: Case): string => {
    const name = policy.jurisdiction(row.areaCode)?.name;
    return name ? say(name) : row.areaCode;
  };
  const text = (zh: string, en: string, widthCharacters: number, value: (row: Case) => string | null): SpreadsheetColumn<Case> => ({
    title: say({ zh, en }),
    widthCharacters,
    kind: 'text',
    value,
  });
  const number = (zh: string, en: string, value: (row: Case) => number | null): SpreadsheetColumn<Case> => ({
    title: say({ zh, en }),
    widthCharacters: 12,
    kind: 'number',
    value,
  });
  const daysLeft = (row: Case): number | null =>
    row.dueOn
      ? (currentClock(clocksOn(policyOfCase(context, row), row.countyCode, row.clockInputs, today))?.answer.workingDaysLeft ?? null)
      : null;
  return [
    text('案件编号', 'Case number', 24, (row) => row.number),
    text('儿童', 'Child', 10, (row) => childSummary(context, row).name),
    number('年龄', 'Age', (row) => childSummary(context, row).ageYears),
    text('公民身份号码', 'Resident ID', 22, (row) => childSummary(context, row).residentId),
    text('类别', 'Category', 18, (row) => say(categoryLabel(row.storedCategory))),
    text('乡镇（街道）', 'Township unit', 18, place),
    text('状态', 'Status', 14, (row) => say(statusLabel(row.status))),
    text('收件日期', 'Received', 12, (row) => (row.submittedAt ? dayInChina(row.submittedAt) : null)),
    text('到期日', 'Due', 12, (row) => row.dueOn),
    number('剩余工作日', 'Days left', daysLeft),
    text('下一步', 'Next step', 18, (row) => say(row.nextStep.verb)),
    text('标记', 'Flags', 22, (row) =>
      flagsOf(row, today)
        .map((flag) => say(flagWords[flag]))
        .join(context.language === 'en' ? ', ' : '、'),
    ),
    text('经办', 'Handler', 10, (row) => (row.tableLevel === 'COUNTY' ? row.countyHandlerName : row.townshipHandlerName)),
  ];
}

function flagsOf(row: Case, today: string): CaseFlag[] {
  const lasting = flagsOfList(row.flagList);
  return [...new Set([...lasting, ...flagsOfTheDay(row, today)])];
}
