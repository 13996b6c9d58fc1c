/** An article as a newspaper's page gives it when copied. */
export function story(number: number): string {
  return [
    `Bridge ${number} stays closed until spring`,
    'March 25, 2026, 5:55 am',
    'By Ada Marsh',
    `The council of Harwick said on Thursday that bridge ${number} would stay closed until the repairs are paid for.`,
    '“We will publish every figure,” said Ingrid Falk, who leads the works department of the town.',
    'Nobody could say on Thursday when the first of the three arches will be open to traffic again.',
  ].join('\n\n')
}
