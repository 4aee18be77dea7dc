import { In, IsNull } from 'typeorm';
import { HouseholdMember } from '../../household/household-member.entity.ts';
import { Household } from '../../household/household.entity.ts';
import { asOfNow } from '../../register/locked-register.ts';
import { type ImportUnit, type KeptRows, statementsAtOnce } from './import-unit.ts';
import type { StatedHousehold, StatedPerson } from './stated-household.ts';
import { effectOf, lastMonthOf } from './term.ts';

interface Standing {
  household: Household;
  people: StatedPerson[];
}

/** Adds what the list says anew of households, and sets the last month of what it replaces. The county's register must be locked. */
export async function recordHouseholds(unit: ImportUnit, stated: readonly StatedHousehold[]): Promise<KeptRows> {
  const kept: KeptRows = { rowsAccepted: 0, rowsUnchanged: 0 };
  for (let start = 0; start < stated.length; start += statementsAtOnce) {
    const part = stated.slice(start, start + statementsAtOnce);
    const standing = await standingHouseholds(
      unit,
      part.map(({ number }) => numberToken(unit, number)),
    );
    const added: Household[] = [];
    const members: HouseholdMember[] = [];
    for (const statement of part) {
      const older = standing.get(numberToken(unit, statement.number));
      const whole = older ? withKnownPeople(statement, older) : statement;
      const effect = older ? effectOf(termOf(older.household), whole, saysTheSame(older, whole)) : 'REPLACE';
      kept[effect === 'NONE' ? 'rowsUnchanged' : 'rowsAccepted'] += statement.rowCount;
      if (effect === 'END' && older) await unit.manager.update(Household, { id: older.household.id }, { untilMonth: whole.until });
      if (effect !== 'REPLACE') continue;
      if (older) await close(unit, older.household, whole);
      const household = householdOf(unit, whole, (older?.household.revision ?? 0) + 1);
      added.push(household);
      members.push(...whole.people.map((person) => memberOf(unit, household, person)));
    }
    if (added.length > 0) await unit.manager.insert(Household, added);
    if (members.length > 0) await unit.manager.insert(HouseholdMember, members);
  }
  return kept;
}

/** The present statements about these households, with their people. */
async function standingHouseholds({ kit, manager, jurisdictionCode }: ImportUnit, numberTokens: string[]): Promise<Map<string, Standing>> {
  const where = { jurisdictionCode, numberToken: In(numberTokens), replacedBy: IsNull() };
  const households = await asOfNow(manager.createQueryBuilder(Household, 'household').where(where)).getMany();
  const ids = households.map(({ id }) => id);
  const members = await asOfNow(manager.createQueryBuilder(HouseholdMember, 'member').where({ householdId: In(ids) })).getMany();
  const byHousehold = Map.groupBy(members, ({ householdId }) => householdId);
  return new Map(
    households.map((household) => {
      const people = (byHousehold.get(household.id) ?? []).map((member) => ({
        residentId: kit.fields.open(member, 'residentNumber'),
        name: kit.fields.open(member, 'fullName'),
        role: member.role,
      }));
      return [household.numberToken, { household, people }];
    }),
  );
}

/**
 * A list that names fewer people than it counts has lost some, to a bad row perhaps: whom the register knows already stays, as far as the count
 * allows.
 */
function withKnownPeople(statement: StatedHousehold, { people }: Standing): StatedHousehold {
  const lost = people.filter(({ residentId }) => statement.people.every((person) => person.residentId !== residentId));
  const all = [...statement.people, ...lost];
  return all.length <= statement.memberCount ? { ...statement, people: all } : statement;
}

function saysTheSame({ household, people }: Standing, statement: StatedHousehold): boolean {
  const { hardshipClass, monthlyFen, memberCount, fromMonth } = household;
  const known = { hardshipClass, monthlyFen, memberCount, from: fromMonth };
  const said = {
    hardshipClass: statement.hardshipClass,
    monthlyFen: statement.monthlyFen,
    memberCount: statement.memberCount,
    from: statement.from,
  };
  return JSON.stringify(known) === JSON.stringify(said) && inOneOrder(people) === inOneOrder(statement.people);
}

function inOneOrder(people: readonly StatedPerson[]): string {
  return JSON.stringify(people.map(({ residentId, name, role }) => [residentId, name, role].join('\n')).toSorted());
}

function termOf({ fromMonth, untilMonth }: Household): { from: string; until: string | null } {
  return { from: fromMonth, until: untilMonth };
}

async function close({ manager, importId }: ImportUnit, older: Household, newer: StatedHousehold): Promise<void> {
  await manager.update(Household, { id: older.id }, { untilMonth: lastMonthOf(termOf(older), newer), replacedBy: importId });
}

function householdOf(unit: ImportUnit, statement: StatedHousehold, revision: number): Household {
  const { kit, jurisdictionCode, source, importId, importedAt } = unit;
  const { number, hardshipClass, monthlyFen, memberCount, people, from, until } = statement;
  const household = Object.assign(new Household(), {
    id: kit.ids.next(),
    jurisdictionCode,
    revision,
    source,
    importId,
    importedAt,
    replacedBy: null,
  });
  Object.assign(household, {
    hardshipClass,
    monthlyFen,
    memberCount,
    allNamed: people.length >= memberCount,
    fromMonth: from,
    untilMonth: until,
  });
  household.numberToken = numberToken(unit, number);
  household.registerNumber = kit.fields.seal(household, 'registerNumber', number);
  return household;
}

function memberOf({ kit, jurisdictionCode }: ImportUnit, household: Household, { residentId, name, role }: StatedPerson): HouseholdMember {
  const member = Object.assign(new HouseholdMember(), { id: kit.ids.next(), householdId: household.id, jurisdictionCode, role });
  member.identityToken = kit.identityToken(residentId);
  member.fullName = kit.fields.seal(member, 'fullName', name);
  member.residentNumber = kit.fields.seal(member, 'residentNumber', residentId);
  return member;
}

function numberToken({ kit, jurisdictionCode }: ImportUnit, number: string): string {
  return kit.keyedHash(`household-number\n${jurisdictionCode}\n${number}`);
}
