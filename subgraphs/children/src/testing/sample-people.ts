import type { Caller, Role } from '@onething/subgraph-kit';
import { asCaller } from '@onething/subgraph-kit/testing';

/** A resident ID number of nobody: 17 digits and the right check character. */
export function sampleResidentId(first17: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return first17 + '10X98765432'[sum % 11];
}

export const guardianId = sampleResidentId('37011219600101002');
export const fatherId = sampleResidentId('37011219850607061');
export const motherId = sampleResidentId('37018119870908224');

/** Synthetic people (示例). */
export const guardian: Caller = asCaller('PERSON', [], {
  subject: 'sample-guardian',
  name: '李示兰',
  person: { name: '李示兰', residentId: guardianId, phone: '13800000027' },
});
export const stranger: Caller = asCaller('PERSON', [], { subject: 'sample-stranger', name: '赵示人', person: { name: '赵示人' } });

/** An aunt whom the guardian entrusted. */
export const aunt: Caller = asCaller('PERSON', [], {
  subject: 'sample-aunt',
  name: '王示芳',
  person: { name: '王示芳', residentId: sampleResidentId('37011219820303064'), phone: '13800000035' },
});

/** Staff who file for others: at the window, in a village, as relief helper. */
export const windowClerk: Caller = asCaller('STAFF', [['windowClerk', '370112002']], { subject: 'sample-clerk', name: '郭示静' });
export const villageDirector: Caller = asCaller('STAFF', [['villageDirector', '370112002012']], {
  subject: 'sample-director',
  name: '林示晓',
});
export const otherDirector: Caller = asCaller('STAFF', [['villageDirector', '370112002002']], {
  subject: 'sample-other-director',
  name: '方示安',
});
export const reliefHelper: Caller = asCaller('STAFF', [['reliefHelper', '370112002']], { subject: 'sample-helper', name: '许示文' });

export interface Office {
  /** County and township unit. */
  code: string;
  county: string;
  handler: Caller;
  second: Caller;
  head: Caller;
  countyOfficer: Caller;
  reviewer: Caller;
  confirmer: Caller;
  secondConfirmer: Caller;
}

/** Everybody who works on a case of a township unit. */
function officeOf(township: string, scopes?: string[]): Office {
  const county = township.slice(0, 6);
  const at = (name: string, role: Role, code: string): Caller =>
    withScopes(asCaller('STAFF', [[role, code]], { subject: `${name}@${code}${scopes ? '+' : ''}`, name: `示例${name}` }), scopes);
  return {
    code: township,
    county,
    handler: at('周', 'townshipOfficer', township),
    second: at('韩', 'townshipOfficer', township),
    head: at('邱', 'townshipHead', township),
    countyOfficer: at('沈', 'countyOfficer', county),
    reviewer: at('何', 'countyReviewer', county),
    confirmer: at('林', 'countyConfirmer', county),
    secondConfirmer: at('高', 'countyConfirmer', county),
  };
}

/** The same person with scopes granted by name on top of every role. */
function withScopes(caller: Caller, scopes: string[] | undefined): Caller {
  return scopes ? { ...caller, grants: caller.grants.map((grant) => ({ ...grant, scopes })) } : caller;
}

/** 洪家楼街道 of Licheng and a street of Tiexi, Shenyang. */
export const licheng = officeOf('370112002');
export const tiexi = officeOf('210106003');
/** A street of Zhongyuan, Zhengzhou. */
export const zhongyuan = officeOf('410102001');
/** Another county of the same city, and another township unit of the same county. */
export const elsewhere = officeOf('370114001');
/** Officers of a street of Zhangqiu who hold the scope for restricted records; `elsewhere` are their colleagues who do not. */
export const entrusted = officeOf('370114001', ['hivRecords']);
export const neighbour = officeOf('370112001');
