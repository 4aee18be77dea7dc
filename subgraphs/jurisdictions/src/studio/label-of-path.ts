import { categoryLabel, type LocalisedText, materialLabel, parseDraftPath } from '@onething/policy';
import type { PolicyDraft } from '../draft/policy-draft.entity.ts';
import type { JurisdictionsContext } from '../jurisdictions-context.ts';

const kinds: Readonly<Record<string, LocalisedText>> = {
  standards: { zh: '待遇标准', en: 'Standard' },
  parameters: { zh: '参数', en: 'Setting' },
  definitions: { zh: '定义', en: 'Definition' },
  decisions: { zh: '认定条件', en: 'Condition' },
  materials: { zh: '申请材料', en: 'Material' },
  linkedServices: { zh: '联动服务', en: 'Linked service' },
  calendars: { zh: '工作日历', en: 'Calendar' },
  forms: { zh: '表单', en: 'Form' },
  contacts: { zh: '联系方式', en: 'Contact' },
  guides: { zh: '服务指南', en: 'Service guide' },
  portal: { zh: '门户', en: 'Portal' },
  jurisdiction: { zh: '地区', en: 'Place' },
  units: { zh: '下级单位', en: 'Unit' },
};

const textOf = (value: unknown, ...keys: string[]): LocalisedText | undefined => {
  const found = keys
    .map((key) => (value as Record<string, unknown> | null)?.[key])
    .find((text) => typeof text === 'object' && text !== null);
  return found && 'zh' in found && 'en' in found ? (found as LocalisedText) : undefined;
};

/** What a path is called, by the value itself, the policy in force, or its kind and key. */
export function labelOfPath(
  context: JurisdictionsContext,
  { code, effectiveFrom }: Pick<PolicyDraft, 'code' | 'effectiveFrom'>,
  path: string,
  value: unknown,
): LocalisedText {
  const parsed = parseDraftPath(path);
  if (!parsed) return { zh: path, en: path };
  const kind = kinds[parsed.kind] ?? { zh: path, en: path };
  const [first = '', second = ''] = parsed.keys;
  const known = context.policy.current().parameter(code, first, effectiveFrom, context.clock.today())?.label;
  const { code: paper } = (value ?? {}) as { code?: unknown };
  const named =
    parsed.kind === 'standards' || parsed.kind === 'decisions'
      ? categoryLabel(first)
      : parsed.kind === 'materials' && typeof paper === 'string'
        ? materialLabel(paper)
        : (textOf(value, 'label', 'title', 'name', 'because') ?? (parsed.kind === 'parameters' ? known : undefined));
  const name = named ?? { zh: second || first, en: second || first };
  return name.zh === '' ? kind : { zh: `${kind.zh} · ${name.zh}`, en: `${kind.en} · ${name.en}` };
}
