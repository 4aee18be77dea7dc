/** Schemas, documents and answers of the measured door: cases with an amount of one subgraph and a place of another. */

const federation = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])';

/** The measured subgraphs' schemas by name. */
export const deskSchemas = {
  children: `${federation}
type Query { desk(first: Int!): CaseConnection! case(id: ID!): Case }
type CaseConnection { edges: [CaseEdge!]! pageInfo: PageInfo! }
type CaseEdge { cursor: String! node: Case! }
type PageInfo { hasNextPage: Boolean! endCursor: String }
type Case @key(fields: "id") {
  id: ID! number: String status: String! childName: String! dueOn: String daysLeft: Int flags: [String!]! nextStep: NextStep place: Jurisdiction!
}
type NextStep { action: String! reason: String! }
type Jurisdiction @key(fields: "code", resolvable: false) { code: String! }`,
  payments: `${federation}
type Query { budgetFen(code: String!): Int }
type Case @key(fields: "id") { id: ID! entitlement: Entitlement }
type Entitlement { programme: String! startsOn: String! monthlyFen: Int! }`,
  jurisdictions: `${federation}
type Query { place(code: String!): Jurisdiction }
type Jurisdiction @key(fields: "code") { code: String! name: Name! telephone: String }
type Name { zh: String! en: String! }`,
} as const;

/** What a portal asks, as it is registered. */
export const deskDocuments = {
  desk: `query Desk($first: Int!) { desk(first: $first) { edges { cursor node {
    id number status childName dueOn daysLeft flags nextStep { action reason }
    entitlement { programme startsOn monthlyFen } place { code name { zh en } telephone } } } pageInfo { hasNextPage endCursor } } }`,
  lookUp: 'query LookUp($code: String!) { place(code: $code) { code name { zh en } telephone } }',
} as const;

/** Name of a measured document. */
export type DeskDocument = keyof typeof deskDocuments;

/** What the `index`-th case looks like in the subgraph it belongs to. */
export function deskCase(index: number): object {
  return {
    __typename: 'Case',
    id: `case-${index}`,
    number: `样本儿保〔2026〕${String(index).padStart(4, '0')}`,
    status: 'VERIFYING',
    childName: '王*雨',
    dueOn: '2026-04-08',
    daysLeft: index % 20,
    flags: index % 3 === 0 ? ['READY'] : ['DATA_MISMATCH', 'PROXY'],
    nextStep: { action: 'PREPARE_VERIFICATION', reason: '材料与数据全部一致' },
    place: { __typename: 'Jurisdiction', code: `37011200${index % 10}` },
  };
}

/** Entitlement of a case, as the subgraph of payments has it. */
export function deskEntitlement(id: string): object {
  return { __typename: 'Case', id, entitlement: { programme: 'CHILD_WELFARE', startsOn: '2026-04', monthlyFen: 141_100 } };
}

/** A place, as the subgraph of jurisdictions has it. */
export function deskPlace(code: string): object {
  return {
    __typename: 'Jurisdiction',
    code,
    name: { zh: `样本街道 ${code}`, en: `Sample subdistrict ${code}` },
    telephone: '0531-00000000',
  };
}
