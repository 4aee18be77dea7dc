import { In, IsNull } from 'typeorm';
import { benefitDetails } from '../../person-benefit/benefit-details.ts';
import { type BenefitDetails, PersonBenefit } from '../../person-benefit/person-benefit.entity.ts';
import { asOfNow } from '../../register/locked-register.ts';
import { type ImportUnit, type KeptRows, statementsAtOnce } from './import-unit.ts';
import type { StatedBenefit } from './stated-benefit.ts';
import { effectOf, lastMonthOf } from './term.ts';

/** Adds what the list says anew of allowances, and sets the last month of what it replaces. The county's register must be locked. */
export async function recordBenefits(unit: ImportUnit, stated: readonly StatedBenefit[]): Promise<KeptRows> {
  const { kit, manager, jurisdictionCode, importId } = unit;
  const kept: KeptRows = { rowsAccepted: 0, rowsUnchanged: 0 };
  for (let start = 0; start < stated.length; start += statementsAtOnce) {
    const part = stated.slice(start, start + statementsAtOnce);
    const where = { jurisdictionCode, benefitToken: In(part.map((statement) => benefitToken(unit, statement))), replacedBy: IsNull() };
    const standing = await asOfNow(manager.createQueryBuilder(PersonBenefit, 'benefit').where(where)).getMany();
    const byToken = new Map(standing.map((benefit) => [benefit.benefitToken, benefit]));
    const added: PersonBenefit[] = [];
    for (const statement of part) {
      const older = byToken.get(benefitToken(unit, statement));
      const term = older && { from: older.fromMonth, until: older.untilMonth };
      const same = older?.fromMonth === statement.from && benefitDetails(kit, older).monthlyFen === statement.monthlyFen;
      const effect = term ? effectOf(term, statement, same) : 'REPLACE';
      kept[effect === 'NONE' ? 'rowsUnchanged' : 'rowsAccepted'] += statement.rowCount;
      if (effect === 'END' && older) await manager.update(PersonBenefit, { id: older.id }, { untilMonth: statement.until });
      if (effect !== 'REPLACE') continue;
      if (older && term)
        await manager.update(PersonBenefit, { id: older.id }, { untilMonth: lastMonthOf(term, statement), replacedBy: importId });
      added.push(benefitOf(unit, statement, (older?.revision ?? 0) + 1));
    }
    if (added.length > 0) await manager.insert(PersonBenefit, added);
  }
  return kept;
}

function benefitOf(unit: ImportUnit, statement: StatedBenefit, revision: number): PersonBenefit {
  const { kit, jurisdictionCode, importId, importedAt } = unit;
  const { residentId, kind, monthlyFen, from, until } = statement;
  const benefit = Object.assign(new PersonBenefit(), {
    id: kit.ids.next(),
    jurisdictionCode,
    revision,
    importId,
    importedAt,
    replacedBy: null,
  });
  Object.assign(benefit, {
    benefitToken: benefitToken(unit, statement),
    identityToken: kit.identityToken(residentId),
    fromMonth: from,
    untilMonth: until,
  });
  const details: BenefitDetails = { kind, monthlyFen, residentId };
  benefit.details = kit.fields.seal(benefit, 'details', JSON.stringify(details));
  return benefit;
}

function benefitToken({ kit, jurisdictionCode }: ImportUnit, { residentId, kind }: StatedBenefit): string {
  return kit.keyedHash(`benefit\n${jurisdictionCode}\n${kit.identityToken(residentId)}\n${kind}`);
}
