// Who may import whom: gateway, subgraphs and front ends see packages, never each other; leaves see nothing of ours.
const ours = '^(gateway|subgraphs|frontends|packages|infra|test)/';

/** A rule that allows `from` only the listed folders (and itself). */
function mayOnlySee(name, from, allowed) {
  const self = from.includes('(') ? '$1' : from.replace('^', '');
  return {
    name,
    severity: 'error',
    comment: `${from} may import only: ${allowed.join(', ') || 'nothing of ours'}`,
    from: { path: from, pathNot: '(\\.spec\\.tsx?$|/test(ing|kit)?/|/preview/)' },
    to: { path: ours, pathNot: [`^${self}`, ...allowed] },
  };
}

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: { pathNot: '\\.entity\\.ts$' },
      to: { circular: true, viaOnly: { pathNot: '\\.entity\\.ts$' } },
    },
    mayOnlySee('policy-is-a-leaf', '^packages/policy/', []),
    mayOnlySee('events-is-a-leaf', '^packages/events/', []),
    mayOnlySee('config-is-a-leaf', '^packages/config/', []),
    mayOnlySee('policy-packs-see-policy', '^packages/policy-packs/', ['^packages/policy/']),
    mayOnlySee('casework-sees-policy', '^packages/casework/', ['^packages/policy/']),
    mayOnlySee('kit-sees-events-and-policy', '^packages/subgraph-kit/', ['^packages/(events|policy)/']),
    mayOnlySee('portal-kit-sees-policy', '^packages/portal-kit/', ['^packages/policy/']),
    mayOnlySee('subgraphs-see-packages', '^(subgraphs/[^/]+)/', ['^packages/(policy|policy-packs|casework|events|subgraph-kit)/']),
    mayOnlySee('gateway-sees-packages', '^gateway/', ['^packages/(subgraph-kit|events)/']),
    mayOnlySee('frontends-see-portal-kit', '^(frontends/[^/]+)/', ['^packages/(portal-kit|policy|config)/']),
    mayOnlySee('identity-stands-alone', '^infra/identity/', []),
    mayOnlySee('bank-sandbox-stands-alone', '^infra/bank-sandbox/', []),
    mayOnlySee('sample-data-sees-policy', '^infra/sample-data/', ['^packages/policy/', '^infra/identity/']),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|dist-server|dist-types|node_modules)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['source', 'types', 'import', 'node', 'default'] },
  },
};
