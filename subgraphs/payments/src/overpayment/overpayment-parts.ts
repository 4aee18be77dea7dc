import { IndexChildren1760420000000 } from '../migrations/index-children.ts';
import { OverpaymentTables1760410000000 } from '../migrations/overpayment-tables.ts';
import { OverpaymentAssessment } from './overpayment-assessment.entity.ts';
import { OverpaymentEntry } from './overpayment-entry.entity.ts';
import { Overpayment } from './overpayment.entity.ts';
import { OverpaymentResolver } from './overpayment.resolver.ts';
import { WaiveOverpaymentMutation } from './waive-overpayment/waive-overpayment.mutation.ts';

/** What the subgraph is made of for overpayments. */
export const overpaymentParts = {
  resolvers: [OverpaymentResolver, WaiveOverpaymentMutation],
  entities: [Overpayment, OverpaymentAssessment, OverpaymentEntry],
  migrations: [OverpaymentTables1760410000000, IndexChildren1760420000000],
};
