import { canonicalJson } from '@onething/policy';
import { idempotent, jurisdictionPrefix, RefusalError, type RequestContext, requireAccess } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { answerAgain } from '../../evidence/answer-again.ts';
import { civilAffairsOf } from '../../register/civil-affairs-of.ts';
import { CountyRegister, type RegisterState } from '../../register/county-register.entity.ts';
import { lockedRegister } from '../../register/locked-register.ts';
import { HouseholdImport, importerRoles } from '../household-import.entity.ts';
import { type HouseholdList, readHouseholdList } from './household-list.ts';
import type { ImportHouseholdRecordsInput } from './import-household-records.input.ts';
import type { ImportUnit, KeptRows } from './import-unit.ts';
import { listContent } from './list-content.ts';
import { recordBenefits } from './record-benefits.ts';
import { recordHouseholds } from './record-households.ts';

/** So many places are kept with the import; a list with more is sent again anyway. */
const keptProblems = 1000;

/**
 * Takes a list of the registers of a county from its clerk or officer: good rows are kept, bad ones come back with their reasons, and a list
 * that was taken before changes nothing. A newer statement closes what it replaces and is added beside it; nothing is rewritten.
 * Refuses what is no list or no county. Legal basis: 济南市历城区 困难群众救助一件事 实施方案 (civil affairs' own registers), 辽民发〔2019〕66号 三（一）.
 */
export async function importHouseholdRecords(context: RequestContext, input: ImportHouseholdRecordsInput): Promise<HouseholdImport> {
  requireAccess(context, { roles: importerRoles, jurisdiction: input.jurisdictionCode });
  requireCounty(input.jurisdictionCode);
  const list = readHouseholdList(listContent(input), context.clock.today());
  const { importId } = await idempotent(context, 'importHouseholdRecords', input, async (manager) => ({
    importId: await keepList(context, manager, input, list),
  }));
  return context.database.read.manager.findOneByOrFail(HouseholdImport, { id: importId });
}

async function keepList(
  context: RequestContext,
  manager: EntityManager,
  input: ImportHouseholdRecordsInput,
  list: HouseholdList,
): Promise<string> {
  const { jurisdictionCode } = input;
  const register = await lockedRegister(context, manager, jurisdictionCode);
  const listHash = context.keyedHash(`household-list\n${jurisdictionCode}\n${canonicalJson(list)}`);
  const source = civilAffairsOf(context, jurisdictionCode);
  const unit: ImportUnit = {
    kit: context,
    manager,
    jurisdictionCode,
    source: source.agencyId,
    importId: context.ids.next(),
    importedAt: context.clock.now(),
  };
  const takenBefore = await manager.existsBy(HouseholdImport, { jurisdictionCode, listHash });
  const kept = takenBefore
    ? nothingNew(list)
    : sum(await recordHouseholds(unit, list.households), await recordBenefits(unit, list.benefits));
  if (!takenBefore) {
    await noteRegisters(unit, register, list);
    await answerConcerned(unit, list);
  }
  const rowsRejected = new Set(list.problems.map(({ row }) => row)).size;
  const { importId, importedAt } = unit;
  const report = Object.assign(new HouseholdImport(), { id: importId, jurisdictionCode, listHash, ...kept, rowsRejected, importedAt });
  Object.assign(report, { foundProblems: list.problems.slice(0, keptProblems), importedBy: context.caller.subject });
  report.sealedFileName = context.fields.seal(report, 'sealedFileName', input.fileName.slice(0, 200));
  await manager.insert(HouseholdImport, report);
  await context.audit.append(manager, {
    jurisdictionCode,
    actor: context.caller.subject,
    action: 'import-household-records',
    subject: importId,
    details: { ...kept, rowsRejected, takenBefore },
  });
  return importId;
}

/** A register is whole when its latest list was: a rejected row may be anybody's. Of a list without a good row nobody knows which register it was for. */
async function noteRegisters(
  { manager, jurisdictionCode, importedAt }: ImportUnit,
  register: CountyRegister,
  list: HouseholdList,
): Promise<void> {
  const state: RegisterState = list.problems.length > 0 ? 'WITH_GAPS' : 'WHOLE';
  const unclear = list.households.length === 0 && list.benefits.length === 0;
  const after = (stated: readonly unknown[], before: RegisterState): RegisterState =>
    stated.length > 0 || (unclear && before !== 'NOT_LOADED') ? state : before;
  const [households, benefits] = [after(list.households, register.households), after(list.benefits, register.benefits)];
  await manager.update(CountyRegister, { jurisdictionCode }, { households, benefits, changedAt: importedAt });
}

/** Cases that asked about somebody of this list are told what the registers say now. */
async function answerConcerned({ kit, manager }: ImportUnit, { households, benefits }: HouseholdList): Promise<void> {
  const tokens = (people: readonly { residentId: string }[]): string[] => people.map(({ residentId }) => kit.identityToken(residentId));
  await answerAgain(kit, manager, ['DIBAO'], tokens(households.flatMap(({ people }) => people)));
  await answerAgain(kit, manager, ['OTHER_BENEFITS'], tokens(benefits));
}

function requireCounty(jurisdictionCode: string): void {
  if (jurisdictionCode.length === 6 && jurisdictionPrefix(jurisdictionCode).length === 6) return;
  const message = { zh: '请选择县（市、区）：名册按县登记', en: 'Choose a county: registers are kept by county' };
  throw new RefusalError('COUNTY_REQUIRED', message, [{ path: 'jurisdictionCode', code: 'COUNTY_REQUIRED', message }]);
}

function nothingNew({ households, benefits }: HouseholdList): KeptRows {
  return { rowsAccepted: 0, rowsUnchanged: [...households, ...benefits].reduce((rows, { rowCount }) => rows + rowCount, 0) };
}

function sum(one: KeptRows, other: KeptRows): KeptRows {
  return { rowsAccepted: one.rowsAccepted + other.rowsAccepted, rowsUnchanged: one.rowsUnchanged + other.rowsUnchanged };
}
