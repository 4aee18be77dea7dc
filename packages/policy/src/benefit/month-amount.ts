import type { BenefitLine, Category, JurisdictionCode, LocalisedText, OtherBenefitKind } from '../types.ts';
import { categoryLabel } from '../labels.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { type BenefitContext, type ChildFacts, listEntry, type OpenQuestion, rulesForMonth } from './benefit-facts.ts';
import { CATEGORY_ORDER } from './choose-enrolment.ts';
import { drawnIn } from './deductions.ts';
import type { StandardAmount } from './standards.ts';

/** One month: what is due, on which basis, and how it came about. */
export interface MonthAmount {
  fen: number;
  basis: 'FULL' | 'TOP_UP' | 'NONE';
  category: Category;
  payer: JurisdictionCode;
  lines: BenefitLine[];
  excludes: OtherBenefitKind[];
  compatible: OtherBenefitKind[];
}

const OTHER_BENEFITS: Readonly<Record<OtherBenefitKind, LocalisedText>> = {
  DIBAO: { zh: '减：最低生活保障金', en: 'Less: minimum living allowance' },
  TEKUN: { zh: '减：特困人员救助供养金', en: 'Less: support for persons in extreme poverty' },
  DISABLED_LIVING: { zh: '减：困难残疾人生活补贴', en: 'Less: living allowance for disabled persons in difficulty' },
  DISABLED_NURSING: { zh: '减：重度残疾人护理补贴', en: 'Less: nursing allowance for severely disabled persons' },
};

interface Chosen {
  category: Category;
  standard: StandardAmount;
}

/** The higher standard is paid, at equal standards by a fixed order; one nobody has published leaves it open. */
function chooseStandard(
  categories: readonly Category[],
  payer: JurisdictionCode,
  month: string,
  context: BenefitContext,
): Chosen | OpenQuestion {
  const ordered = CATEGORY_ORDER.filter((category) => categories.includes(category));
  let best: Chosen | undefined;
  for (const category of ordered) {
    const standard = context.standards(payer, category, month);
    if (!standard) return { error: { code: 'STANDARD_UNSET', jurisdiction: payer, category, month } };
    if (!best || standard.fen > best.standard.fen) best = { category, standard };
  }
  return best ?? {};
}

const standardLabels = new Map<Category, LocalisedText>();

/** Made once for each category: every line of every month names it. */
function standardLabel(category: Category): LocalisedText {
  const known = standardLabels.get(category);
  if (known) return known;
  const { zh, en } = categoryLabel(category);
  const label = { zh: `${zh}基本生活补贴标准`, en: `Monthly standard: ${en}` };
  standardLabels.set(category, label);
  return label;
}

function linesOf(
  category: Category,
  standard: StandardAmount,
  deducted: readonly { kind: OtherBenefitKind; fen: number }[],
  fen: number,
  rules: RuleSet,
): BenefitLine[] {
  const { citation, layer, sample } = standard;
  const topUp = rules.parameters.citation('topUpDeductions');
  return [
    {
      kind: 'STANDARD',
      label: standardLabel(category),
      amountFen: standard.fen,
      ...(citation && { citation }),
      ...(layer && { layer }),
      ...(sample && { sample }),
    },
    ...deducted.map((drawn): BenefitLine => ({
      kind: 'DEDUCTION',
      label: OTHER_BENEFITS[drawn.kind],
      amountFen: -drawn.fen,
      ...(topUp && { citation: topUp }),
    })),
    fen > 0 || deducted.length === 0
      ? { kind: 'TOTAL', label: { zh: '本月应发', en: 'Due this month' }, amountFen: fen, ...(sample && { sample }) }
      : {
          kind: 'NONE',
          label: { zh: '其他救助已达到标准，本月不发', en: 'Other benefits reach the standard: nothing is due' },
          amountFen: 0,
        },
  ];
}

/**
 * What is due for a month: the standard of the county that pays, less the other benefits the category is topped up over,
 * never below nothing. A benefit the rules do not name is drawn beside it.
 */
export function monthAmount(
  facts: ChildFacts,
  categories: readonly Category[],
  payer: JurisdictionCode,
  month: string,
  context: BenefitContext,
): MonthAmount | OpenQuestion {
  const chosen = chooseStandard(categories, payer, month, context);
  if (!('standard' in chosen)) return chosen;
  const { category, standard } = chosen;
  const rules = rulesForMonth(context, payer, month);
  const counted = listEntry(rules, 'topUpDeductions', category);
  const drawn = drawnIn(month, facts.otherBenefits ?? []);
  // In the order the rules name them.
  const deducted = counted.flatMap((kind) => drawn.filter((entry) => entry.kind === kind));
  const missing = deducted.flatMap((entry) => entry.missing);
  if (missing.length > 0) return { missing };
  const fen = Math.max(0, standard.fen - deducted.reduce((sum, entry) => sum + entry.fen, 0));
  const basis = deducted.every((entry) => entry.fen === 0) ? 'FULL' : fen > 0 ? 'TOP_UP' : 'NONE';
  const excludes = basis === 'FULL' ? (listEntry(rules, 'excludesWhenFull', category) as OtherBenefitKind[]) : [];
  const compatible = drawn.map(({ kind }) => kind).filter((kind) => !counted.includes(kind) && !excludes.includes(kind));
  return {
    fen,
    basis,
    category,
    payer,
    lines: linesOf(category, standard, deducted, fen, rules),
    excludes,
    compatible: [...new Set(compatible)],
  };
}
