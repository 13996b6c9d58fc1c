import { type Confined, raiseFence } from '../base/confined/fence'

// The parser's process: what nobody trusts is read here. Nothing else is imported before the fence is up.
const first: Confined = { kind: 'confined', confinement: raiseFence({ files: 'own', addons: false }) }

void import('./parser').then(({ startParser }) => startParser(first))
